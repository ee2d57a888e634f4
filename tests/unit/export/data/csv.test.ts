import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../src/export/data/csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true });

describe('toCsv', () => {
  test.each([
    ['a comma', 'Lamps, ships'],
    ['quotes', 'The "lamp"'],
    ['lines', 'One\nTwo\r\nThree'],
    ['other scripts', '灯台 λ 🚢'],
    ['a minus within', 'x = -1'],
    ['an apostrophe', "'s Gravenhage"],
    ['nothing', ''],
  ])('is read back with %s', (_, text) => {
    expect(
      read(
        toCsv([
          ['title', 'n'],
          [text, 1],
        ]),
      ),
    ).toEqual([
      ['title', 'n'],
      [text, '1'],
    ]);
  });

  test.each(['=1+1', '+1', '-x', '@sum(A1)', '\t=1', ' =1', '\r\n@x', '＝1', '－1'])(
    'puts an apostrophe before %j, which a spreadsheet would calculate',
    (text) => expect(read(toCsv([[text, 'b']]))).toEqual([[`'${text}`, 'b']]),
  );

  test('writes numbers as they are, and the unknown as nothing', () => {
    expect(toCsv([[-1, null, true, 'a']])).toBe('\ufeff-1,,true,a\r\n');
  });

  test('gives back any text, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const found = read(toCsv([['a', 'b'], ...rows])).slice(1);
        expect(found.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+@-])/, '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+@-])/, ''))),
        );
      }),
    );
  });
});
