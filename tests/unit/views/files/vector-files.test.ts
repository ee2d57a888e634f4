import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../../src/views/kinds.ts';
import { parseMonth } from '../../../../src/vectors/month-file.ts';
import { pieceOf } from '../../../../src/vectors/word-pieces.ts';
import { parseWordTable } from '../../../../src/vectors/word-table.ts';
import type { VectorIndex } from '../../../../src/vectors/vector-index.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';
import { BASIS } from '../../vectors/learnt.ts';

const { archive } = archiveOf([
  digest('2025-10-31', [{ title: 'Oil' }]),
  digest('2025-11-04', [{ title: 'Ships' }, { title: 'Lamps' }]),
]);
const context = contextOf({ ...archive, basis: BASIS });
const index = JSON.parse(
  KINDS.vectorIndex.view(context, KINDS.vectorIndex.routes(context.archive)[0] ?? never()),
) as VectorIndex;

function never(): never {
  throw new Error('There is no route');
}

describe('the files of vectors', () => {
  test('are none without a basis', () => {
    const { vectorIndex, vectorMonth, vectorWords } = KINDS;
    expect([vectorIndex, vectorMonth, vectorWords].flatMap(({ routes }) => routes(archive))).toEqual([]);
  });

  test('are listed with the number of their basis', () => {
    expect(index).toMatchObject({
      version: 1,
      dimensions: 64,
      basis: BASIS.id,
      learntFrom: BASIS.papers,
      months: [
        { month: '2025-10', papers: 1 },
        { month: '2025-11', papers: 2 },
      ],
    });
  });

  test('have a vector for each paper of a month', () => {
    const months = KINDS.vectorMonth
      .routes(context.archive)
      .map((route) => parseMonth(KINDS.vectorMonth.view(context, route)));
    expect(months.map((month) => [month?.basis, month?.ids])).toEqual([
      [BASIS.id, ['oil']],
      [BASIS.id, ['lamps', 'ships']],
    ]);
  });

  test('have each word of the basis in the piece that the list names', () => {
    const pieces = KINDS.vectorWords
      .routes(context.archive)
      .map((route) => parseWordTable(KINDS.vectorWords.view(context, route)));
    expect(pieces).toHaveLength(index.pieces.length);
    for (const word of BASIS.table.places.keys())
      expect(pieces[pieceOf(index.pieces, word)]?.table.places.has(word)).toBe(true);
    expect(new Set(pieces.map((piece) => piece?.basis))).toEqual(new Set([BASIS.id]));
  });
});
