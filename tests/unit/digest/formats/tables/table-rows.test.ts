import { describe, expect, test } from 'vitest';
import { findTables, splitCells } from '../../../../../src/digest/formats/tables/table-rows.ts';

describe('splitCells', () => {
  test.each([
    ['| a | b |', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['|a||', ['a', '']],
    [' | a \\| b | $\\|x\\|$ |  ', ['a | b', '$|x|$']],
    ['| a | b \\|', ['a', 'b |']],
  ])('parts %j', (row, cells) => expect(splitCells(row)).toEqual(cells));
});

describe('findTables', () => {
  const rowsOf = (...rows: string[]) =>
    findTables(['| a | b |', '|--|--|', ...rows]).flatMap((table) => table.rows.map(({ cells }) => cells));

  test.each([
    [
      'whole rows',
      ['| 1 | 2 |', '| 3 | 4 |'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a cell over lines',
      ['| 1', ' and more | 2 |', '| 3 | 4 |'],
      [
        ['1\n and more', '2'],
        ['3', '4'],
      ],
    ],
    ['a last cell over lines', ['| 1 | 2', 'and more |'], [['1', '2\nand more']]],
    [
      'a last cell with paragraphs',
      ['| 1 | 2', '', 'and more |', '| 3 | 4 |'],
      [
        ['1', '2\n\nand more'],
        ['3', '4'],
      ],
    ],
    [
      'a cell broken at its end',
      ['| 1', '| 2 |', '| 3 | 4 |'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'rows without their last pipe',
      ['| 1 | 2', '| 3 | 4'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['short rows', ['| 1 |', '| 3 | 4 |'], [['1'], ['3', '4']]],
    [
      'long rows',
      ['| 1 | 2 | 3 |', '| 3 | 4 |'],
      [
        ['1', '2', '3'],
        ['3', '4'],
      ],
    ],
    [
      'blank lines between rows',
      ['| 1 | 2 |', '', '| 3 | 4 |'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['text below', ['| 1 | 2 |', '', 'The end'], [['1', '2']]],
    ['a heading below', ['| 1 | 2', '## Next', '| 3 | 4 |'], [['1', '2']]],
    [
      'another table below',
      ['| 1 | 2 |', '| a | b |', '|--|--|', '| 3 | 4 |'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
  ])('reads %s', (_, rows, cells) => expect(rowsOf(...rows)).toEqual(cells));

  test('reads a table without outer pipes', () => {
    const [table] = findTables(['a | b', '--|--', '1 | 2', '', 'c | d']);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['1', '2']]);
  });

  test('is done in time with a row that does not end', () => {
    expect(rowsOf('| 1', ...Array.from({ length: 20_000 }, () => 'x'))).toHaveLength(1);
  });
});
