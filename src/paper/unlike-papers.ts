import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { compareOccurrences, placeOf, type KeyedDigest, type MetadataRecord, type Occurrence } from './occurrence.ts';

/** Digests in which every arXiv id belongs to one paper, and the entries that had the id of another paper. */
export interface SeparatedDigests {
  readonly digests: readonly KeyedDigest[];
  readonly issues: readonly Issue[];
}

/**
 * Takes the arXiv id from entries that clearly have the id of another paper: their titles share hardly a word, and their
 * authors no name. The paper that is known first keeps the id: the one of metadata, else of the earliest digest. A renamed
 * paper has the same authors, and an entry without authors contradicts nothing.
 */
export function separateUnlike(digests: readonly KeyedDigest[], metadata: readonly MetadataRecord[]): SeparatedDigests {
  const owners = new Map<string, Owner>();
  for (const { facts, place } of metadata) {
    if (facts.arxivId && facts.title && !owners.has(facts.arxivId)) {
      owners.set(facts.arxivId, { title: facts.title, authors: facts.authors ?? null, place });
    }
  }
  const occurrences = digests.flatMap((digest) => digest.entries.map((entry) => ({ entry, digest })));
  const strangers = new Map<Occurrence['entry'], Issue>();
  for (const occurrence of occurrences.toSorted(compareOccurrences)) {
    const { entry } = occurrence;
    if (entry.arxivId === null) continue;
    const owner = owners.get(entry.arxivId);
    if (!owner) owners.set(entry.arxivId, { title: entry.title, authors: entry.authors, place: placeOf(occurrence) });
    else if (isUnlike(owner, entry)) strangers.set(entry, unlikeIssue(occurrence, owner));
  }
  return {
    digests: strangers.size === 0 ? digests : digests.map((digest) => withoutIds(digest, strangers)),
    issues: [...strangers.values()],
  };
}

/** The paper that an id belongs to. */
interface Owner {
  readonly title: string;
  readonly authors: readonly string[] | null;
  readonly place: Place;
}

/** The least share of the shorter title's words that titles of one paper have in common. */
const LEAST_SHARED = 0.25;
/** Words of titles that say nothing of the paper are mostly short. */
const SHORTEST_WORD = 4;

/** Whether two titles share enough words to be of one paper that has one id. */
export function areTitlesAlike(a: string, b: string): boolean {
  return sharedWords(a, b) >= 0.5;
}

/** The share of the shorter title's words that the other has, too. */
function sharedWords(a: string, b: string): number {
  const [words, others] = [titleWords(a), titleWords(b)];
  const least = Math.min(words.size, others.size);
  return least === 0 ? 0 : [...words].filter((word) => others.has(word)).length / least;
}

function isUnlike(a: Pick<Owner, 'title' | 'authors'>, b: Pick<Owner, 'title' | 'authors'>): boolean {
  if (!a.authors?.length || !b.authors?.length) return false;
  const names = new Set(a.authors.map(lastName));
  if (b.authors.some((author) => names.has(lastName(author)))) return false;
  return sharedWords(a.title, b.title) < LEAST_SHARED;
}

function titleWords(title: string): ReadonlySet<string> {
  const words = normalizeTitle(title).split('-').filter(Boolean);
  const long = words.filter((word) => word.length >= SHORTEST_WORD);
  return new Set(long.length > 0 ? long : words);
}

function lastName(author: string): string {
  return normalizeTitle(author).split('-').at(-1) ?? '';
}

function withoutIds(digest: KeyedDigest, strangers: ReadonlyMap<Occurrence['entry'], Issue>): KeyedDigest {
  return {
    ...digest,
    entries: digest.entries.map((entry) => (strangers.has(entry) ? { ...entry, arxivId: null } : entry)),
  };
}

function unlikeIssue(occurrence: Occurrence, { title, place }: Owner): Issue {
  const { entry } = occurrence;
  const where = `${place.path}:${place.line}:${place.column}`;
  return createIssue('unlike-papers', placeOf(occurrence), entry.title, entry.arxivId ?? '', title, where);
}
