import { normalizeMarks } from './normalize-marks.ts';

/**
 * What two titles must share to be the same: letters and digits of any script, without marks or case.
 * @example normalizeTitle('Fréchet: PC^2!') //=> 'frechet-pc-2'
 */
export function normalizeTitle(title: string): string {
  const bare = normalizeMarks(title, 'NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}
