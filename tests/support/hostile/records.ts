import { xml } from './feeds.ts';
import type { HostilePaper } from './papers.ts';

/** Rows of CSV, every cell in quotes. */
export function hostileCsv(papers: readonly HostilePaper[]): string {
  const rows = papers.map(({ title, text, authors, keywords, categories, addresses, id }) => [
    ...[id ?? '', title, authors.join('; '), text, keywords.join('; '), categories.join(' '), addresses[0] ?? '', text],
  ]);
  return [['id', 'title', 'authors', 'abstract', 'keywords', 'categories', 'url', 'comment'], ...rows]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}

/** Records of RIS. */
export function hostileRis(papers: readonly HostilePaper[]): string {
  return papers
    .map(
      ({ title, text, authors, keywords, addresses, id }) =>
        `TY  - JOUR\nTI  - ${title}\n${authors.map((name) => `AU  - ${name}\n`).join('')}AB  - ${text}\n` +
        `UR  - ${addresses[0] ?? ''}\nDO  - ${addresses[1] ?? ''}\nID  - ${id ?? ''}\nN1  - Comment: ${text}\n` +
        `${keywords.map((word) => `KW  - ${word}\n`).join('')}ER  - \n\n`,
    )
    .join('');
}

/** An answer by OAI-PMH. */
export function hostileOai(papers: readonly HostilePaper[]): string {
  const records = papers.map(
    ({ title, text, authors, categories, addresses, id }) =>
      `<record><header><identifier>oai:arXiv.org:${xml(id ?? title)}</identifier></header><metadata><arXiv>` +
      `<id>${xml(id ?? '')}</id><title>${xml(title)}</title><abstract>${xml(text)}</abstract><comments>${xml(text)}</comments>` +
      `<authors>${authors.map((name) => `<author><keyname>${xml(name)}</keyname></author>`).join('')}</authors>` +
      `<categories>${xml(categories.join(' '))}</categories><doi>${xml(addresses[0] ?? '')}</doi></arXiv></metadata></record>`,
  );
  return `<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>\n${records.join('\n')}\n</ListRecords></OAI-PMH>\n`;
}

/** A mailing of arXiv; its ids have no spaces. */
export function hostileMailing(papers: readonly HostilePaper[]): string {
  return papers
    .map(
      ({ title, text, authors, categories, addresses, id }) =>
        `\\\\\narXiv:${encodeURIComponent(id ?? 'none').slice(0, 60)}\nDate: Mon, 3 Nov 2025 19:24:31 GMT   (1kb)\n\n` +
        `Title: ${title}\nAuthors: ${authors.join(', ')}\nCategories: ${categories.join(' ')}\nComments: ${text}\n` +
        `DOI: ${addresses[0] ?? ''}\n\\\\\n  ${text}\n\\\\ ( https://arxiv.org/abs/${id ?? ''} ,  1kb)\n${'-'.repeat(78)}\n`,
    )
    .join('');
}
