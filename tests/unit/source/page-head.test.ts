import { describe, expect, test } from 'vitest';
import { readPageHead } from '../../../src/source/page-head.ts';

describe('readPageHead', () => {
  test('reads days and ids as texts', () => {
    const { value } = readPageHead('---\non: 2025-11-05\nsupersededBy: 2511.02770\n---\n\nText.');
    expect(value).toEqual({ on: '2025-11-05', supersededBy: '2511.02770' });
  });

  test('knows the places of fields, also below blank lines', () => {
    expect(readPageHead('---\nby: Ada\n---\n', 'notes/a.mdx').placeOf(['by'])).toEqual({
      path: 'notes/a.mdx',
      line: 2,
      column: 1,
    });
    expect(readPageHead('\n---\n\nby: Ada\n---\n').placeOf(['by'])).toMatchObject({ line: 4, column: 1 });
  });

  test('finds no fields in a text without front matter', () => {
    expect(readPageHead('It shines.\n\n---\n\nIt burns.')).toMatchObject({ value: null, issues: [] });
  });
});
