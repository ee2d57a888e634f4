import { inPageOrder, membership, type PaperSet, type PlaceOf, type SetRule } from '../../export/citation/paper-set.ts';
import type { PaperLine } from '../../export/data/paper-line-schema.ts';
import { decodeText, loadFile, NotLoadedError, type Bytes } from '../../search/load-file.ts';
import { runLimited } from '../../search/run-limited.ts';

/** A set with what is needed to read it. */
export interface SetOfPage extends PaperSet {
  /** The name of the file, without its extension. */
  readonly name: string;
  /** Prefix of the paths of papers. */
  readonly baseUrl: string;
  /** The addresses of the papers that the page lists, in its order. */
  readonly listed: readonly string[];
  /** Whether there are more than these. */
  readonly isCut: boolean;
}

/** Data files that are loaded at the same time. */
const CONCURRENCY = 3;

/** The set that a page describes, with the papers that it lists. Its name is the last part of the page's path. */
export function listedSet({ dataset, ownerDocument }: HTMLElement, { baseUrl }: Pick<SetOfPage, 'baseUrl'>): SetOfPage {
  const { months = '', count = '', rule = '', value = '' } = dataset;
  const links = ownerDocument.querySelectorAll<HTMLAnchorElement>('main .rows:not(.ranked) > li > a');
  return {
    name: decodeURI(location.pathname).split('/').findLast(Boolean) ?? '',
    months: months.split(' '),
    count: Number(count),
    rule: rule as SetRule,
    value,
    baseUrl,
    listed: Array.from(links, ({ href }) => href),
    isCut: false,
  };
}

/**
 * Reads the papers of a set from the data files of its months.
 * @param dataUrl the address of a data file, with `*` for the month
 * @param onProgress receives the month that is read, and its number
 * @throws NotLoadedError when a file cannot be loaded, or the reason of the signal
 */
export async function readSet(
  set: SetOfPage,
  dataUrl: string,
  onProgress: (month: string, done: number) => void,
  signal: AbortSignal,
): Promise<PaperLine[]> {
  const placeOf = placesOf(set);
  const isOfSet = membership(set, placeOf);
  let begun = 0;
  const tasks = set.months.map((month) => async () => {
    signal.throwIfAborted();
    begun += 1;
    onProgress(month, begun);
    return (await loadLines(dataUrl.replace('*', month), signal)).filter(isOfSet);
  });
  return inPageOrder((await runLimited(tasks, CONCURRENCY)).flat(), set.rule, placeOf);
}

/** The places of papers in the page, by the path of their pages. */
function placesOf({ listed, baseUrl }: SetOfPage): PlaceOf {
  const places = new Map<string, number>();
  for (const href of listed) {
    const path = pathOf(href);
    if (!places.has(path)) places.set(path, places.size);
  }
  return ({ permalink }) => places.get(pathOf(baseUrl + permalink.slice(1)));
}

/** The path of an address, percent-encoded. */
function pathOf(href: string): string {
  return new URL(href, location.href).pathname;
}

async function loadLines(url: string, signal: AbortSignal): Promise<PaperLine[]> {
  const decode = (bytes: Bytes): PaperLine[] => decodeText(bytes).split('\n').filter(Boolean).map(parseLine);
  try {
    return await loadFile(url, decode, {
      fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.any([signal, init?.signal ?? signal]) }),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new NotLoadedError(url, { cause: error });
  }
}

/** @throws when the line is no paper's: some servers send something else in place of what is missing */
function parseLine(line: string): PaperLine {
  const parsed = JSON.parse(line) as Partial<PaperLine> | null;
  if (typeof parsed?.permalink !== 'string' || !Array.isArray(parsed.digests)) throw new Error('A paper is expected');
  return parsed as PaperLine;
}
