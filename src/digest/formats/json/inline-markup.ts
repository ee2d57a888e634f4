import { parseHtml } from '../parse-html.ts';

/**
 * A text of JSON without the entities and the simple elements that Crossref, OpenAlex and PubMed leave in texts. A `<` of
 * formulas stays, and so does an element that nothing ends.
 * @example withoutMarkup('Clouds &amp; Rain <i>in vivo</i> at 10<sup>-3</sup>') //=> 'Clouds & Rain in vivo at 10^{-3}'
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  // Elements in entities are elements once these are read.
  return withoutElements(decodeEntities(withoutElements(text)));
}

function withoutElements(text: string): string {
  const names = new Set(Array.from(text.matchAll(END), ([, name = '']) => name.toLowerCase()));
  return withLinks(text.replace(BREAK, '\n').replace(IMAGE, '')).replace(TAG, (tag, end: string, name: string) => {
    const key = name.toLowerCase();
    if (!names.has(key)) return tag;
    const [before, after] = SHOWN[key.replace('jats:', '')] ?? ['', ''];
    return end === '' ? before : after;
  });
}

const NAMES =
  '(?:jats:)?(?:i|b|em|strong|sub|sup|scp|sc|p|title|sec|italic|bold|a|span|div|u|ul|ol|li|h[1-6]|font|inline-formula|disp-formula|tex-math)';
const END = new RegExp(`</(${NAMES})>`, 'gi');
/** What follows a name without `=` is no attribute: `a<b and b>c`. */
const TAG = new RegExp(`<(/?)(${NAMES})(?: [^<>=]{1,40}=[^<>]{0,200}| ?/)?>`, 'gi');

/** Elements without an end; `<img>` alone may be a token of a model. */
const BREAK = /<(?:br|hr|wbr)(?: [^<>=]{1,40}=[^<>]{0,200})?\s?\/?>/gi;
const IMAGE = /<img\s[^<>=]{0,100}=[^<>]{0,1000}>/gi;

/** A text with the address of each link behind its words. */
function withLinks(text: string): string {
  return text.replace(ANCHOR, (_, address: string, words: string) =>
    words.includes(address) ? words : `${words} (${address})`,
  );
}

const ANCHOR = /<a [^<>]{0,100}href=["']?(https?:[^\s<>"']{1,500})["']?[^<>]{0,200}>([^<>]{0,400})<\/a>/gi;

/** How an element is shown, by its start and its end; others are left out. */
const SHOWN: Readonly<Record<string, readonly [before: string, after: string]>> = {
  sub: ['_{', '}'],
  sup: ['^{', '}'],
  p: ['\n\n', '\n\n'],
  title: ['\n\n', '\n\n'],
  sec: ['\n\n', '\n\n'],
  div: ['\n\n', '\n\n'],
  li: ['\n', '\n'],
};

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/gi;

/** A text without entities, be they of HTML or of XML. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const [node] = parseHtml(entity);
    return node && 'value' in node ? node.value : entity;
  });
}
