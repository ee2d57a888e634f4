import type { ListStorage } from '../../saved/list-storage.ts';
import { NotLoadedError } from '../../search/load-file.ts';
import { rankPapers } from '../../vectors/taste.ts';
import { loadKnownPapers } from '../saved/archive-papers.ts';
import { ArchiveVectors } from './archive-vectors.ts';
import { arrangePapers, type RankedPage } from './arrange-papers.ts';
import { keptForYou } from './kept-state.ts';
import { loadSavedConfig } from '../saved/saved-config.ts';
import { listsOfPage, monthsOfPage, papersOf } from './page-papers.ts';
import { readTaste } from './reader-taste.ts';
import { whyLine } from './why-line.ts';
import { VectorFiles } from './vector-files.ts';

/**
 * Ranks the papers of the page for its reader. What is saved later changes the order of the next page, not of the one that is
 * being read.
 * @param savedUrl the page of the reading list, which has the words and the addresses of files
 * @returns null where something cannot be loaded
 */
export async function rankPage(savedUrl: string, storage: ListStorage): Promise<RankedPage | null> {
  try {
    return await loadRanks(savedUrl, storage);
  } catch (error) {
    if (error instanceof NotLoadedError) return null;
    throw error;
  }
}

async function loadRanks(savedUrl: string, storage: ListStorage): Promise<RankedPage> {
  const { base, idsUrl, vectorUrls, wording } = await loadSavedConfig(savedUrl);
  const files = await VectorFiles.open(vectorUrls);
  const archive = new ArchiveVectors(files, () => loadKnownPapers({ idsUrl }));
  const lists = listsOfPage();
  const papers = lists.flatMap((list) => papersOf(list, base));
  const months = monthsOfPage();
  const [reader, vectors] = await Promise.all([
    readTaste({ base, list: storage.read(), state: keptForYou(base), files, archive, months }),
    archive.of([...new Set(papers.map(({ id }) => id))], months),
  ]);
  // Nothing is known of a paper whose vector is 0, such as one that was withdrawn: it comes last.
  const known = [...vectors].flatMap(([id, vector]) => (vector.some(Boolean) ? [{ id, vector }] : []));
  // Damaged files count as missing.
  if (known.length === 0 || reader.taste.interests.length === 0) throw new NotLoadedError(vectorUrls.month);
  const ranked = new Map(rankPapers(reader.taste, known).map((paper, rank) => [paper.id, { ...paper, rank }]));
  const rankOf = (id: string): number => ranked.get(id)?.rank ?? ranked.size;
  return arrangePapers(lists, papers, rankOf, (id) => {
    const likeness = ranked.get(id);
    return likeness ? whyLine(likeness, reader, wording) : null;
  });
}
