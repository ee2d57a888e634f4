import { existsSync, readFileSync } from 'node:fs';

const FREQUENCIES = new URL('../../../shared/bench/word-frequencies.tsv', import.meta.url);

/** Draws words as often as they stand in real abstracts. */
export interface Vocabulary {
  /** Where the words come from, for the report. */
  readonly origin: string;
  /** A word for a number in [0, 1). */
  draw(share: number): string;
}

/** The words of real abstracts where their list is at hand, else a small list with frequencies by Zipf's law. */
export function loadVocabulary(): Vocabulary {
  const rows = existsSync(FREQUENCIES) ? readRows(readFileSync(FREQUENCIES, 'utf8')) : zipfRows();
  const sums: number[] = [];
  for (const [, count] of rows) sums.push((sums.at(-1) ?? 0) + count);
  const total = sums.at(-1) ?? 1;
  return {
    origin: existsSync(FREQUENCIES)
      ? `${rows.length} words of real abstracts`
      : `a list of ${rows.length} made-up words`,
    draw: (share) => rows[firstAbove(sums, share * total)]?.[0] ?? 'model',
  };
}

type Row = readonly [word: string, count: number];

function readRows(tsv: string): Row[] {
  return tsv
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([word = '', count]) => (word === '' ? [] : [[word, Number(count)] as const]));
}

const SYLLABLES = [
  'ba',
  'cor',
  'de',
  'fin',
  'gra',
  'hel',
  'im',
  'ju',
  'kel',
  'lo',
  'mar',
  'ne',
  'or',
  'pra',
  'qui',
  'ret',
];

/** Every word of three syllables, the n-th a share of 1/n. */
function zipfRows(): Row[] {
  const words = SYLLABLES.flatMap((a) => SYLLABLES.flatMap((b) => SYLLABLES.map((c) => a + b + c)));
  return words.map((word, index) => [word, words.length / (index + 1)]);
}

function firstAbove(sums: readonly number[], limit: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
