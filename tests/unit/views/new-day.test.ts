import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import { PERIOD_KINDS, periodName } from '../../../src/archive/periods.ts';
import { KINDS, pageKey, type PageKind } from '../../../src/views/kinds.ts';
import type { SiteContext } from '../../../src/views/site-context.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { BASIS } from '../vectors/learnt.ts';

/** What a new day changes though its address has no date: each kind, and why. */
const UNDATED: Readonly<Record<string, string>> = {
  home: 'shows the newest day',
  trending: 'ranks all papers as of the newest day',
  topicList: 'counts the papers of each topic',
  topic: 'lists the papers of the topic, and the topics beside it',
  sourceList: 'counts the papers and days of each source',
  source: 'lists the days of the source',
  sourceFeed: 'has the newest days of the source',
  nameList: 'counts the papers of each name',
  name: 'lists the papers of the name',
  archive: 'shows every day',
  statistics: 'counts everything',
  search: 'offers every year, topic and organization as a filter',
  freePage: 'may show the facts of the archive',
  rss: 'has the newest papers',
  atom: 'has the newest papers',
  jsonFeed: 'has the newest papers',
  dailyFeed: 'has the newest days',
  topicFeed: 'has the newest papers of the topic',
  dataIndex: 'has the hash of every data file',
  dataIds: 'lists the ids of all papers',
  dataList: 'counts the papers of each name',
  vectorIndex: 'counts the vectors of each month',
  sitemapIndex: 'has the newest day of each sitemap',
  sitemap: 'lists every page',
  llms: 'names the newest days',
  permalinks: 'lists every permanent address',
  offlineWorker: 'names the newest days',
};

/** Addresses with another date that a new day changes, by kind, and why. */
const DATED: Readonly<Record<string, string>> = {
  day: 'the day before gets a link to the new one',
  period: 'the period before gets a link to the new one',
  monthFeed: 'the month before is over and becomes an archive',
};

const { topics } = parseTopics(
  '- { slug: lamps, label: Lamps, title: [lamp] }\n- { slug: fog, label: Fog, title: [fog] }',
);

/** Three papers of one day: a name with a page and a topic that every day has, and those of this day alone. */
const dayOf = (date: string) =>
  digest(
    date,
    ['A lamp', 'Fog', 'Ships'].map((title) => ({
      title: `${title} ${date}`,
      abstract: `${title} of ${date} is new.`,
      authors: ['Ada Quill', `Bo Tern of ${date}`],
      organization: { name: title === 'Ships' ? `Quay of ${date}` : 'Quay', handle: null },
      upvotes: 3,
    })),
    { source: 'The list' },
  );

const contextAfter = (days: readonly string[]): SiteContext =>
  contextOf({ ...archiveOf(days.map(dayOf), [], [], topics).archive, basis: BASIS });

interface Keyed {
  readonly kind: string;
  readonly path: string;
  readonly key: string;
}

const keysOf = (context: SiteContext): Keyed[] =>
  Object.entries<PageKind>(KINDS).flatMap(([kind, row]) =>
    row.routes(context.archive).map((route) => ({ kind, path: route.path, key: pageKey(row, context, route) })),
  );

/** Days, weeks and months, or years, as addresses have them. */
const DATE = /(?<![\d-])\d{4}(?:-W\d\d|-\d\d(?:-\d\d)?)?(?![\d-])/;

const OLD = ['2024-12-30', '2025-10-01', '2025-10-02'];
const before = keysOf(contextAfter(OLD));

describe.each([
  ['of the newest month', '2025-10-03'],
  ['of a new month', '2025-11-03'],
  ['of a new year', '2026-01-05'],
])('a new day %s', (_, date) => {
  const after = new Map(keysOf(contextAfter([...OLD, date])).map(({ path, key }) => [path, key]));
  const changed = before.filter(({ path, key }) => after.get(path) !== key);
  const dateIn = ({ path }: Keyed): string | undefined =>
    // The slugs of papers and names of the test have a date as well.
    /^\/(?:papers\/(?!(?:date|week|month|year)\/)|authors|organizations)/.test(path) ? undefined : DATE.exec(path)?.[0];
  const own = [date, ...PERIOD_KINDS.map((kind) => periodName(kind, date))];

  test('keeps every address', () => {
    expect(before.filter(({ path }) => !after.has(path))).toEqual([]);
  });

  test('changes of files with a date in their address only those of its day, week, month and year', () => {
    const others = changed.filter((keyed) => {
      const named = dateIn(keyed);
      return named !== undefined && !own.includes(named);
    });
    expect(others.filter(({ kind }) => DATED[kind] === undefined)).toEqual([]);
    // Of each kind of page and feed, the one before.
    const newest = new Set(['2025-10-02', '2025-W40', '2025-10', '2025']);
    expect(others.filter((keyed) => !newest.has(dateIn(keyed) ?? ''))).toEqual([]);
  });

  test('changes no page of an old paper, and no name or topic that it does not have', () => {
    const old = changed.filter(
      ({ kind, path }) => kind === 'paper' || kind === 'alias' || /\/(?:bo-tern-of|quay-of)-/.test(path),
    );
    expect(old).toEqual([]);
  });

  test('changes of the others those for which there is a reason', () => {
    const kinds = changed.filter((keyed) => dateIn(keyed) === undefined).map(({ kind }) => kind);
    expect([...new Set(kinds)].filter((kind) => UNDATED[kind] === undefined)).toEqual([]);
  });
});

test('each reason is that of a kind which a new day does change', () => {
  const kinds = ['2025-10-03', '2025-11-03', '2026-01-05'].flatMap((date) => {
    const after = new Map(keysOf(contextAfter([...OLD, date])).map(({ path, key }) => [path, key]));
    return before.filter(({ path, key }) => after.get(path) !== key).map(({ kind }) => kind);
  });
  expect(Object.keys({ ...UNDATED, ...DATED }).filter((kind) => !kinds.includes(kind))).toEqual([]);
});
