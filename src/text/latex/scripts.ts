import { table } from './table.ts';

const SUPERSCRIPTS = table('0 ⁰  1 ¹  2 ²  3 ³  4 ⁴  5 ⁵  6 ⁶  7 ⁷  8 ⁸  9 ⁹  + ⁺  - ⁻  − ⁻  n ⁿ  i ⁱ');
const SUBSCRIPTS = table('0 ₀  1 ₁  2 ₂  3 ₃  4 ₄  5 ₅  6 ₆  7 ₇  8 ₈  9 ₉  + ₊  - ₋  − ₋');

/** Above or below the line, with the character that marks it in LaTeX. */
export type ScriptMark = '^' | '_';

/**
 * Writes a superscript or subscript as plain text: with Unicode's own characters where they read well, else marked.
 * @example scriptText('^', '-2') //=> '⁻²'
 * @example scriptText('_', 'max') //=> '_max'
 */
export function scriptText(mark: ScriptMark, script: string): string {
  const inner = script.trim();
  const characters = mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  const raised = [...inner].map((char) => characters[char]);
  if (inner !== '' && raised.every((char) => char !== undefined)) return raised.join('');
  if (mark === '^' && /^(?:[*∗⋆†‡°]|′+|st|nd|rd|th)$/.test(inner)) return inner;
  const isOne = /^(?:[\p{L}\p{M}\p{N}.]+|.|\([^()]*\))$/u.test(inner) && !/[²³¹⁰⁴-⁹ⁿⁱ₀-₉]/.test(inner);
  return isOne ? `${mark}${inner}` : `${mark}(${inner})`;
}

/** A script without brackets, read from a text. */
export interface BareScript {
  readonly mark: ScriptMark;
  readonly value: string;
}

const SUPERSCRIPT_BASE = /[\p{L}\p{M}\p{N})\]}|*′’”"∇∂∑∏∫]$/u;
const SUPERSCRIPT =
  /\^(?:(?<ordinal>st|nd|rd|th)(?![\p{L}\p{N}])|(?<number>[-+−]?\d+)|(?<sign>[*∗⋆†‡′⊤⊥°∘+∞]|-(?![\p{L}\p{N}]))|(?<letter>[A-Za-z\p{Script=Greek}])(?![\p{L}\p{N}]))/uy;
const SUBSCRIPT_BASE = /(?:[)\]|]|(?<![\p{L}\p{N}_\\])[A-Za-zℓℝℤℕ𝔼∇∂∑∏∫]|\p{Script=Greek})$/u;
const SUBSCRIPT = /_(?:(?<number>\d{1,2})|(?<sign>[∞⊥∗⋆*⊙⊕])|(?<letter>[A-Za-z\p{Script=Greek}ℓ]))(?![\p{L}\p{N}_])/uy;
const GREEK_BASE = /\p{Script=Greek}$/u;
const WORD = /_(?<word>[A-Za-z]{2,12})(?![\p{L}\p{N}_])/uy;

/**
 * Reads a script without brackets: `R^d`, `x_i`, `A^2Search`, but not `snake_case`. Null if the mark is only a character.
 * @example readBareScript('R^d', 1) //=> { mark: '^', value: 'd' }
 */
export function readBareScript(source: string, index: number): BareScript | null {
  const before = source.slice(Math.max(0, index - 3), index);
  if (source[index] === '^') return SUPERSCRIPT_BASE.test(before) ? readScript(SUPERSCRIPT, '^', source, index) : null;
  return (
    (SUBSCRIPT_BASE.test(before) ? readScript(SUBSCRIPT, '_', source, index) : null) ??
    (GREEK_BASE.test(before) ? readScript(WORD, '_', source, index) : null)
  );
}

function readScript(pattern: RegExp, mark: ScriptMark, source: string, index: number): BareScript | null {
  pattern.lastIndex = index;
  const match = pattern.exec(source);
  return match ? { mark, value: match[0].slice(1) } : null;
}
