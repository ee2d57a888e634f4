/**
 * Why a title or an abstract is too much to read: what the parsers need for one must not stop a build. Null for one that is
 * not, and no paper's own text is.
 * @example tooComplexText('An ordinary abstract') //=> null
 */
export function tooComplexText(source: string): string | null {
  return source.length > LONGEST_TEXT ? `it has more than ${LONGEST_TEXT} characters` : null;
}

/** Why an introduction in Markdown is too much to read; null for one that is not. */
export function tooComplexMarkdown(markdown: string): string | null {
  if (markdown.length > LONGEST_MARKDOWN) return `it has more than ${LONGEST_MARKDOWN} characters`;
  return DEEP_MARKDOWN.test(markdown)
    ? `it nests quotations and lists more than ${DEEPEST_MARKDOWN} levels deep`
    : null;
}

/** Why a piece of HTML is too much to read; null for one that is not. */
export function tooComplexHtml(html: string): string | null {
  const open = new Map<string, number>();
  let [depth, formatting] = [0, 0];
  for (const [, end, raw = ''] of html.matchAll(HTML_TAG)) {
    const name = raw.toLowerCase();
    const count = open.get(name) ?? 0;
    if (NEVER_NESTED.has(name) || (end === '/' && count === 0)) continue;
    const change = end === '/' ? -1 : 1;
    open.set(name, count + change);
    depth += change;
    formatting += FORMATTING.has(name) ? change : 0;
    if (depth > DEEPEST_HTML || formatting > DEEPEST_FORMATTING)
      return 'it opens too many HTML elements within each other';
  }
  return html.length > LONGEST_HTML ? `it has more than ${LONGEST_HTML} characters` : null;
}

/** Several times as long as the longest abstract and the longest text of a blog's feed. */
const LONGEST_TEXT = 200_000;
const LONGEST_HTML = 1_000_000;

/** The time that some runs of signs take grows with the square of the length. */
const LONGEST_MARKDOWN = 20_000;
const DEEPEST_MARKDOWN = 20;
// A rule may have any number of signs.
const DEEP_MARKDOWN = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){21}/m;

const HTML_TAG = /<(\/?)([a-z][^\s<>/]*)/gi;
const DEEPEST_HTML = 500;

/** Browsers repeat open formatting in each paragraph that follows. */
const DEEPEST_FORMATTING = 20;
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Elements without an end, and those that the next of their kind ends. */
const NEVER_NESTED = new Set('area br col dd dt embed hr img input li link meta option p source track wbr'.split(' '));
