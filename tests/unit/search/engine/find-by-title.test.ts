import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from '../../../../src/search/build/write-index.ts';
import { openIndex, type NodeReader } from '../../../bench/node-reader.ts';
import { temporaryFolder } from '../../../support/build-site.ts';
import { paperOf, seen } from '../sample-papers.ts';

const DAYS = ['2025-01-02', '2025-01-03', '2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09'];

const TITLES = [
  ['Tidal waves of the moon', 'Moon, tide, and tides again: a tide gauge.'],
  ['The moon and its tides', 'A tide is a wave; tides follow the moon, and the moon the tides.'],
  ['Tides', 'Nothing else is said.'],
  ['Waves and tides under a full moon', 'Waves come and go.'],
  ['A large language model of tides', 'We train it on the moon.'],
  ['LLM agents at sea', 'They count tides.'],
  ['Models of a large sea, and its language', 'Moon.'],
  ['检索增强的潮汐', 'Tides in another script.'],
  ['Müller counts waves in C++', 'By the moon and its tides.'],
  ['Tide-aware moon landing', 'With tides.'],
  ['Moonlight', 'A tide gauge in the moonlight, by tides.'],
  ['Sand', 'No water.'],
  ['C code', 'For vitamins.'],
  ['Full — moon tides', 'Signs stand between.'],
  ['Naïve tides', 'A long text about sand, and sand, and more of it.'],
  ['Naive moons', 'Naïve as ever.'],
  ['Naive waves & tides', 'Sand.'],
  ['Naïve and naive', 'Sand.'],
];

/** Three papers a day, and a shard a day. */
const PAPERS = DAYS.flatMap((day, place) =>
  TITLES.slice(3 * place, 3 * place + 3).map(([title = '', abstract = ''], index) =>
    paperOf({ id: `paper-${place}-${index}`, title, abstract, digests: [seen(day, null, null)] }),
  ),
);

let [titled, plain]: NodeReader[] = [];

async function indexWith(titlesFrom: number): Promise<NodeReader> {
  const outputPath = join(temporaryFolder('index'), 'pagefind');
  const abbreviations = { add: { LLM: 'large language model' }, remove: [] };
  await writeIndex([[{ hash: null, read: () => PAPERS }]], {
    outputPath,
    cachePath: temporaryFolder('cache'),
    full: 3,
    titlesFrom,
    abbreviations,
  });
  return openIndex(outputPath);
}

beforeAll(async () => {
  [titled, plain] = [await indexWith(1), await indexWith(Infinity)];
}, 120_000);

describe('findByTitle', () => {
  test.each([
    'tide',
    'moon',
    'moon tides',
    'waves moon',
    '"full moon"',
    'LLM',
    'large language model',
    'LLM tides',
    '检索增强',
    'muller',
    'C++',
    'C',
    'naive',
    'naïve tides',
    '"waves tides"',
    '"waves & tides"',
    '"moon 😀"',
    '\u200etides\u200f',
    'tide-aware',
    'sand',
    'nothing',
    'gauge',
  ])('gives the ranking of all texts: %s', async (query) => {
    const [own, whole] = [await titled?.search(query, 10), await plain?.search(query, 10)];
    expect(own).toEqual(whole);
  });

  test.each(['moon tides', 'LLM tides', 'LLM'])('marks of a text what matches, as a shard does: %s', async (query) => {
    const marks = async (reader: NodeReader | undefined) => (await reader?.rows(query, 10))?.map((row) => row.marks);
    expect(await marks(titled)).toEqual(await marks(plain));
  });

  test('marks all forms of an abbreviation beside another word', async () => {
    const [row] = (await plain?.rows('LLM tides', 1)) ?? [];
    expect(row?.marks?.title.filter((_, index) => index % 2 === 1)).toEqual(['large', 'language', 'model', 'tides']);
  });
});
