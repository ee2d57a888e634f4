import type { HostilePaper } from './papers.ts';

/** A feed as the API of arXiv gives it. */
export function hostileAtom(papers: readonly HostilePaper[], name: string): string {
  const entries = papers.map(
    ({ title, text, authors, categories, addresses, id }) =>
      `<entry><id>http://arxiv.org/abs/${xml(id ?? title)}</id><title>${xml(title)}</title><summary>${xml(text)}</summary>` +
      `<published>2025-11-01T00:00:00Z</published>${authors.map((author) => `<author><name>${xml(author)}</name></author>`).join('')}` +
      `${categories.map((term) => `<category term="${xml(term)}"/>`).join('')}` +
      `${addresses.map((url) => `<link rel="alternate" href="${xml(url)}"/>`).join('')}` +
      `<arxiv:comment>${xml(text)}</arxiv:comment></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" ` +
    `xmlns:arxiv="http://arxiv.org/schemas/atom"><title>${xml(name)}</title>` +
    `<updated>2025-11-07T00:00:00Z</updated>${entries.join('\n')}</feed>`
  );
}

/** A feed as a blog gives it. */
export function hostileRss(papers: readonly HostilePaper[], name: string): string {
  const items = papers.map(
    ({ title, text, authors, addresses, categories, id }) =>
      `<item><title>${xml(title)}</title><link>${xml(id === null ? (addresses[0] ?? '') : `https://arxiv.org/abs/${id}`)}</link>` +
      `<description>${xml(`<p>${text}</p>`)}</description><dc:creator>${xml(authors.join('; '))}</dc:creator>` +
      `${categories.map((category) => `<category>${xml(category)}</category>`).join('')}</item>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>` +
    `<title>${xml(name)}</title><lastBuildDate>Sat, 08 Nov 2025 06:00:00 +0000</lastBuildDate>` +
    `${items.join('\n')}</channel></rss>`
  );
}

/** Escapes a text for XML; characters that XML cannot hold become references. */
export function xml(text: string): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cs}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
