import { parsePaperId } from '../paper-id.ts';
import type { Paper } from '../paper/schema.ts';
import type { Archive } from './archive.ts';
import { paperSegment } from './ledger.ts';

/**
 * What a published path of a paper stands for, for the ledger: its arXiv id, else a hash of the title under which it first
 * appeared.
 */
export function identityOf({ arxivId, titleHashes: [first = ''] }: Paper): string {
  return arxivId ?? first;
}

/**
 * Whether a paper is the one that a ledger names. A paper that was known by its title may have got an id since; one that
 * has an id keeps it.
 */
export function hasIdentity({ arxivId, titleHashes }: Paper, identity: string): boolean {
  return arxivId === (parsePaperId(identity) ?? identity) || titleHashes.includes(identity);
}

/** The papers that a path leads to: one, those that share it, or none where another kind of page or a redirect stands. */
export function papersAt({ papers, aliases, redirects }: Archive, path: string): Paper[] {
  const segment = paperSegment(path);
  if (segment === null || redirects.has(path)) return [];
  const ids = aliases.get(segment) ?? [segment];
  return ids.flatMap((id) => papers.get(id) ?? []);
}

/** The identity that the ledger keeps for a path: that of its only paper; null for other pages and shared paths. */
export function identityAt(archive: Archive, path: string): string | null {
  const [paper, ...others] = papersAt(archive, path);
  return paper && others.length === 0 ? identityOf(paper) : null;
}
