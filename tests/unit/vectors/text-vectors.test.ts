import { describe, expect, test, vi } from 'vitest';
import { textVectors } from '../../../src/vectors/text-vectors.ts';
import { firstWord, joinTables, splitTable } from '../../../src/vectors/word-pieces.ts';
import { DIMENSIONS, formatWordTable } from '../../../src/vectors/word-table.ts';
import { BASIS, vectorOf } from './learnt.ts';

const pieces = splitTable(BASIS.table);
const INDEX = { basis: BASIS.id, pieces: pieces.map(firstWord) };
const fileOf = (piece: number, basis = BASIS.id): Uint8Array | null => {
  const table = pieces[piece];
  return table ? formatWordTable(table, basis) : null;
};

describe('joinTables', () => {
  test('makes of pieces in any order what was split', () => {
    const { places, scales, numbers } = BASIS.table;
    const joined = joinTables(pieces.toReversed());
    const facts = (table: typeof joined, word: string): unknown[] => {
      const place = table.places.get(word) ?? -1;
      return [table.scales[place], table.numbers.slice(place * DIMENSIONS, (place + 1) * DIMENSIONS)];
    };
    expect(pieces.length).toBeGreaterThan(1);
    expect(new Set(joined.places.keys())).toEqual(new Set(places.keys()));
    for (const word of places.keys()) expect(facts(joined, word)).toEqual(facts({ places, scales, numbers }, word));
  });
});

describe('textVectors', () => {
  test('gives the vectors that a whole table gives', async () => {
    const texts = ['lamp wick', 'ship sail', 'zeppelin', ''].map((text) => ({ title: '', text }));
    const vectors = await textVectors(texts, INDEX, (piece) => Promise.resolve(fileOf(piece)));
    expect(vectors).toEqual(texts.map(({ text }) => vectorOf(text)));
  });

  test('loads each piece that is needed once, and no other', async () => {
    const load = vi.fn((piece: number) => Promise.resolve(fileOf(piece)));
    await textVectors(
      ['wick', 'wick', 'aardvark'].map((text) => ({ title: text, text })),
      INDEX,
      load,
    );
    expect(load.mock.calls).toEqual([[pieces.length - 1]]);
  });

  test.each([
    ['missing', null],
    ['damaged', new Uint8Array(9)],
    ['of another basis', fileOf(pieces.length - 1, 1)],
  ])('knows no word of a piece that is %s', async (_, bytes) => {
    const [vector] = await textVectors([{ title: 'wick', text: '' }], INDEX, () => Promise.resolve(bytes));
    expect(vector?.every((value) => value === 0)).toBe(true);
  });
});
