import { normalizeTitle } from '../../text/normalize-title.ts';
import type { PaperTexts } from '../../vectors/count-words.ts';
import type { SavedConfig } from '../saved/saved-config.ts';
import { keepForYou, keptForYou } from './kept-state.ts';
import { readKept, writeKept } from './kept-vectors.ts';
import { VectorFiles } from './vector-files.ts';

/**
 * Keeps records that the archive lacks, beside those of earlier files, so that the order "for you" learns from them.
 * @returns whether the browser keeps them
 * @throws NotLoadedError when the list of the files of vectors cannot be loaded
 */
export async function keepRecords(
  found: readonly PaperTexts[],
  { base, vectorUrls }: Pick<SavedConfig, 'base' | 'vectorUrls'>,
): Promise<boolean> {
  const before = (await readKept(base, 'texts')) ?? [];
  const texts = [...new Map([...before, ...found].map((text) => [normalizeTitle(text.title), text])).values()];
  const files = await VectorFiles.open(vectorUrls);
  const vectors = await files.ofTexts(texts);
  const records = texts.map(({ title }, place) => ({ title, vector: vectors[place] ?? new Int8Array() }));
  const isKept = await writeKept(base, { texts, records: { basis: files.index.basis, records } });
  if (isKept) keepForYou(base, { ...keptForYou(base), records: records.length });
  return isKept;
}
