import { describe, expect, test } from 'vitest';
import { suggestInContext } from '../../../../src/search/engine/suggest-in-context.ts';
import { fragmentOf } from './fake-shards.ts';

const VOCABULARY = {
  words: ['exert', 'expert', 'experts', 'indoor', 'models', 'movis', 'view', 'vision'],
  weights: Uint8Array.of(9, 8, 9, 5, 12, 0, 7, 9),
};

const TEXTS = ['MOVIS: views of indoor rooms', 'Expert models see a view', 'An indoor view, twice: indoor viewing'];

/** The texts with every one of some words. */
function textsWith(words: string): string[] {
  return TEXTS.filter((text) => words.split(' ').every((word) => text.toLowerCase().includes(word)));
}

/** What is suggested for a query among the texts, and for which words papers were looked for. */
async function suggestFor(query: string) {
  const asked: string[] = [];
  const suggestion = await suggestInContext(VOCABULARY, query, async (words) => {
    asked.push(words);
    return textsWith(words).map((content) => ({ ...fragmentOf(content), content }));
  });
  return { suggestion, asked };
}

describe('suggestInContext', () => {
  test.each([
    ['a rare name', 'mvis indoor', 'movis indoor'],
    ['a word that the papers with the other words have', 'indoor veiw', 'indoor view'],
    ['two words that one paper has', 'mvois viws indoor', 'movis views indoor'],
    ['a slip that is a word itself', 'exert models', 'expert models'],
    ['a word where it stands, between marks', '"exert", (models)', '"expert", (models)'],
  ])('corrects %s', async (_, query, expected) => {
    expect((await suggestFor(query)).suggestion).toBe(expected);
  });

  test.each([
    ['no paper has the other words', 'mvis zebra'],
    ['none of their papers has a word like it', 'xyzzy indoor'],
    ['there are no other words', 'mvis'],
    ['a paper has only one of two words', 'mvis exprt'],
    ['there is nothing to look for', '?'],
  ])('is none where %s', async (_, query) => {
    expect((await suggestFor(query)).suggestion).toBeNull();
  });

  test('leaves out the unknown words, or each word of up to six where all are known', async () => {
    expect((await suggestFor('mvis indoor view')).asked).toEqual(['indoor view']);
    expect((await suggestFor('exert indoor view')).asked).toEqual(['indoor view', 'exert view', 'exert indoor']);
    expect((await suggestFor(Array.from({ length: 9 }, () => 'exert').join(' '))).asked).toHaveLength(6);
  });

  test('takes the fewest slips, and of as few the first paper’s', async () => {
    expect((await suggestFor('indoor vies')).suggestion).toBe('indoor views');
    expect((await suggestFor('indoor viewig')).suggestion).toBe('indoor viewing');
  });
});
