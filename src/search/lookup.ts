/** The lookup table: a hash table of files that maps the ids, aliases and titles of papers to their permalinks. */
import { normalizeMarks } from '../text/normalize-marks.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { GREEK_NAMES } from './greek.ts';

/** A paper under one of its keys; a bucket is a JSON array of these, sorted by key, then permalink. */
export type LookupRow = readonly [
  /** arXiv id or alias; '' when the key is the normalised title (recomputed from `title`). */
  key: string,
  /** Path without the base. */
  permalink: string,
  title: string,
  /** ISO day of the first digest, which decides the shard. */
  day: string,
];

/** A paper that the table has under a key. */
export interface LookupHit {
  /** Path without the base. */
  readonly permalink: string;
  readonly title: string;
  /** ISO day of the first digest. */
  readonly day: string;
}

/**
 * The key of a title: letters and digits only, so that LaTeX, repaired text and text copied from a PDF give the same key.
 * @returns '' where the title has neither letters nor digits
 * @example titleKey('$\\mathcal{O}(n^2)$ α-Fairness') //=> 'on2alphafairness'
 */
export function titleKey(title: string): string {
  const spelled = normalizeMarks(title.replace(FORMATTING, ''), 'NFKD').replace(
    /\p{L}/gu,
    (letter) => GREEK_NAMES.get(letter.toLowerCase()) ?? letter,
  );
  return normalizeTitle(spelled).replaceAll('-', '');
}

/** LaTeX commands that only format what follows; other commands, such as `\alpha`, name a character. */
const FORMATTING =
  /\\(?:math|text|operator|bold)[a-z]*|\\(?:emph|rm|bf|it|tt|sc|left|right|var)(?![a-z])|\\var(?=[a-z])/g;

/**
 * The name of the bucket file that holds a key.
 * @param bits how many leading bits of the key's hash select the bucket; 0 is one bucket for all
 * @example lookupBucket('2511.02778', 0) //=> '0.json'
 */
export function lookupBucket(key: string, bits: number): string {
  return `${(bits === 0 ? 0 : hashKey(key) >>> (32 - bits)).toString(16)}.json`;
}

/**
 * Parses a bucket.
 * @throws when the text is none
 */
export function parseLookupRows(text: string): LookupRow[] {
  const rows: unknown = JSON.parse(text);
  if (!Array.isArray(rows) || !rows.every(isLookupRow)) throw new Error('A bucket of the lookup table is expected');
  return rows;
}

function isLookupRow(row: unknown): row is LookupRow {
  return Array.isArray(row) && row.length === 4 && row.every((cell) => typeof cell === 'string');
}

/** The papers that a bucket has under a key, without duplicates. */
export function lookupHits(rows: readonly LookupRow[], key: string): LookupHit[] {
  const found = rows.filter(([own, , title]) => (own === '' ? titleKey(title) : own) === key);
  return [...new Map(found.map(([, permalink, title, day]) => [permalink, { permalink, title, day }])).values()];
}

/** 32-bit FNV-1a over UTF-8 (http://www.isthe.com/chongo/tech/comp/fnv/): tiny, and the same in Node and browsers. */
function hashKey(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return mixBits(hash);
}

/** Spreads the last bytes over the leading bits: keys that differ only at the end would share an FNV-1a bucket. */
function mixBits(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) >>> 0;
}
