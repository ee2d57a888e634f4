// Hosts whose addresses are often written without a scheme; a path must follow.
const BARE_HOST =
  String.raw`(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+|(?:gist\.)?github\.com|gitlab\.com|bitbucket\.org|huggingface\.co|hf\.co|` +
  String.raw`arxiv\.org|doi\.org|openreview\.net|zenodo\.org|colab\.research\.google\.com|[a-z0-9-]+\.(?:github|gitlab)\.io)`;

// What an address is made of: no white space, no quotes, no brackets of LaTeX, and no East Asian text, which needs no
// space around an address. LaTeX escapes `_ % & # ~`.
const PATH = '(?:\\\\[_%&#~]|[^\\s<>"{}|\\\\^`$“”‘’«»…\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef])';

/** The pattern of an address in running text, without flags and without named groups; `trimUrl` cuts off what follows. */
export const URL_PATTERN = String.raw`https?:\/\/${PATH}+|(?<![\w@./-])${BARE_HOST}\/${PATH}+`;

const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Removes punctuation that follows an address and does not belong to it.
 * @example trimUrl('https://example.org/a_(b)).') //=> 'https://example.org/a_(b)'
 */
export function trimUrl(raw: string): string {
  // What follows may be a possessive, or the rest of a link in Markdown.
  let end = raw.replace(/\]\(.*$|'s[.,;:!?)]*$/s, '').length;
  const counts = countBrackets(raw, end);
  const countOf = (bracket: string): number => counts.get(bracket) ?? 0;
  while (end > 0) {
    const last = raw[end - 1] ?? '';
    const opener = OPENERS[last];
    const isLoose = opener ? countOf(last) > countOf(opener) : ".,;:!?'*_~".includes(last);
    if (!isLoose) break;
    if (opener) counts.set(last, countOf(last) - 1);
    end -= 1;
  }
  return raw.slice(0, end);
}

/**
 * Reads an address as a link's target: undoes LaTeX's escapes, adds a scheme. Null unless it is http or https.
 * @example toUrl('github.com/a/b\\_c') //=> 'https://github.com/a/b_c'
 */
export function toUrl(raw: string): string | null {
  const unescaped = raw.trim().replace(/\\([_%&#~])(?:\{\})?/g, '$1');
  const url = /^[a-z][a-z\d+.-]*:/i.test(unescaped) ? unescaped : `https://${unescaped.replace(/^\/\//, '')}`;
  return isSafeUrl(url) ? url : null;
}

/** Nobody writes longer ones, and browsers need not open them. */
export const LONGEST_URL = 4000;

/**
 * Whether an address may become a link: http or https, parsable, and no white space or control characters in it.
 * @example isSafeUrl('javascript:alert(1)') //=> false
 */
export function isSafeUrl(url: string): boolean {
  return (
    url.length <= LONGEST_URL &&
    /^https?:\/\/[^\s\u0000-\u0020\u007f\\]+$/iu.test(url) &&
    !/\p{Surrogate}/u.test(url) &&
    URL.canParse(url)
  );
}

/**
 * Whether a link's label is its address, with or without the scheme.
 * @example isOwnAddress('x.org/a', 'https://x.org/a/') //=> true
 */
export function isOwnAddress(label: string, url: string): boolean {
  return bareAddress(label) === bareAddress(url);
}

function bareAddress(address: string): string {
  return address
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase();
}

function countBrackets(text: string, end: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [bracket] of text.slice(0, end).matchAll(/[()[\]]/g)) counts.set(bracket, (counts.get(bracket) ?? 0) + 1);
  return counts;
}
