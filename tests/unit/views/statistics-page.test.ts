import { describe, expect, test } from 'vitest';
import { statisticsPage } from '../../../src/views/statistics-page.ts';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { topics } = parseTopics('- { slug: lamps, label: Lamps, about: [lamp] }\n');

function pageOf(...digests: Digest[]) {
  return statisticsPage(contextOf(archiveOf(digests, [], [], topics).archive));
}

function figureOf(anchor: string, ...digests: Digest[]) {
  const figure = pageOf(...digests).figures.find((each) => each.anchor === anchor);
  if (!figure) throw new Error(`The page has no figure \`${anchor}\``);
  return figure;
}

const MONTHS = [
  digest('2024-11-30', [
    { title: 'Red lamps', publishedOn: '2023-01-01', links: [{ kind: 'code', url: 'https://example.org/code' }] },
    { title: 'Old ships', organization: { name: 'Quay', handle: null } },
  ]),
  digest('2025-02-03', [{ title: 'Blue lamps', publishedOn: '2025-02-01' }]),
];

const cells = (figure: ReturnType<typeof figureOf>) => figure.table.rows.map((row) => row.map(({ text }) => text));

describe('statisticsPage', () => {
  test('has a figure for each thing that it counts, and says up to when', () => {
    const { note, figures } = pageOf(...MONTHS);
    expect(note).toBe('Up to February 3, 2025, the newest day. A paper counts once, on the first day that has it.');
    expect(figures.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['papers', 'Papers by month'],
      ['years', 'Papers by their own year'],
      ['topics', 'Topics over time'],
      ['organizations', 'Most frequent organizations'],
      ['code', 'Papers with code'],
    ]);
  });

  test('says of an archive without papers that there is nothing to count', () => {
    const nothing = { note: 'The archive has no papers yet: there is nothing to count.', figures: [] };
    expect(pageOf()).toMatchObject(nothing);
    expect(pageOf(digest('2025-01-02', []))).toMatchObject(nothing);
  });

  test('leaves out what nothing is known of', () => {
    expect(pageOf(digest('2025-01-02', [{ title: 'Ships' }])).figures.map(({ anchor }) => anchor)).toEqual(['papers']);
  });

  test('describes the columns, and gives their numbers with links to the periods that have a page', () => {
    const { picture, chart, table } = figureOf('papers', ...MONTHS);
    expect(picture).toBe('Papers by month: at most 2, November 2024; 1 in the newest, February 2025');
    expect(chart.kind === 'columns' && chart.columns.map(({ tick, value }) => [tick, value])).toEqual([
      ['Nov', 2],
      ['Dec', 0],
      ['2025', 0],
      ['Feb', 1],
    ]);
    expect(table.head).toEqual(['Month', 'Papers']);
    expect(table.rows.slice(0, 2)).toEqual([
      [
        { text: 'November 2024', href: '/papers/month/2024-11/' },
        { text: '2', href: null },
      ],
      [
        { text: 'December 2024', href: null },
        { text: '0', href: null },
      ],
    ]);
  });

  test('names weeks by their first day, and a year of months by its January', () => {
    const week = figureOf('papers', digest('2025-01-08', [{ title: 'Ships' }]));
    expect(week.title).toBe('Papers by week');
    expect(week.chart.kind === 'columns' && week.chart.columns[0]?.tick).toBe('Jan 6');
    const long = figureOf('papers', digest('2023-11-08', [{ title: 'Ships' }]), digest('2025-03-01', [{ title: 'A' }]));
    const ticks = long.chart.kind === 'columns' ? long.chart.columns.map(({ tick }) => tick) : [];
    expect(ticks.filter((tick) => tick !== null)).toEqual(['2024', '2025']);
  });

  test('counts papers without a date in words', () => {
    expect(figureOf('years', ...MONTHS).caption).toBe('The date of 1 paper is unknown.');
    const dated = digest('2025-01-02', [
      { title: 'A', publishedOn: '1687-07-05' },
      { title: 'B', publishedOn: '2024-01-01' },
    ]);
    expect(figureOf('years', dated).caption).toBe('Every paper has a date of its own. 1 paper is older.');
  });

  test('gives topics as shares of what each month brought, unknown where it brought nothing', () => {
    const figure = figureOf('topics', ...MONTHS);
    expect(figure.caption).toContain('from November 2024 to February 2025, and up to 100%');
    expect(figure.chart).toMatchObject({
      most: 1,
      parts: [{ label: 'Lamps', href: '/topics/lamps/', text: '2', values: [0.5, null, null, 1] }],
    });
    expect(cells(figure).map(([, share]) => share)).toEqual(['50%', '–', '–', '100%']);
  });

  test('gives the share with code only where there are papers', () => {
    expect(cells(figureOf('code', ...MONTHS))).toEqual([
      ['November 2024', '2', '1', '50%'],
      ['December 2024', '0', '0', '–'],
      ['January 2025', '0', '0', '–'],
      ['February 2025', '1', '0', '0%'],
    ]);
  });

  test('links organizations to their pages, and counts papers without one', () => {
    const { table, caption, picture } = figureOf('organizations', ...MONTHS);
    expect(table.rows).toEqual([
      [
        { text: 'Quay', href: '/organizations/quay/' },
        { text: '1', href: null },
      ],
    ]);
    expect(caption).toBe('For 2 papers no digest names an organization.');
    expect(picture).toBe('Most frequent organizations: Quay has most, 1');
  });
});
