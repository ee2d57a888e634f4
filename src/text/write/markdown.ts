/**
 * Escapes a text for Markdown, so that it reads as itself on one line, even at its start.
 * @example escapeMarkdown('*Lamps* [new]') //=> '\\*Lamps\\* \\[new\\]'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>&~|$]/g, '\\$&')
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * A link in Markdown.
 * @example markdownLink('Lamps', 'https://example.org/a') //=> '[Lamps](https://example.org/a)'
 */
export function markdownLink(text: string, url: string): string {
  const target = url.replace(/[\\<>\s]/g, encodeURIComponent).replace(/&(?=#?\w{1,32};)/g, '&amp;');
  return `[${escapeMarkdown(text)}](${/[()]/.test(target) ? `<${target}>` : target})`;
}
