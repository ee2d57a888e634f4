import { resolvePaper, type Archive } from '../archive/archive.ts';
import { buildArchive, type ArchiveSources } from '../archive/build-archive.ts';
import { parseDigest } from '../digest/parse.ts';
import type { Digest } from '../digest/schema.ts';
import type { Paper } from '../paper/schema.ts';

/** How many papers of the imported digests are new, known or changed. */
export interface Changes {
  /** Not in the archive before. */
  readonly added: number;
  /** In the archive before, and no fact of them changed. */
  readonly known: number;
  /** In the archive before, with other facts than now. */
  readonly changed: number;
}

/** Compares an archive with what it becomes when files are written into its content folder. */
export function countChanges(
  before: ArchiveSources,
  written: readonly { readonly path: string; readonly text: string }[],
): Changes {
  const paths = new Set(written.map(({ path }) => path));
  const digests = written.flatMap(
    ({ path, text }) => parseDigest({ path, bytes: new TextEncoder().encode(text) }).digests,
  );
  // Topics follow from the facts that are compared.
  const sources = { ...before, topics: [] };
  const old = buildArchive(sources).archive;
  const now = buildArchive({
    ...sources,
    digests: [...before.digests.filter(({ path }) => !paths.has(path)), ...digests],
  });
  const kinds = Object.groupBy(papersOf(now.archive, digests), (paper) => kindOf(paper, old));
  return { added: kinds.added?.length ?? 0, known: kinds.known?.length ?? 0, changed: kinds.changed?.length ?? 0 };
}

function papersOf(archive: Archive, digests: readonly Digest[]): Paper[] {
  const paths = new Set(digests.map(({ path }) => path));
  const ids = [...archive.digests.values()].filter(({ path }) => paths.has(path)).flatMap(({ paperIds }) => paperIds);
  return [...new Set(ids)].flatMap((id) => archive.papers.get(id) ?? []);
}

function kindOf(paper: Paper, old: Archive): keyof Changes {
  const before = [paper.id, ...paper.aliases].map((name) => resolvePaper(old, name)).find((found) => found !== null);
  if (!before) return 'added';
  return factsOf(before) === factsOf(paper) ? 'known' : 'changed';
}

/** Everything about a paper but where it appeared. */
function factsOf({ appearances: _, aliases: __, ...facts }: Paper): string {
  return JSON.stringify(facts);
}
