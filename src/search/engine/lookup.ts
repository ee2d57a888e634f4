import { parsePaperId } from '../../paper-id.ts';
import { normalizeTitle } from '../../text/normalize-title.ts';
import { GREEK_NAMES } from '../greek.ts';

/** A paper under one of its keys, in the JSON of a piece: an array of these, sorted by key, then permalink. */
export type LookupRow = readonly [
  /** An id, an alias, or empty for the title's own key, which the title tells. */
  key: string,
  /** Path without the base. */
  permalink: string,
  title: string,
  /** ISO day of the first digest, which tells the shard. */
  day: string,
];

/** A paper that is named. */
export interface LookupHit {
  /** Path without the base. */
  readonly permalink: string;
  readonly title: string;
  /** ISO day of the first digest. */
  readonly day: string;
}

/**
 * The keys under which a query may name a paper: an arXiv id or a link to it, a permalink's last part, a title.
 * @example lookupKeys('https://arxiv.org/abs/2511.02778v1') //=> ['2511.02778']
 * @example lookupKeys('PC^2: Clouds') //=> ['pc2clouds']
 */
export function lookupKeys(query: string): string[] {
  const id = namedId(query.trim());
  if (id !== undefined) return [id];
  const title = titleKey(query);
  return title === '' ? [] : [title];
}

/** What people paste: an id in brackets or before a title, a DOI, a link to a copy of arXiv. */
function namedId(pasted: string): string | undefined {
  const bare = pasted.replace(/^[[(<"'“]+|[\])>"'”.,;]+$/g, '').replace(/^doi:\s*/i, '');
  const within = LABEL.exec(pasted)?.[1] ?? COPY.exec(pasted)?.[1] ?? '';
  return parsePaperId(bare) ?? parsePaperId(within) ?? PERMALINK.exec(pasted)?.[1];
}

/** As a browser's tab and a PDF's margin have it: `[2511.02778] Title`, `arXiv:2511.02778v1 [cs.CV]`. */
const LABEL = /^(?:\[|arxiv:\s*)([\d.]+)(?:v\d+)?\]?\s/i;

const COPY = /^(?:https?:\/\/)?[^\s/]+\.[^\s]*\/(\d{4}\.\d{4,5})(?:v\d+)?(?:[/?#.]\S*)?$/;

/**
 * The key of a title: letters and digits alone, so that LaTeX, repaired text and what a PDF's reader copies agree.
 * @example titleKey('$\\mathcal{O}(n^2)$ α-Fairness') //=> 'on2alphafairness'
 */
export function titleKey(title: string): string {
  const spelt = title
    .replace(FORMATTING, '')
    .normalize('NFKD')
    .replace(/\p{L}/gu, (letter) => {
      return GREEK_NAMES.get(letter.toLowerCase()) ?? letter;
    });
  return normalizeTitle(spelt).replaceAll('-', '');
}

/** LaTeX that changes the look of what follows; other commands, such as `\alpha`, are names. */
const FORMATTING =
  /\\(?:math|text|operator|bold)[a-z]*|\\(?:emph|rm|bf|it|tt|sc|left|right|var)(?![a-z])|\\var(?=[a-z])/g;

/** A link to a paper's page of any such archive. */
const PERMALINK = /^https?:\/\/\S+\/papers\/([^\s?#]+?)\/?(?:[?#]\S*)?$/;

/**
 * The file of a key under the table's folder.
 * @param bits of the table
 * @example lookupPiece('2511.02778', 0) //=> '0.json'
 */
export function lookupPiece(key: string, bits: number): string {
  return `${(bits === 0 ? 0 : fnv1a(key) >>> (32 - bits)).toString(16)}.json`;
}

/** The papers that a piece lists under a key, the same paper once. */
export function lookupHits(rows: readonly LookupRow[], key: string): LookupHit[] {
  const found = rows.filter(([own, , title]) => (own === '' ? titleKey(title) : own) === key);
  return [...new Map(found.map(([, permalink, title, day]) => [permalink, { permalink, title, day }])).values()];
}

/** FNV-1a of 32 bits over UTF-8 (http://www.isthe.com/chongo/tech/comp/fnv/): small, and the same everywhere. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return mixed(hash);
}

/** Spreads the last bytes over the leading bits, which FNV-1a alone leaves to the first ones. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) >>> 0;
}
