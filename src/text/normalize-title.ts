import { normalizeMarks } from './normalize-marks.ts';

/**
 * What two titles must share to be the same: letters and digits of any script, without accents or case, in composed form.
 * Marks that make another letter or vowel stay, as in kana, Hangul, Devanagari or Thai.
 * @example normalizeTitle('Fréchet: PC^2!') //=> 'frechet-pc-2'
 * @example normalizeTitle('ガイド') //=> 'ガイド'
 */
export function normalizeTitle(title: string): string {
  const bare = withoutAccents(withoutAccents(normalizeMarks(title, 'NFKD')).toLowerCase());
  return joinWords(normalizeMarks(bare, 'NFC'));
}

/**
 * What `normalizeTitle` gave while it left out all marks: paths that were published then follow from it.
 * @example formerNormalizedTitle('ガイド') //=> 'カイト'
 */
export function formerNormalizedTitle(title: string): string {
  const bare = normalizeMarks(title, 'NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return joinWords(bare).normalize('NFC');
}

function withoutAccents(decomposed: string): string {
  return decomposed.replace(ACCENTS, '$1').replace(POINTS, '');
}

/** Marks after letters of the scripts whose marks are accents, and those that follow no letter. */
const ACCENTS = /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}])\p{M}+/gu;

/** Points of Hebrew and Arabic, which most writers leave out; not the hamza and madda of Arabic letters. */
const POINTS = /[\u0591-\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]/gu;

function joinWords(text: string): string {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).join('-');
}
