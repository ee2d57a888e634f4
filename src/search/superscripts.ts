/**
 * Writes digits after a caret as superscripts, as repaired titles and abstracts have them.
 * @example toSuperscripts('PC^2 in O(n^2)') //=> 'PC² in O(n²)'
 */
export function toSuperscripts(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N})])\^(\d+)/gu, (_, digits: string) =>
    Array.from(digits, (digit) => SUPERSCRIPTS.charAt(Number(digit))).join(''),
  );
}

/** By their digits. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
