import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { compareText } from '../../compare-text.ts';
import { MOST_FREQUENT } from '../titles.ts';
import { decodeCbor } from './cbor.ts';
import { decodeMeta, SIGNATURE, TextSchema } from './canonicalize-index.ts';

/** A word of a shard's titles, in a short form that can be kept as JSON. */
export type ShardTitleWord = readonly [
  stem: string,
  /** Number of papers of which any text has the word, or one that begins with it. */
  papers: number,
  /** Of each paper whose title has it: number in the shard, forms, frequency (`TitleMatch`). */
  titles: readonly (readonly [number: number, forms: number, frequency: number])[],
];

/** Numbers of places; a negative one says how much those behind it count, or in which field they are. */
const PlacesSchema = z.array(z.number());

/** Pages that have a word: the step from the page before, where in its texts, and where in its fields. */
const PagesSchema = z.array(z.tuple([z.number(), PlacesSchema, PlacesSchema]));

/** `index/*.pf_index`: words with their pages, and the pages of spellings with accents. */
const ChunkSchema = z.tuple([z.array(z.tuple([TextSchema, PagesSchema, z.array(z.tuple([TextSchema, PagesSchema]))]))]);

/** What Pagefind counts a whole word of a text as. */
const WHOLE_WORD = 24;

/** Of Pagefind's formula (https://pagefind.app/docs/ranking/): `term_saturation`, `page_length`, and what a word of the very length counts. */
const [SATURATION, LENGTH, SAME_LENGTH] = [MOST_FREQUENT - 1, 0.75, Math.exp(Math.exp(-1 / 8) - 1)];

/**
 * Reads the words of titles from the index of a shard.
 * @throws when its files are not in the format of Pagefind 1.5
 */
export function readShardTitles(folder: string): ShardTitleWord[] {
  const { pages, fields } = readMeta(folder);
  const title = fields.indexOf('title');
  const words = readWords(folder);
  const titleWords = new Map<number, string[]>();
  const inTitles = new Map<string, [number: number, frequency: number][]>();
  const average = pages.reduce((sum, [, length]) => sum + length, 0) / pages.length;
  for (const [word, entries] of words) {
    for (const [page, places, fieldPlaces] of entries) {
      if (!fieldPlaces.includes(-1 - title)) continue;
      pushTo(titleWords, page, word);
      pushTo(inTitles, word, [page, frequencyOf(places, (pages[page]?.[1] ?? 0) / average)]);
    }
  }
  return Array.from(inTitles, ([word, titles]) => [
    word,
    countBeginning(words, word),
    titles.map(([page, frequency]) => {
      const forms = titleWords.get(page)?.filter((other) => other.startsWith(word)).length ?? 1;
      return [page, forms, Number(frequency.toFixed(3))];
    }),
  ]);
}

/** A page of the index that has a word: its number, and the places of the word. */
type WordPage = readonly [page: number, places: readonly number[], fieldPlaces: readonly number[]];

function readMeta(folder: string): Pick<ReturnType<typeof decodeMeta>, 'pages' | 'fields'> {
  const name = readdirSync(folder).find((one) => one.endsWith('.pf_meta'));
  if (name === undefined) throw new Error(`${folder} has no \`.pf_meta\`, which Pagefind writes`);
  return decodeMeta(readFileSync(join(folder, name)));
}

/** All words in the order of the alphabet, spellings with accents under the one without; each page of a word once, in order. */
function readWords(folder: string): (readonly [word: string, pages: readonly WordPage[]])[] {
  const chunks = readdirSync(join(folder, 'index')).map((name) => readFileSync(join(folder, 'index', name)));
  return chunks
    .flatMap((bytes) => ChunkSchema.parse(decodeCbor(gunzipSync(bytes).subarray(SIGNATURE.length)))[0])
    .map(([word, pages, variants]) => {
      const spellings = [pages, ...variants.map(([, ofVariant]) => ofVariant)];
      return [word, mergePages(spellings.flatMap(numberPages))] as const;
    })
    .toSorted(([a], [b]) => compareText(a, b));
}

function mergePages(pages: readonly WordPage[]): WordPage[] {
  const merged = new Map<number, WordPage>();
  for (const [page, places, fieldPlaces] of pages) {
    const [, otherPlaces, otherFieldPlaces] = merged.get(page) ?? [page, [], []];
    merged.set(page, [page, [...otherPlaces, ...places], [...otherFieldPlaces, ...fieldPlaces]]);
  }
  return [...merged.values()].toSorted(([a], [b]) => a - b);
}

function numberPages(pages: z.infer<typeof PagesSchema>): WordPage[] {
  let page = 0;
  return pages.map(([step, ...places]) => [(page += step), ...places]);
}

/** How often a text has a word, as Pagefind weighs it: less the more often, and less in a long text. */
function frequencyOf(places: readonly number[], relativeLength: number): number {
  let [weight, sum] = [WHOLE_WORD, 0];
  for (const place of places) {
    if (place < 0) weight = -1 - place;
    else sum += weight;
  }
  const count = (sum / WHOLE_WORD) * SAME_LENGTH;
  return ((SATURATION + 1) * count) / (SATURATION * (1 - LENGTH + LENGTH * relativeLength) + count);
}

/** The number of papers that have a word, or one that begins with it. */
function countBeginning(words: Awaited<ReturnType<typeof readWords>>, word: string): number {
  const papers = new Set<number>();
  for (let at = firstFrom(words, word); words[at]?.[0].startsWith(word) === true; at += 1) {
    for (const [page] of words[at]?.[1] ?? []) papers.add(page);
  }
  return papers.size;
}

/** The index of the first word that is not before another. */
function firstFrom(words: ReturnType<typeof readWords>, word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(words[middle]?.[0] ?? '', word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
