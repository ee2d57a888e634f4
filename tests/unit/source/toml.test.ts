import { describe, expect, test } from 'vitest';
import { readToml } from '../../../src/source/toml.ts';

describe('readToml', () => {
  test.each([
    ['a = "b"', { a: 'b' }],
    ["a = 'b \\ c'", { a: 'b \\ c' }],
    ['a = "b \\"c\\"" # why', { a: 'b "c"' }],
    ['a = "b # c"', { a: 'b # c' }],
    ['date = 2025-11-05T08:00:00+09:00', { date: '2025-11-05T08:00:00+09:00' }],
    ['draft = false', { draft: false }],
    ['tags = ["a", "b"]', { tags: ['a', 'b'] }],
    ['tags = [\n  "a", # one\n  "b",\n]\nc = 1', { tags: ['a', 'b'], c: '1' }],
    ['a = "b"\n\n[params]\na = "c"', { a: 'b' }],
    ['# a = 1\n\n"b" = "c"', { b: 'c' }],
  ])('reads %j', (text, value) => expect(readToml(text, 'x.md', 2).value).toEqual(value));

  test('places its fields', () => {
    expect(readToml('a = [\n1]\nb = 2', 'x.md', 2).placeOf(['b'])).toEqual({ path: 'x.md', line: 4, column: 1 });
  });
});
