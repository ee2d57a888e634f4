import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../src/archive/archive.ts';
import { cutList, paperListPage } from '../../../../src/views/parts/paper-list.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

/** An archive of so many papers on the first of each month, from January 2023 on, and their ids by first day. */
function monthly(months: number, papersEach: number) {
  const { archive } = archiveOf(
    Array.from({ length: months }, (_, month) => {
      const date = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      return digest(
        date,
        Array.from({ length: papersEach }, (_, index) => ({ title: `Paper ${date} ${index}` })),
      );
    }),
  );
  return { archive, ids: archive.days.flatMap(({ paperIds }) => paperIds) };
}

/** The pages of a list, each with the ids of its papers. */
function cutsOf(archive: Archive, ids: readonly string[]) {
  return cutList(archive, ids).map(({ page, items }) => ({ page, ids: items }));
}

describe('cutList', () => {
  test('leaves a short list on one page, newest first', () => {
    const { archive, ids } = monthly(3, 2);
    expect(cutsOf(archive, ids)).toEqual([{ page: '', ids: ids.toReversed() }]);
  });

  test('splits a long list by year, from the oldest, after its newest papers', () => {
    const { archive, ids } = monthly(18, 30);
    const cuts = cutsOf(archive, ids);
    expect(cuts.map((cut) => [cut.page, cut.ids.length])).toEqual([
      ['', 100],
      ['2023', 250],
      ['2023/2', 110],
      ['2024', 180],
    ]);
    expect(cuts[0]?.ids).toEqual(ids.slice(-100).toReversed());
    expect(cuts.slice(1).flatMap((cut) => cut.ids)).toEqual(ids);
  });

  test('does not change the pages of past years when papers are added', () => {
    const [before, after] = [monthly(18, 30), monthly(26, 30)];
    const past = cutsOf(before.archive, before.ids).filter(({ page }) => page.startsWith('2023'));
    expect(cutsOf(after.archive, after.ids)).toEqual(expect.arrayContaining(past));
  });
});

describe('paperListPage', () => {
  const { archive, ids } = monthly(18, 30);
  const page = (name: string) => paperListPage(archive, ids, '/topics/lamps/', name, 'month', ENGLISH);

  test('groups papers by month, with the day of each', () => {
    const [month] = page('').groups;
    expect(month).toMatchObject({ label: 'June 2024', href: '/papers/month/2024-06/' });
    expect(month?.rows[0]).toEqual({
      href: '/papers/paper-2024-06-01-29/',
      titleHtml: 'Paper 2024-06-01 29',
      facts: '1 Sat',
    });
  });

  test('groups papers by year where it is asked to', () => {
    const [year] = paperListPage(archive, ids, '/authors/ada/', '', 'year', ENGLISH).groups;
    expect(year).toMatchObject({ label: '2024', href: '/papers/year/2024/' });
    expect(year?.rows[0]?.facts).toBe('Jun 1');
  });

  test('links every year, and the pages of the year', () => {
    const { years, parts, previous, next } = page('2023/2');
    expect(years.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
      ['Newest', false],
      ['2023', true],
      ['2024', false],
    ]);
    expect(parts.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
      ['/topics/lamps/2023/', false],
      ['/topics/lamps/2023/2/', true],
    ]);
    expect([previous?.href, next?.href]).toEqual(['/topics/lamps/2023/', '/topics/lamps/2024/']);
  });

  test('shows no links on a list of one page', () => {
    const short = monthly(1, 2);
    expect(paperListPage(short.archive, short.ids, '/topics/lamps/', '', 'month', ENGLISH)).toMatchObject({
      years: [],
      parts: [],
      previous: null,
      next: null,
    });
  });

  test('knows its pages', () => expect(() => page('1999')).toThrow(/No page `1999` of \/topics\/lamps\//));
});
