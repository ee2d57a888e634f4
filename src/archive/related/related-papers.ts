import { compareFirstDay } from '../../paper/first-day.ts';
import { getBytes, NO_STORE, type BuildStore } from '../../source/build-store.ts';
import { comparePapers, type Compared } from './compare-papers.ts';
import { createLists } from './nearest-lists.ts';
import type { Vectors } from './neighbours.ts';
import { readSteps, type RelatablePaper, type Step } from './steps.ts';
import { countRows, joinRows } from './term-rows.ts';

/**
 * Finds the papers most similar to each one: id → ids, the most similar first, ties by id. A paper that is similar to none
 * has the one nearest to it, if any has a term in common; withdrawn papers are never suggested.
 *
 * Each paper is a vector of its words and phrases, weighted by TF-IDF with the frequencies of earlier days, and compared
 * by cosine. Vectors do not change when papers are added, so that a list changes only where a new paper is more similar
 * than one of its papers.
 * @param store has what was found among the papers up to each day; of a new day, its papers alone are compared with all others
 */
export function relatedPapers(
  papers: Iterable<RelatablePaper>,
  store: BuildStore = NO_STORE,
): ReadonlyMap<string, readonly string[]> {
  const ordered = [...papers].toSorted(compareFirstDay);
  const steps = readSteps(ordered, store);
  const vectors: Vectors[] = [];
  const lists = createLists(ordered.map(({ id }) => id));
  const sizes = Uint32Array.from(
    steps.flatMap(({ terms: { starts, words } }) =>
      Array.from(words, (_, row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0)),
    ),
  );
  const compared = { papers: ordered, sizes, lists, vectors };
  const changed = steps.findIndex((step) => !restoreStep(step, compared, store));
  const blocks = changed === -1 ? [] : toBlocks(steps.slice(changed));
  for (const block of blocks) compareBlock(block, compared, store);
  return new Map(ordered.map(({ id }, index) => [id, lists.of(index).flatMap(([other]) => ordered[other]?.id ?? [])]));
}

/** The lists of papers, while more and more of them are compared. */
interface Growing extends Compared {
  readonly vectors: Vectors[];
}

/** Takes from the store what was found when the papers of a step were compared; false where it has nothing of it. */
function restoreStep({ key, terms }: Step, { vectors, lists }: Growing, store: BuildStore): boolean {
  const bytes = getBytes(store, entryOf(key));
  if (bytes === null) return false;
  const end = bytes.byteLength - 2 * terms.terms.length;
  const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, end / 4);
  for (let place = 0; place < entries.length; place += 3)
    lists.offer(entries[place] ?? 0, entries[place + 1] ?? 0, entries[place + 2] ?? 0);
  vectors.push({ ...terms, weights: new Uint16Array(bytes.buffer, bytes.byteOffset + end, terms.terms.length) });
  return true;
}

/** Compares the papers of the next steps with each other and with all before, and stores what is found. */
function compareBlock(steps: readonly Step[], compared: Growing, store: BuildStore): void {
  const { weights, entries } = comparePapers(joinRows(steps.map(({ terms }) => terms)), stepStarts(steps), compared);
  let [paper, term] = [0, 0];
  for (const { terms, key } of steps) {
    const own = weights.subarray(term, (term += terms.terms.length));
    const found = entries.slice(paper, (paper += countRows(terms)));
    compared.vectors.push({ ...terms, weights: own });
    store.set(entryOf(key), packStep(found.flat(), own));
  }
}

/** The index of the first paper of each paper's step. */
function stepStarts(steps: readonly Step[]): number[] {
  let start = 0;
  return steps.flatMap(({ terms }) => {
    const starts = Array.from(terms.words, () => start);
    start += starts.length;
    return starts;
  });
}

/** Divides steps into blocks of some thousand papers: each block is compared with all papers before it at once. */
function toBlocks(steps: readonly Step[]): Step[][] {
  const blocks: Step[][] = [];
  let size = BLOCK_SIZE;
  for (const step of steps) {
    if (size >= BLOCK_SIZE) [size] = [0, blocks.push([])];
    blocks.at(-1)?.push(step);
    size += countRows(step.terms);
  }
  return blocks;
}

const BLOCK_SIZE = 4000;

const entryOf = (key: string): string => `related ${key}`;

function packStep(entries: readonly number[], weights: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(4 * entries.length + weights.byteLength);
  new Uint32Array(bytes.buffer, 0, entries.length).set(entries);
  new Uint16Array(bytes.buffer, 4 * entries.length).set(weights);
  return bytes;
}
