import type { HostilePaper } from './papers.ts';

/** An entry whose braces stand in pairs: one that breaks its own entry off is no longer the same paper. */
export function hostileBibtex(
  { title, text, authors, keywords, categories, addresses, id }: HostilePaper,
  index: number,
): string {
  const fields = {
    title,
    abstract: text,
    author: authors.map((name) => `{${paired(name)}}`).join(' and '),
    keywords: keywords.join(', '),
    url: addresses[0] ?? '',
    ...(id !== null && { eprint: id, archivePrefix: 'arXiv', primaryClass: categories[1] ?? '' }),
    date: '2025-11-01',
  };
  return `@misc{hostile${index},\n${Object.entries(fields)
    .map(([name, value]) => `  ${name} = {${name === 'author' ? value : paired(value)}}`)
    .join(',\n')}\n}\n`;
}

function paired(text: string): string {
  let depth = 0;
  const start = Array.from(text, (sign, index) => {
    if (sign === '{' && text.charAt(index - 1) !== '\\') depth += 1;
    if (sign !== '}' || text.charAt(index - 1) === '\\') return sign;
    depth -= 1;
    if (depth >= 0) return sign;
    depth = 0;
    return ')';
  }).join('');
  return `${start.replace(/\\$/, '')}${'}'.repeat(depth)}`;
}
