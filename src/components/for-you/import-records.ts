import { normalizeTitle } from '../../text/normalize-title.ts';
import type { PaperTexts } from '../../vectors/count-words.ts';
import { readKept, writeKept } from './kept-vectors.ts';
import { VectorFiles, type VectorUrls } from './vector-files.ts';

/**
 * Keeps records that the archive lacks, beside those of earlier files, so that the order "for you" learns from them.
 * @param base prefix of the paths of papers
 * @returns how many records the browser keeps now; null where it keeps none
 * @throws NotLoadedError when the list of the files of vectors cannot be loaded
 */
export async function keepRecords(
  found: readonly PaperTexts[],
  base: string,
  vectorUrls: VectorUrls,
): Promise<number | null> {
  const before = (await readKept(base, 'texts')) ?? [];
  const texts = [...new Map([...before, ...found].map((text) => [normalizeTitle(text.title), text])).values()];
  const files = await VectorFiles.open(vectorUrls);
  const vectors = await files.ofTexts(texts);
  const records = texts.map(({ title }, place) => ({ title, vector: vectors[place] ?? new Int8Array() }));
  const isKept = await writeKept(base, { texts, records: { basis: files.index.basis, records } });
  return isKept ? records.length : null;
}
