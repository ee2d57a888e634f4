import type { PaperIds } from '../../export/data/paper-ids.ts';
import type { PaperLine } from '../../export/data/paper-line-schema.ts';
import { knownPapers, monthsOf, type KnownPapers } from '../../saved/known-papers.ts';
import { pathOfPaper } from '../../saved/paper-links.ts';
import type { ReadingList } from '../../saved/reading-list.ts';
import { decodeText, loadFile, NotLoadedError } from '../../search/load-file.ts';
import { readSet } from '../cite/read-set.ts';

/** Where a site has its papers. */
export interface ArchiveFiles {
  /** Prefix of the paths of papers. */
  readonly base: string;
  readonly idsUrl: string;
  /** The address of the data file of a month, with `*` for the month. */
  readonly dataUrl: string;
}

/**
 * Loads which papers the archive has: the same file whatever the list holds, so that no request tells what does.
 * @throws NotLoadedError when it cannot be loaded
 */
export async function loadKnownPapers({ idsUrl }: Pick<ArchiveFiles, 'idsUrl'>): Promise<KnownPapers> {
  try {
    return await loadFile(idsUrl, (bytes) => knownPapers(JSON.parse(decodeText(bytes)) as PaperIds));
  } catch (error) {
    throw new NotLoadedError(idsUrl, { cause: error });
  }
}

/**
 * Loads what the archive has of a list's papers, in its order: the files of whole months, so that no request names a paper.
 * @param list with current ids
 * @param onProgress receives the month that is read, its number, and the number of all
 * @throws NotLoadedError when a file cannot be loaded
 */
export async function loadLines(
  list: ReadingList,
  known: KnownPapers,
  { base, dataUrl }: ArchiveFiles,
  onProgress: (month: string, done: number, count: number) => void = () => undefined,
): Promise<PaperLine[]> {
  const months = monthsOf(list, known);
  const listed = list.map(({ id }) => pathOfPaper(id, base));
  if (months.length === 0) return [];
  return readSet(
    { name: '', months, count: listed.length, rule: 'listed', value: '', baseUrl: base, listed, isCut: false },
    dataUrl,
    (month, done) => onProgress(month, done, months.length),
    new AbortController().signal,
  );
}
