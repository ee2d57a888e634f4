import type { PaperLine } from '../../export/data/paper-line-schema.ts';
import { newlySaved, type ReadingList } from '../../saved/reading-list.ts';
import { pathOfPaper } from '../../saved/paper-links.ts';
import { runLimited } from '../../search/run-limited.ts';
import { moreLikeThese, type Liked, type RankedPaper } from '../../vectors/taste.ts';
import { loadKnownPapers, loadLines } from '../saved/archive-papers.ts';
import type { SavedConfig } from '../saved/saved-config.ts';
import type { ReaderTaste } from './reader-taste.ts';
import type { VectorFiles } from './vector-files.ts';

/** Months that are looked through at a time: at most half a megabyte of vectors of an archive like Hugging Face's. */
const MONTHS = 12;
/** Papers that are shown of them. */
const PAPERS = 10;
/** Files that are loaded at the same time. */
const CONCURRENCY = 3;

/** What papers are found by. */
export interface MoreContext extends SavedConfig {
  readonly files: VectorFiles;
  readonly reader: ReaderTaste;
  /** The papers that need not be found. */
  readonly list: ReadingList;
  /** How many of the newest months were looked through before. */
  readonly until: number;
}

/** The papers of some months that a reader may like most. */
export interface FoundPapers {
  readonly papers: readonly FoundPaper[];
  /** The first and the last of the months. */
  readonly months: readonly string[];
  /** How many of the newest months have been looked through. */
  readonly until: number;
  /** Whether these are all. */
  readonly isAll: boolean;
}

/** One of them. */
export interface FoundPaper {
  readonly line: PaperLine;
  readonly href: string;
  readonly likeness: RankedPaper;
}

/**
 * Finds the papers that are most like those that a reader likes, in the newest months that were not looked through.
 * @param onProgress receives the month whose papers are read, its number, and the number of all
 * @throws NotLoadedError when a file cannot be loaded
 */
export async function findMore(
  { base, idsUrl, dataUrl, files, reader, list, until }: MoreContext,
  onProgress: (month: string, done: number, count: number) => void,
): Promise<FoundPapers> {
  const newest = files.index.months.map(({ month }) => month).toReversed();
  const months = newest.slice(until, until + MONTHS);
  const known = await loadKnownPapers({ idsUrl });
  const read = await runLimited(
    months.map((month) => () => files.month(month)),
    CONCURRENCY,
  );
  const saved = new Set(list.map(({ id }) => known.idOf(id)));
  const papers = read.flatMap(
    (month): Liked[] => month?.ids.map((id, place) => ({ id, vector: month.vectors[place] ?? [] })) ?? [],
  );
  const best = moreLikeThese(
    reader.taste,
    papers.filter(({ id }) => !saved.has(id)),
    PAPERS,
  );
  const lines = await loadLines(
    best.map(({ id }) => newlySaved({ id, title: '' }, 0)),
    known,
    { base, idsUrl, dataUrl },
    onProgress,
  );
  const likeness = new Map(best.map((paper) => [paper.id, paper]));
  return {
    papers: lines.flatMap((line) => {
      const found = likeness.get(line.id);
      return found ? [{ line, href: pathOfPaper(line.id, base), likeness: found }] : [];
    }),
    months: [months.at(-1) ?? '', months[0] ?? ''],
    until: until + months.length,
    isAll: until + months.length >= newest.length,
  };
}
