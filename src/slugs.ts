import { createHash } from 'node:crypto';
import { RESERVED_SLUGS } from './site/reserved-slugs.ts';
import { nameKey } from './text/name-key.ts';
import { formerNormalizedTitle, normalizeTitle } from './text/normalize-title.ts';

const LONGEST_SLUG = 80;

/**
 * The path segment of a paper that has no arXiv id, from its title as the digest has it.
 * @example titleSlug('POINTS: Improving Your Model') //=> 'points-improving-your-model'
 */
export function titleSlug(title: string, normalize = normalizeTitle): string {
  const slug = cutAtWord(normalize(title));
  return slug === '' || RESERVED_SLUGS.has(slug) ? `paper-${shortHash(title.trim())}` : slug;
}

/**
 * The slug of a paper whose title's slug another paper has, too: with a hash.
 */
export function distinctSlug(title: string, facts: SlugFacts, normalize = normalizeTitle): string {
  const key = [normalize(title), facts.publishedOn ?? '', facts.authorCount ?? ''].join('\n');
  return `${titleSlug(title, normalize)}-${shortHash(key)}`;
}

/** What tells papers with the same title apart. */
interface SlugFacts {
  /** The paper's own ISO day. */
  readonly publishedOn: string | null;
  readonly authorCount: number | null;
}

/** The slugs that a title had while slugs left out all marks; where one was published, it stays an alias. */
export function formerTitleSlugs(title: string, facts: SlugFacts): readonly string[] {
  if (formerNormalizedTitle(title) === normalizeTitle(title)) return [];
  return [titleSlug(title, formerNormalizedTitle), distinctSlug(title, facts, formerNormalizedTitle)];
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
 * The path segment of a name.
 * @example nameSlug('Maurice Fréchet') //=> 'maurice-frechet'
 */
export function nameSlug(name: string, normalize = normalizeTitle): string {
  return cutAtWord(normalize(name)) || `name-${shortHash(nameKey(name))}`;
}

/** The slug of a name whose slug another name has, too: with a hash. */
export function distinctNameSlug(name: string, normalize = normalizeTitle): string {
  return `${nameSlug(name, normalize)}-${shortHash(nameKey(name))}`;
}

/** The slugs that a name had while slugs left out all marks; where one was published, it leads to the name's page. */
export function formerNameSlugs(name: string): readonly string[] {
  if (formerNormalizedTitle(name) === normalizeTitle(name)) return [];
  return [nameSlug(name, formerNormalizedTitle), distinctNameSlug(name, formerNormalizedTitle)];
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
