import { countedPapers, type ForYouState } from '../../saved/for-you-state.ts';
import { pathOfPaper } from '../../saved/paper-links.ts';
import type { ReadingList } from '../../saved/reading-list.ts';
import { NotLoadedError } from '../../search/load-file.ts';
import { learnTaste, type Liked, type Taste } from '../../vectors/taste.ts';
import type { ArchiveVectors } from './archive-vectors.ts';
import { readKept, writeKept, type KeptRecord } from './kept-vectors.ts';
import type { VectorFiles } from './vector-files.ts';

/** What is known of a reader. */
export interface ReaderTaste {
  readonly taste: Taste;
  /** How many saved papers and records of files it is learnt from. */
  readonly papers: number;
  readonly records: number;
  /** A liked paper by its id. */
  named(id: string): LikedTitle | null;
}

/** How a liked paper is named. */
interface LikedTitle {
  readonly title: string;
  /** Null for a record of a file. */
  readonly href: string | null;
}

/** What a taste is learnt from. */
export interface TasteSources {
  readonly base: string;
  readonly list: ReadingList;
  readonly state: ForYouState;
  readonly files: VectorFiles;
  readonly archive: ArchiveVectors;
  /** Where saved papers are looked for first. */
  readonly months: readonly string[];
}

/** Learns what a reader likes from the saved papers and the records of imported files. */
export async function readTaste(sources: TasteSources): Promise<ReaderTaste> {
  const { base, list, state, files } = sources;
  const counted = countedPapers(list, state);
  const [vectors, records] = await Promise.all([
    savedVectors(counted, sources),
    state.records > 0 ? readRecords(base, files) : [],
  ]);
  const saved = counted.flatMap(({ id }): Liked[] => {
    const vector = vectors.get(id);
    return vector ? [{ id, vector }] : [];
  });
  const named = new Map<string, LikedTitle>([
    ...counted.map(({ id, title }) => [id, { title: title || id, href: pathOfPaper(id, base) }] as const),
    ...records.map(({ title }, place) => [recordId(place), { title, href: null }] as const),
  ]);
  return {
    taste: learnTaste([...saved, ...records.map(({ vector }, place) => ({ id: recordId(place), vector }))]),
    papers: saved.length,
    records: records.length,
    named: (id) => named.get(id) ?? null,
  };
}

/** No paper has such an id. */
function recordId(place: number): string {
  return `#${place}`;
}

/** The vectors of saved papers: those that the browser keeps, and the others from the archive. */
async function savedVectors(
  list: ReadingList,
  { base, files, archive, months }: TasteSources,
): Promise<ReadonlyMap<string, Int8Array | null>> {
  const { basis } = files.index;
  const archiveSize = files.index.months.reduce((sum, { papers }) => sum + papers, 0);
  const kept = await readKept(base, 'papers');
  const usable = [...(kept?.basis === basis ? kept.vectors : [])].filter(
    ([, vector]) => vector !== null || kept?.archiveSize === archiveSize,
  );
  const vectors = new Map<string, Int8Array | null>(usable);
  const missing = list.map(({ id }) => id).filter((id) => !vectors.has(id));
  if (missing.length === 0) return vectors;
  try {
    const found = await archive.of(missing, months);
    for (const id of missing) vectors.set(id, found.get(id) ?? null);
  } catch (error) {
    // The next page tries again.
    if (error instanceof NotLoadedError) return vectors;
    throw error;
  }
  const saved = new Set(list.map(({ id }) => id));
  const current = new Map([...vectors].filter(([id]) => saved.has(id)));
  await writeKept(base, { papers: { basis, archiveSize, vectors: current } });
  return current;
}

/** The records of imported files; with another basis than before, their vectors are made anew. */
async function readRecords(base: string, files: VectorFiles): Promise<readonly KeptRecord[]> {
  const kept = await readKept(base, 'records');
  if (!kept || kept.basis === files.index.basis) return kept?.records ?? [];
  const texts = (await readKept(base, 'texts')) ?? [];
  const vectors = await files.ofTexts(texts);
  const records = texts.flatMap(({ title }, place) => {
    const vector = vectors[place];
    return vector ? [{ title, vector }] : [];
  });
  await writeKept(base, { records: { basis: files.index.basis, records } });
  return records;
}
