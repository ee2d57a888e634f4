/**
 * The index of titles, as the build writes it and the browser reads it: for each word of a title the papers that have it there.
 * It answers before the shards do, in which all texts are searched.
 */
import { lookupBucket } from './lookup.ts';
import type { SearchManifest, Shard } from './manifest.ts';

/** A word that stands in titles. */
export interface TitleWord {
  /** Number of papers of which any text has the word, or one that begins with it. */
  readonly papers: number;
  /** In the order of the papers' numbers. */
  readonly titles: readonly TitleMatch[];
}

/** A paper whose title has a word. */
export interface TitleMatch {
  /** Number of the paper in the archive, in the order of shards. */
  readonly paper: number;
  /** Number of different words of its title that begin with the word, from 1 to `MOST_FORMS`. */
  readonly forms: number;
  /** How often its texts have the word: Pagefind's `pagefind_tf`, from 0 to `MOST_FREQUENT`. */
  readonly frequency: number;
}

const MOST_FORMS = 4;

/** What Pagefind's `pagefind_tf` approaches: its `term_saturation`, and 1. */
export const MOST_FREQUENT = 2.4;

/** The steps of a frequency in the files. */
const STEPS = 255;

/** The name of a paper's texts in the folder of its shard. */
export function paperName(numberInShard: number): string {
  return numberInShard.toString(36);
}

/** A paper's shard, and its number there. */
export interface PaperPlace {
  readonly shard: Shard;
  readonly number: number;
}

/** Where a paper of the archive is; null where there is none of that number. */
export function placeOfPaper({ shards }: Pick<SearchManifest, 'shards'>, paper: number): PaperPlace | null {
  let number = paper;
  for (const shard of shards) {
    if (number < shard.papers) return { shard, number };
    number -= shard.papers;
  }
  return null;
}

/** The file name of the bucket that holds a word. */
export function titleBucket(stem: string, bits: number): string {
  return lookupBucket(stem, bits).replace('.json', '.bin');
}

/**
 * Encodes words as a bucket.
 * @throws when the titles of a word are not in the order of their papers
 */
export function encodeTitles(words: Iterable<readonly [stem: string, word: TitleWord]>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const [stem, { papers, titles }] of words) {
    const name = new TextEncoder().encode(stem);
    const list: number[] = [];
    let before = -1;
    for (const { paper, forms, frequency } of titles) {
      if (paper <= before) throw new Error(`The titles that have \`${stem}\` are not in order`);
      putInteger(list, (paper - before - 1) * MOST_FORMS + Math.min(forms, MOST_FORMS) - 1);
      list.push(Math.round((Math.min(frequency, MOST_FREQUENT) / MOST_FREQUENT) * STEPS));
      before = paper;
    }
    putInteger(bytes, name.length);
    for (const byte of name) bytes.push(byte);
    putInteger(bytes, papers);
    putInteger(bytes, list.length);
    for (const byte of list) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/**
 * Decodes the words of a bucket that are asked for.
 * @throws when the bucket is damaged
 */
export function decodeTitles(bytes: Uint8Array, stems: ReadonlySet<string>): Map<string, TitleWord> {
  const reader = new Reader(bytes);
  const found = new Map<string, TitleWord>();
  while (!reader.isAtEnd) {
    const stem = new TextDecoder('utf-8', { fatal: true }).decode(reader.take(reader.integer()));
    const papers = reader.integer();
    const list = reader.take(reader.integer());
    if (stems.has(stem)) found.set(stem, { papers, titles: decodeMatches(list) });
  }
  return found;
}

function decodeMatches(bytes: Uint8Array): TitleMatch[] {
  const reader = new Reader(bytes);
  const matches: TitleMatch[] = [];
  let paper = -1;
  while (!reader.isAtEnd) {
    const step = reader.integer();
    paper += Math.floor(step / MOST_FORMS) + 1;
    matches.push({ paper, forms: (step % MOST_FORMS) + 1, frequency: (reader.byte() / STEPS) * MOST_FREQUENT });
  }
  return matches;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow (https://protobuf.dev/programming-guides/encoding/#varints). */
function putInteger(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

class Reader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#place === this.#bytes.length;
  }

  integer(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  }

  byte(): number {
    const byte = this.#bytes[this.#place++];
    if (byte === undefined) throw new Error('A file of titles is cut');
    return byte;
  }

  take(length: number): Uint8Array {
    const end = this.#place + length;
    if (end > this.#bytes.length) throw new Error('A file of titles is cut');
    const taken = this.#bytes.subarray(this.#place, end);
    this.#place = end;
    return taken;
  }
}
