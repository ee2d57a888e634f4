import { normalizeTitle } from '../text/normalize-title.ts';

/**
 * Whether two names of organizations have the same letters and digits, whatever their case and accents.
 * @example isSameName('DeepMind', 'deepmind') //=> true
 */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const key = normalizeTitle(one);
  return key !== '' && key === normalizeTitle(other);
}
