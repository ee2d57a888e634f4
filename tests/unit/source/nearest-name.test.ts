import { describe, expect, test } from 'vitest';
import { didYouMean, nearestName } from '../../../src/source/nearest-name.ts';

const KNOWN = ['title', 'authors', 'organization', 'published', 'textBy', 'summary by', 'doi', 'minPapers'];

describe('nearestName', () => {
  test.each([
    ['Autors', 'authors'],
    ['tilte', 'title'],
    ['organisation', 'organization'],
    ['org', 'organization'],
    ['text-by', 'textBy'],
    ['Summary  by', 'summary by'],
    ['minpaper', 'minPapers'],
    ['DIO', 'doi'],
  ])('takes %s for %s', (found, name) => expect(nearestName(found, KNOWN)).toBe(name));

  test.each(['colour', 'x', '', '标题', 'author of the year', 'a'.repeat(100_000)])('takes %.30s for none', (found) =>
    expect(nearestName(found, KNOWN)).toBeNull(),
  );
});

describe('didYouMean', () => {
  test('is a question, or nothing', () => {
    expect(didYouMean('Autors', KNOWN)).toBe(' (did you mean `authors`?)');
    expect(didYouMean('colour', KNOWN)).toBe('');
  });
});
