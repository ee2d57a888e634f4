import { describe, expect, test } from 'vitest';
import { createBasis, formatBasis, papersToLearnFrom, parseBasis } from '../../../src/vectors/basis.ts';
import { formatMonth, parseMonth } from '../../../src/vectors/month-file.ts';
import { firstWord, pieceOf, splitTable } from '../../../src/vectors/word-pieces.ts';
import { DIMENSIONS, formatWordTable, parseWordTable, type WordTable } from '../../../src/vectors/word-table.ts';
import { BASIS, vectorOf } from './learnt.ts';

/** A table of invented words, which sort as their numbers do. */
const tableOf = (count: number): WordTable => ({
  places: new Map(Array.from({ length: count }, (_, place) => [`wört${String(place).padStart(4, '0')}`, place])),
  scales: Uint16Array.from({ length: count }, (_, place) => place * 8),
  numbers: Int8Array.from({ length: count * DIMENSIONS }, (_, place) => (place % 15) - 7),
});

describe('papersToLearnFrom', () => {
  test.each([
    [0, 0],
    [299, 0],
    [300, 300],
    [899, 300],
    [900, 900],
    [75_000, 72_900],
  ])('of %i papers takes %i', (size, papers) => expect(papersToLearnFrom(size)).toBe(papers));
});

describe('formatBasis and parseBasis', () => {
  test('go round', () => {
    expect(parseBasis(formatBasis(BASIS))).toEqual(BASIS);
  });

  test('refuse a file of which any byte is damaged, or that is cut, empty or of another version', () => {
    const file = formatBasis(BASIS);
    for (const place of [0, 20, file.length >> 1, file.length - 1]) {
      const damaged = Uint8Array.from(file);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      expect(parseBasis(damaged)).toBeNull();
    }
    for (const cut of [file.subarray(0, -1), file.subarray(0, 10), new Uint8Array()])
      expect(parseBasis(cut)).toBeNull();
    expect(parseBasis(Buffer.from(Buffer.from(file).toString('latin1').replace(/ 1 /, ' 2 '), 'latin1'))).toBeNull();
  });

  test('number each basis by what it holds', () => {
    expect(createBasis(BASIS.table, 60).id).toBe(BASIS.id);
    expect(createBasis(tableOf(3), 60).id).not.toBe(BASIS.id);
  });
});

describe('formatWordTable and parseWordTable', () => {
  test('go round', () => {
    expect(parseWordTable(formatWordTable(tableOf(100), 7))).toEqual({ basis: 7, table: tableOf(100) });
  });

  test('read a part of a larger buffer', () => {
    const bytes = formatWordTable(tableOf(3), 7);
    const larger = Uint8Array.from([1, 2, 3, ...bytes]);
    expect(parseWordTable(larger.subarray(3))?.table).toEqual(tableOf(3));
  });

  test('refuse what is cut, or something else', () => {
    const bytes = formatWordTable(tableOf(3), 7);
    for (const other of [new Uint8Array(), bytes.subarray(0, 20), bytes.subarray(0, -1), new Uint8Array(200)])
      expect(parseWordTable(other)).toBeNull();
  });
});

describe('splitTable and pieceOf', () => {
  const table = tableOf(1000);
  const pieces = splitTable(table);

  test('give pieces of about 4 kB that hold all words', () => {
    const sizes = pieces.map((piece) => formatWordTable(piece, 7).length);
    expect(Math.max(...sizes)).toBeLessThan(4600);
    expect(pieces.flatMap(({ places }) => [...places.keys()])).toEqual([...table.places.keys()]);
  });

  test('give words their own numbers', () => {
    const last = pieces.at(-1);
    const word = 'wört0999';
    const start = (last?.places.get(word) ?? 0) * DIMENSIONS;
    expect(last?.numbers.slice(start, start + DIMENSIONS)).toEqual(table.numbers.slice(-DIMENSIONS));
    expect(last?.scales.at(-1)).toBe(table.scales.at(-1));
  });

  test('find the piece of every word', () => {
    const firsts = pieces.map(firstWord);
    for (const word of table.places.keys()) expect(pieces[pieceOf(firsts, word)]?.places.has(word)).toBe(true);
    expect(pieceOf(firsts, 'aardvark')).toBe(-1);
    expect(pieceOf([], 'aardvark')).toBe(-1);
  });
});

describe('formatMonth and parseMonth', () => {
  const month = {
    basis: 4_000_000_000,
    ids: ['2511.00001', 'über-lampen'],
    vectors: [vectorOf('lamp'), vectorOf('ship')],
  };

  test('go round', () => {
    expect(parseMonth(formatMonth(month))).toEqual(month);
    expect(parseMonth(formatMonth({ basis: 1, ids: [], vectors: [] }))).toEqual({ basis: 1, ids: [], vectors: [] });
  });

  test('take 75 bytes for a paper with an arXiv id, beside 12 of a header', () => {
    const bytes = formatMonth({ ...month, ids: ['2511.00001'], vectors: month.vectors.slice(0, 1) });
    expect(bytes.length).toBe(12 + 75);
  });

  test('refuse what is cut, or something else', () => {
    const bytes = formatMonth(month);
    for (const other of [new Uint8Array(), bytes.subarray(0, 40), bytes.subarray(0, -1), new Uint8Array(200)])
      expect(parseMonth(other)).toBeNull();
  });
});
