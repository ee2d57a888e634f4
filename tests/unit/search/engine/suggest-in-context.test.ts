import { describe, expect, test } from 'vitest';
import { suggestInContext } from '../../../../src/search/engine/suggest-in-context.ts';

const VOCABULARY = {
  words: ['exert', 'expert', 'experts', 'indoor', 'models', 'movis', 'view', 'vision'],
  weights: Uint8Array.of(9, 8, 9, 5, 12, 0, 7, 9),
};

const TEXTS = ['MOVIS: views of indoor rooms', 'Expert models see a view', 'An indoor view, twice: indoor viewing'];

/** The texts that contain all of some words. */
function textsWith(words: string): string[] {
  return TEXTS.filter((text) => words.split(' ').every((word) => text.toLowerCase().includes(word)));
}

/** The suggestion for a query, and the words for which texts were searched. */
async function suggestFor(query: string) {
  const asked: string[] = [];
  const suggestion = await suggestInContext(VOCABULARY, query, (words) => {
    asked.push(words);
    return Promise.resolve(textsWith(words));
  });
  return { suggestion, asked };
}

describe('suggestInContext', () => {
  test.each([
    ['a rare name', 'mvis indoor', 'movis indoor'],
    ['a word by the papers that contain the other words', 'indoor veiw', 'indoor view'],
    ['two words that one paper contains', 'mvois viws indoor', 'movis views indoor'],
    ['a typo that is a word itself', 'exert models', 'expert models'],
    ['a word within punctuation', '"exert", (models)', '"expert", (models)'],
  ])('corrects %s', async (_, query, expected) => {
    expect((await suggestFor(query)).suggestion).toBe(expected);
  });

  test.each([
    ['no paper contains the other words', 'mvis zebra'],
    ['those papers contain no similar word', 'xyzzy indoor'],
    ['there are no other words', 'mvis'],
    ['a paper contains only one of two words', 'mvis exprt'],
    ['there are no words', '?'],
  ])('is null where %s', async (_, query) => {
    expect((await suggestFor(query)).suggestion).toBeNull();
  });

  test('searches without the unknown words, or without each of the first six where all are known', async () => {
    expect((await suggestFor('mvis indoor view')).asked).toEqual(['indoor view']);
    expect((await suggestFor('exert indoor view')).asked).toEqual(['indoor view', 'exert view', 'exert indoor']);
    expect((await suggestFor(Array.from({ length: 9 }, () => 'exert').join(' '))).asked).toHaveLength(6);
  });

  test('prefers the fewest edits, then the best paper', async () => {
    expect((await suggestFor('indoor vies')).suggestion).toBe('indoor views');
    expect((await suggestFor('indoor viewig')).suggestion).toBe('indoor viewing');
  });
});
