import { describe, expect, test } from 'vitest';
import { matchingNames } from '../../../../src/components/lists/matching-names.ts';

const names = ['Paul Erdős', 'Ada Byron', 'Jean-Paul Ada', '王 芳'].map((name, index) => ({
  slug: `name-${index}`,
  name,
  papers: 9 - index,
}));
const found = (typed: string): string[] => matchingNames(names, typed).map(({ name }) => name);

describe('matchingNames', () => {
  test.each([
    ['ada', ['Ada Byron', 'Jean-Paul Ada']],
    ['PAUL', ['Paul Erdős', 'Jean-Paul Ada']],
    ['erdo p', ['Paul Erdős']],
    ['by ad', ['Ada Byron']],
    ['王', ['王 芳']],
    ['yron', []],
    ['', []],
    [' - ', []],
  ])('finds for %j %j', (typed, expected) => expect(found(typed)).toEqual(expected));

  test('finds 20 names at most, in the order of the list', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ slug: `a-${index}`, name: `Ada ${index}`, papers: 1 }));
    expect(matchingNames(many, 'ada')).toEqual(many.slice(0, 20));
  });
});
