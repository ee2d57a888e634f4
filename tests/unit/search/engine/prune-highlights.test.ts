import { describe, expect, test } from 'vitest';
import { pruneHighlights } from '../../../../src/search/engine/prune-highlights.ts';

describe('pruneHighlights', () => {
  test.each([
    ['<mark>and</mark> <mark>a</mark> <mark>graph</mark>', 'a graph', 'and <mark>a</mark> <mark>graph</mark>'],
    ['<mark>on</mark> <mark>offering</mark>', 'on of', '<mark>on</mark> offering'],
    ['<mark>Often</mark> <mark>OpenAI</mark>', 'o openai', 'Often <mark>OpenAI</mark>'],
    ['<mark>GPT-4o</mark>, <mark>4o</mark>', 'GPT-4o', '<mark>GPT-4o</mark>, <mark>4o</mark>'],
    [
      '<mark>generative</mark> <mark>generation,</mark>',
      'generate',
      '<mark>generative</mark> <mark>generation,</mark>',
    ],
    ['<mark>α</mark>-fair', 'α', '<mark>α</mark>-fair'],
    ['<mark>α</mark>-fair', 'alpha', '<mark>α</mark>-fair'],
    ['<mark>拡散モデル</mark>', '拡散モ', '<mark>拡散モデル</mark>'],
    ['no mark', 'a', 'no mark'],
  ])('turns %j for the query %j into %j', (excerpt, query, expected) => {
    expect(pruneHighlights(excerpt, query)).toBe(expected);
  });
});
