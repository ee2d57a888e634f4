import { tooComplexHtml } from '../../text/limits.ts';
import { joinBlocks, readLines, type Line } from '../../source/lines.ts';
import { parseHtml, type HtmlNode } from './parse-html.ts';

/**
 * The lines of a piece of HTML: one for each block and each line break. Links keep their addresses, for `plainText` and
 * `addressesIn`. A text without elements, or with too many, has its own lines.
 */
export function htmlToLines(source: string): Line[] {
  // Of most texts nothing but white space changes, and parsing takes most of the time of reading a file.
  if (!/[<&\0\r]/.test(source)) return readLines(source.replace(LINK_MARKS, '').replace(SPACES, ' '), 1);
  const isText = !MARKUP.test(source) || tooComplexHtml(source) !== null;
  // A lone `<` means "less than"; as the start of an element it would swallow what follows.
  const escaped = source.replace(LINK_MARKS, '').replace(isText ? /</g : LONE_LESS_THAN, '&lt;');
  const marked = isText ? escaped.replace(/\n[^\S\n]*\n\s*/g, '<p>').replace(/\n/g, '<br>') : escaped;
  const parts: string[] = [];
  for (const node of parseHtml(marked)) render(node, parts);
  return readLines(parts.join(''), 1);
}

/**
 * The text of a piece of HTML, with blank lines between paragraphs; null for one without a text.
 * @example htmlToText('<p>A <i>lamp</i></p>counts &amp; blinks') //=> 'A lamp\n\ncounts & blinks'
 */
export function htmlToText(source: string): string | null {
  const text = joinBlocks(htmlToLines(source).map((line) => ({ ...line, text: plainText(line.text) })));
  return text === '' ? null : text;
}

/** The text of a line without the addresses of its links. */
export function plainText(line: string): string {
  return line.replace(LINK, '$1').replace(LINK_MARKS, '').trim();
}

/** Where the links of a line lead. */
export function addressesIn(line: string): string[] {
  return [...line.matchAll(LINK)].map(([, , address = '']) => address).filter(Boolean);
}

/** A link: its text, then its address. The characters are for private use, and removed from sources. */
const LINK = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g;
const LINK_MARKS = /[\uE000-\uE002]/g;

/** White space that is more than one space. */
const SPACES = /(?: (?=[^\S\n])|[^\S\n ])[^\S\n]*/g;

const BLOCKS = new Set(
  (
    'address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set([
  'head',
  'iframe',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
  'title',
  'video',
]);
const INLINE =
  'a abbr acronym b bdi bdo big br caption cite code del dfn em font i img ins kbd label mark math mi mn mo mrow ' +
  'msub msup mtext q s samp semantics annotation small span strike strong sub sup time tt u var wbr ' +
  'jats:p jats:title jats:italic jats:bold jats:sub jats:sup jats:sec';
const NAMES = [...BLOCKS, ...SILENT, ...INLINE.split(' ')].join('|');
/** What only HTML has: the end of an element, or one without an end. `$a<b$` has neither. */
const MARKUP = new RegExp(`</(?:${NAMES})\\s*>|<(?:br|div|hr|img|p)(?:\\s[^<>]*)?/?>`, 'i');
const LONE_LESS_THAN = new RegExp(`<(?!/?(?:${NAMES})(?:\\s[^<>]*)?/?>|!--)`, 'gi');

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Only in `pre` do line ends of the source end lines. */
function render(node: HtmlNode, parts: string[], isPreformatted = false): void {
  if ('value' in node) parts.push(node.value.replace(isPreformatted ? /[^\S\n]+/g : /\s+/g, ' '));
  if (!('tagName' in node)) return;
  if (SILENT.has(node.tagName)) return;
  const name = node.tagName.replace(/^jats:/, '');
  const attribute = (key: string): string => node.attrs.find((each) => each.name === key)?.value ?? '';
  if (node.namespaceURI === MATHML && attribute('alttext') !== '') parts.push(`$${attribute('alttext')}$`);
  else {
    const [before, after] = surround(name, attribute('href'));
    parts.push(before);
    for (const child of node.childNodes) render(child, parts, isPreformatted || name === 'pre');
    parts.push(after);
  }
}

function surround(name: string, href: string): readonly [before: string, after: string] {
  if (name === 'br') return ['\n', ''];
  if (name === 'sup') return ['^{', '}'];
  if (name === 'sub') return ['_{', '}'];
  if (name === 'a') return ['\uE000', `\uE001${href.replace(/\s+/g, '')}\uE002`];
  return BLOCKS.has(name) || name === 'sec' || name === 'title' ? ['\n\n', '\n\n'] : ['', ''];
}
