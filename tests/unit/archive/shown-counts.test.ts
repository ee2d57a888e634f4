import { describe, expect, test } from 'vitest';
import { withShownCounts } from '../../../src/archive/shown-counts.ts';
import { KIND_ROWS, KINDS } from '../../../src/views/kinds.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { archive } = archiveOf([
  digest('2025-11-03', [{ title: 'Lamps', abstract: 'They glow.', upvotes: 1234, comments: 5678 }]),
]);

describe('withShownCounts', () => {
  test('is the archive itself where all are shown', () => {
    expect(withShownCounts(archive, ['comments', 'upvotes'])).toBe(archive);
  });

  test('makes the others unknown', () => {
    const paper = withShownCounts(archive, ['comments']).papers.get('lamps');
    expect([paper?.upvotes, paper?.appearances[0]?.upvotes]).toEqual([null, null]);
    expect([paper?.comments?.value, paper?.appearances[0]?.comments]).toEqual([5678, 5678]);
  });
});

describe('counts that the settings hide', () => {
  /** The files and pages whose view names a number. */
  const filesWith = (settings: string, number: RegExp): string[] => {
    const context = contextOf(archive, settings);
    return KIND_ROWS.flatMap((row) =>
      row.routes(archive).map((route) => [route.path, row.view(context, route)] as const),
    )
      .filter(([, view]) => number.test(JSON.stringify(view)))
      .map(([path]) => path)
      .toSorted();
  };

  test.each([
    ['counts: [comments]', /1[,.]?234/],
    ['counts: [upvotes]', /5[,.]?678/],
    ['counts: []', /1[,.]?234|5[,.]?678/],
  ])('with %s are in data files alone', (settings, number) => {
    expect(filesWith('', number)).toEqual(expect.arrayContaining(['/papers/lamps/', '/papers/trending/']));
    expect(filesWith(settings, number)).toEqual(['/data/2025-11.jsonl', '/data/2025.csv']);
  });

  test('leave a ranking by the others, which does not speak of both', () => {
    const page = KINDS.trending.view(contextOf(archive, 'counts: [comments]'));
    expect([page.rows.length, page.note]).toEqual([1, 'The papers most talked about, on November 3, 2025']);
  });

  test('leave nothing to rank by where all are hidden: no list, no note, and search engines do not list the page', () => {
    const context = contextOf(archive, 'counts: []');
    const { rows, note, head } = KINDS.trending.view(context);
    expect([rows, note, head.isIndexed]).toEqual([[], null, false]);
    const sitemap = (settings: string) =>
      KINDS.sitemap.routes(archive).map((route) => KINDS.sitemap.view(contextOf(archive, settings), route));
    expect(sitemap('').join('')).toContain('/papers/trending/');
    expect(sitemap('counts: []').join('')).not.toContain('/papers/trending/');
  });
});
