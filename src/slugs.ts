import { createHash } from 'node:crypto';
import { normalizeMarks } from './text/normalize-marks.ts';
import { normalizeTitle } from './text/normalize-title.ts';

/** Segments under `/papers/` that other pages use. They are permanent: a title with one of them gets another slug. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(['date', 'week', 'month', 'year', 'trending']);

const LONGEST_SLUG = 80;

/**
 * The path segment of a paper that has no arXiv id, from its title as the digest has it.
 * @example titleSlug('POINTS: Improving Your Model') //=> 'points-improving-your-model'
 */
export function titleSlug(title: string): string {
  const slug = cutAtWord(normalizeTitle(title));
  return slug === '' || RESERVED_SLUGS.has(slug) ? `paper-${shortHash(title.trim())}` : slug;
}

/**
 * The slug of a paper whose title's slug another paper has, too: with a hash.
 * @param facts the paper's own ISO day and its number of authors, where known
 */
export function distinctSlug(
  title: string,
  facts: { readonly publishedOn: string | null; readonly authorCount: number | null },
): string {
  const key = [normalizeTitle(title), facts.publishedOn ?? '', facts.authorCount ?? ''].join('\n');
  return `${titleSlug(title)}-${shortHash(key)}`;
}

/**
 * The hash of a title as a digest has it, by which the ledger knows a paper without an arXiv id. Case and spacing do not
 * count, since sources differ in them.
 * @example titleHash('Lamps') === titleHash('LAMPS ') //=> true
 */
export function titleHash(title: string): string {
  return `title-${sha256(nameKey(title)).slice(0, 12)}`;
}

/**
 * The key of a name: names with the same key are the same. It ignores case and spacing, but not accents and initials.
 * @example nameKey('Ada  BYRON') //=> 'ada byron'
 */
export function nameKey(name: string): string {
  return normalizeMarks(name, 'NFKD').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The path segment of a name.
 * @example nameSlug('Maurice Fréchet') //=> 'maurice-frechet'
 */
export function nameSlug(name: string): string {
  return cutAtWord(normalizeTitle(name)) || `name-${shortHash(nameKey(name))}`;
}

/** The slug of a name whose slug another name has, too: with a hash. */
export function distinctNameSlug(name: string): string {
  return `${nameSlug(name)}-${shortHash(nameKey(name))}`;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf('-', LONGEST_SLUG);
  return end > 0 ? slug.slice(0, end) : slug.slice(0, LONGEST_SLUG).replace(/[\uD800-\uDBFF]$/, '');
}

function shortHash(text: string): string {
  return sha256(text).slice(0, 6);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
