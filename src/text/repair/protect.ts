import { findMaths } from '../latex/find-maths.ts';
import { URL_PATTERN } from '../find-urls.ts';
import { GREEK, GREEK_VARIANTS } from '../latex/symbols.ts';

const MASK = '\ue000';
const GREEK_NAME = [...Object.keys(GREEK), ...Object.keys(GREEK_VARIANTS)].join('|');

// `x_theta` and `nabla_theta` may be formulas; `snake_case`, `is_alpha` and `alpha_blend` are names.
const BASE = String.raw`(?:[A-Za-z]|ell|nabla|sum|prod|log|max|min|argmax|argmin|inf|sup|partial|${GREEK_NAME})`;
const MACRO = String.raw`(?:${GREEK_NAME}|infty|perp|ell|star|top|bot|odot|oplus)`;
const IDENTIFIER = String.raw`(?<![\w\\])(?!${BASE}_${MACRO}(?!\w))[A-Za-z]+\d*_[A-Za-z]{2}\w*(?![\w{])`;

// What is protected, and what a text must have to contain any: most texts need few of these patterns.
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\//, URL_PATTERN],
  [
    /\\/,
    String.raw`\\(?:url|href|hyperlink|path|cite[a-z]*|ref|label|texttt|verb|lstinline)\*?(?:\[[^\][]*\])*\{[^{}]*\}|\\[A-Za-z]+`,
  ],
  [/`/, "(?<!`)`[^`'\\n]+`(?!`)"],
  // A file's name.
  [/\.[a-z]/, String.raw`(?<![\w\\.-])[\w-]+\.[a-z]{2,5}(?!\w|\.\w)`],
  [/_/, IDENTIFIER],
  [/-/, String.raw`(?<!\S)--?[a-z][\w-]+`],
  [/\ue000/, MASK],
];

const compiled = new Map<string, RegExp>();

function protectedIn(text: string): RegExp {
  const patterns = PATTERNS.filter(([mark]) => mark.test(text)).map(([, pattern]) => pattern);
  const source = patterns.join('|') || '(?!)';
  const known = compiled.get(source) ?? new RegExp(source, 'g');
  compiled.set(source, known);
  return known;
}

/**
 * Applies a change to the running text alone: formulas, macros, addresses, code and identifiers stay as they are, and
 * the change sees one private-use character in the place of each.
 * @example mapProse('x at https://x.org', (prose) => prose.replaceAll('x', 'y')) //=> 'y at https://x.org'
 */
export function mapProse(text: string, change: (prose: string) => string): string {
  const hidden: string[] = [];
  const hide = (found: string): string => {
    hidden.push(found);
    return MASK;
  };
  const pattern = protectedIn(text);
  let masked = '';
  let position = 0;
  for (const { start, end } of findMaths(text)) {
    masked += text.slice(position, start).replace(pattern, hide) + hide(text.slice(start, end));
    position = end;
  }
  masked += text.slice(position).replace(pattern, hide);
  let index = 0;
  return change(masked).replaceAll(MASK, () => hidden[index++] ?? MASK);
}
