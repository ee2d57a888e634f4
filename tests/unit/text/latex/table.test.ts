import { describe, expect, test } from 'vitest';
import { mergeTables, table } from '../../../../src/text/latex/table.ts';

describe('table', () => {
  test('reads pairs of words', () => {
    expect({ ...table(' a 1\n b  2 ') }).toEqual({ a: '1', b: '2' });
  });

  test('holds nothing that was not put in', () => {
    expect('constructor' in table('a 1')).toBe(false);
  });
});

describe('mergeTables', () => {
  test('lets the later table win', () => {
    expect({ ...mergeTables(table('a 1 b 2'), table('b 3')) }).toEqual({ a: '1', b: '3' });
  });
});
