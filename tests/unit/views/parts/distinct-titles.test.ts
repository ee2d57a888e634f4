import { describe, expect, test } from 'vitest';
import { distinctTitles } from '../../../../src/views/parts/distinct-titles.ts';

describe('distinctTitles', () => {
  test.each([
    [
      ['List', 'Other'],
      ['List', 'Other'],
    ],
    [
      ['List', 'Other', 'List'],
      ['List 1', 'Other', 'List 2'],
    ],
    [
      ['List', 'List 1', 'List'],
      ['List 2', 'List 1', 'List 3'],
    ],
    [[], []],
  ])('of %j are %j', (titles, expected) => expect(distinctTitles(titles)).toEqual(expected));
});
