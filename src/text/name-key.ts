import { normalizeMarks } from './normalize-marks.ts';

/**
 * The key of a name: names with the same key are the same. It ignores case and spacing, but not accents and initials.
 * @example nameKey('Ada  BYRON') //=> 'ada byron'
 */
export function nameKey(name: string): string {
  return normalizeMarks(name, 'NFKD').toLowerCase().replace(/\s+/g, ' ').trim();
}
