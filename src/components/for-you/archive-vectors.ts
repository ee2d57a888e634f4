import type { KnownPapers } from '../../saved/known-papers.ts';
import { runLimited } from '../../search/run-limited.ts';
import type { MonthVectors } from '../../vectors/month-file.ts';
import type { VectorFiles } from './vector-files.ts';

/** Files that are loaded at the same time. */
const CONCURRENCY = 3;

/** Finds the vectors of papers of the archive. */
export class ArchiveVectors {
  readonly #files: Pick<VectorFiles, 'month'>;
  readonly #loadKnown: () => Promise<KnownPapers>;
  #known: Promise<KnownPapers> | null = null;

  /** @param loadKnown loads which papers the archive has: called once, and only for papers of other months than those given */
  constructor(files: Pick<VectorFiles, 'month'>, loadKnown: () => Promise<KnownPapers>) {
    this.#files = files;
    this.#loadKnown = loadKnown;
  }

  /**
   * The vectors of papers, by the names that are given.
   * @param names ids, or other slugs of papers
   * @param months in which they may be, such as that of the page that shows them
   * @throws NotLoadedError when the list of all papers is needed and cannot be loaded
   */
  async of(names: readonly string[], months: readonly string[]): Promise<Map<string, Int8Array>> {
    const near = await this.#read(months, new Map(names.map((name) => [name, name])));
    const missing = names.filter((name) => !near.has(name));
    if (missing.length === 0) return near;
    const known = await (this.#known ??= this.#loadKnown());
    const places = missing.flatMap((name) => {
      const [id, month] = [known.idOf(name), known.monthOf(name)];
      return id === null || month === null ? [] : [{ name, id, month }];
    });
    const further = new Set(places.map(({ month }) => month));
    const found = await this.#read([...further], new Map(places.map(({ name, id }) => [id, name])));
    return new Map([...near, ...found]);
  }

  /** @param names by the ids that are looked for */
  async #read(months: readonly string[], names: ReadonlyMap<string, string>): Promise<Map<string, Int8Array>> {
    const tasks = months.map((month) => () => this.#files.month(month));
    const read = await runLimited(tasks, CONCURRENCY);
    return new Map(read.flatMap((month) => (month ? namedVectors(month, names) : [])));
  }
}

function namedVectors({ ids, vectors }: MonthVectors, names: ReadonlyMap<string, string>): [string, Int8Array][] {
  return ids.flatMap((id, place): [string, Int8Array][] => {
    const [name, vector] = [names.get(id), vectors[place]];
    return name === undefined || !vector ? [] : [[name, vector]];
  });
}
