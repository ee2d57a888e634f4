import { loadFile, decodeText, NotLoadedError } from '../../search/load-file.ts';
import { parseMonth, type MonthVectors } from '../../vectors/month-file.ts';
import type { VectorIndex } from '../../vectors/vector-index.ts';
import type { PaperTexts } from '../../vectors/count-words.ts';
import { textVectors } from '../../vectors/text-vectors.ts';

/** Where a site has its vectors. */
export interface VectorUrls {
  readonly index: string;
  /** With `*` for the month. */
  readonly month: string;
  /** With `*` for the number of the piece. */
  readonly words: string;
}

/** The vectors of a site, each file of which is loaded once. */
export class VectorFiles {
  readonly index: VectorIndex;
  readonly #urls: VectorUrls;
  readonly #months = new Map<string, Promise<MonthVectors | null>>();

  private constructor(index: VectorIndex, urls: VectorUrls) {
    this.index = index;
    this.#urls = urls;
  }

  /** @throws NotLoadedError when the list of the files cannot be loaded */
  static async open(urls: VectorUrls): Promise<VectorFiles> {
    try {
      const index = await loadFile(urls.index, (bytes) => JSON.parse(decodeText(bytes)) as VectorIndex);
      return new VectorFiles(index, urls);
    } catch (error) {
      throw new NotLoadedError(urls.index, { cause: error });
    }
  }

  /** The vectors of a month; null where it has none, or none that can be compared with the others. */
  month(month: string): Promise<MonthVectors | null> {
    const known = this.#months.get(month);
    if (known) return known;
    const loading = this.#loadMonth(month);
    this.#months.set(month, loading);
    return loading;
  }

  /** The vectors of texts that the archive does not have. */
  ofTexts(texts: readonly PaperTexts[]): Promise<Int8Array[]> {
    const load = (piece: number): Promise<Uint8Array | null> =>
      loadFile(this.#urls.words.replace('*', String(piece)), (bytes) => bytes).catch(() => null);
    return textVectors(texts, this.index, load);
  }

  async #loadMonth(month: string): Promise<MonthVectors | null> {
    if (!this.index.months.some((each) => each.month === month)) return null;
    const vectors = await loadFile(this.#urls.month.replace('*', month), decodeMonth).catch(() => null);
    return vectors?.basis === this.index.basis ? vectors : null;
  }
}

function decodeMonth(bytes: Uint8Array): MonthVectors {
  const vectors = parseMonth(bytes);
  if (!vectors) throw new Error('A file of vectors is expected');
  return vectors;
}
