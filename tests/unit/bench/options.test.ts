import { describe, expect, test } from 'vitest';
import { parseBenchOptions } from '../../bench/builds/options.ts';

describe('parseBenchOptions', () => {
  test.each([
    [[], { sizes: [1000], content: null, against: [] }],
    [['--papers', '500'], { sizes: [500], content: null, against: [] }],
    [['--papers', '10000,1000'], { sizes: [1000, 10_000], content: null, against: [] }],
    [['--content', 'papers'], { sizes: [], content: 'papers', against: [] }],
    [['--against', 'hugo', '--against', '../old'], { sizes: [1000], content: null, against: ['hugo', '../old'] }],
  ])('reads %j', (args, expected) => {
    expect(parseBenchOptions(args)).toEqual(expected);
  });

  test.each([
    [['--papers', '1e'], /Unexpected --papers `1e`/],
    [['--papers', '99'], /from 100 on/],
    [['--papers', '1000,'], /as in `1000,10000`/],
    [['--papers', '1000', '--content', 'papers'], /leave one of them out/],
    [['--speed'], /--speed/],
  ])('refuses %j', (args, message) => {
    expect(() => parseBenchOptions(args)).toThrow(message);
  });
});
