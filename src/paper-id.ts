import { createHash } from 'node:crypto';

/** Segments under `/papers/` that other pages hold. */
const RESERVED_SLUGS = new Set(['date', 'week', 'month', 'year', 'trending']);

const LONGEST_SLUG = 80;

/** The form of arXiv ids until March 2007, and since (https://info.arxiv.org/help/arxiv_identifier.html). */
const OLD_ID = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}$/;
const NEW_ID = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;

/**
 * Reads an arXiv id out of an id, a label or a link; drops the version.
 * @example parsePaperId('https://arxiv.org/pdf/2409.04828v2.pdf') //=> '2409.04828'
 * @example parsePaperId('arXiv:2409.04828') //=> '2409.04828'
 * @example parsePaperId('Attention') //=> null
 */
export function parsePaperId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\//i, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^10\.48550\/arxiv\./i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\/$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/, '');
  return NEW_ID.test(bare) || OLD_ID.test(bare) ? bare : null;
}

/**
 * The way arXiv writes an id in citations.
 * @example formatPaperId('2409.04828') //=> 'arXiv:2409.04828'
 */
export function formatPaperId(id: string): string {
  return `arXiv:${id}`;
}

/**
 * What two titles must share to be the same: letters and digits of any script, without marks or case.
 * @example normalizeTitle('Fréchet: PC^2!') //=> 'frechet-pc-2'
 */
export function normalizeTitle(title: string): string {
  const bare = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).join('-');
}

/**
 * The path segment of a paper that has no arXiv id, from its title as the digest has it.
 * @example titleSlug('POINTS: Improving Your Model') //=> 'points-improving-your-model'
 */
export function titleSlug(title: string): string {
  const slug = cutAtWord(normalizeTitle(title));
  return slug === '' || RESERVED_SLUGS.has(slug) ? `paper-${shortHash(title.trim())}` : slug;
}

/**
 * The slug that keeps a paper apart from another with the same one.
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
 * What two names must share to be the same: equal after NFKD, case and spacing. Marks and initials tell apart.
 * @example nameKey('Ada  BYRON') //=> 'ada byron'
 */
export function nameKey(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The path segment of a name.
 * @example nameSlug('Maurice Fréchet') //=> 'maurice-frechet'
 */
export function nameSlug(name: string): string {
  return cutAtWord(normalizeTitle(name)) || `name-${shortHash(nameKey(name))}`;
}

/** The slug that keeps a name apart from another with the same one. */
export function distinctNameSlug(name: string): string {
  return `${nameSlug(name)}-${shortHash(nameKey(name))}`;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST_SLUG) return slug;
  const end = slug.lastIndexOf('-', LONGEST_SLUG);
  return end > 0 ? slug.slice(0, end) : slug.slice(0, LONGEST_SLUG).replace(/[\uD800-\uDBFF]$/, '');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
