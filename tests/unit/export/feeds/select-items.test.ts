import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../src/archive/archive.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { toAtom } from '../../../../src/export/feeds/atom.ts';
import type { Feed } from '../../../../src/export/feeds/feed.ts';
import {
  newestDays,
  newestOf,
  newestOfTopic,
  newestPapers,
  papersOfMonth,
} from '../../../../src/export/feeds/select-items.ts';
import { parseSite } from '../../../../src/site/settings.ts';
import { createWording } from '../../../../src/site/wording.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const site = parseSite('title: Lamps\n');
const wording = createWording(site);
const sourceOf = (archive: Archive) => ({ archive, site, wording });
const titlesOf = ({ items }: Feed): string[] => items.map(({ title }) => title);
const linksOf = (feed: Feed): Record<string, string | undefined> =>
  Object.fromEntries((parseAtomFeed(toAtom(feed)).links ?? []).map(({ rel = '', href }) => [rel, href]));

const DIGESTS = [
  digest('2024-01-30', [{ title: 'First lamp' }, { title: 'Second lamp' }]),
  digest('2024-03-04', [{ title: 'Third lamp' }, { title: 'First lamp' }]),
  digest('2024-03-05', [{ title: 'Fourth lamp', authors: ['Ada <Quill>'] }]),
  digest('2024-04-01', [{ title: 'Fifth lamp' }]),
];
const { archive } = archiveOf(DIGESTS);

describe('papersOfMonth', () => {
  test('has the papers whose first day is in the month, the newest day first', () => {
    expect(titlesOf(papersOfMonth(sourceOf(archive), '2024-03'))).toEqual(['Fourth lamp', 'Third lamp']);
  });

  test('holds the whole archive together with the feeds before it, which the newest papers lead to', () => {
    const seen: string[] = [];
    let path: string | undefined = linksOf(newestPapers(sourceOf(archive)))['next'];
    while (path !== undefined) {
      const month = /(\d{4}-\d\d)\.xml$/.exec(path)?.[1] ?? '';
      const feed = papersOfMonth(sourceOf(archive), month);
      seen.push(...feed.items.map(({ url }) => url));
      path = linksOf(feed)['prev-archive'];
    }
    expect(seen.toSorted()).toEqual(
      [...archive.papers.keys()].map((id) => `http://localhost:4321/papers/${id}/`).toSorted(),
    );
  });

  test('is marked as an archive (RFC 5005) once the month is over, and keeps its bytes when days are added', () => {
    const text = toAtom(papersOfMonth(sourceOf(archive), '2024-03'));
    expect(text).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>');
    expect(toAtom(papersOfMonth(sourceOf(archive), '2024-04'))).not.toContain('fh:archive');
    const more = archiveOf([...DIGESTS, digest('2024-05-02', [{ title: 'Sixth lamp' }])]).archive;
    expect(toAtom(papersOfMonth(sourceOf(more), '2024-03'))).toBe(text);
    expect(toAtom(papersOfMonth(sourceOf(more), '2024-04'))).toContain('fh:archive');
  });

  test('has the items that the newest papers have, and the same identity', () => {
    const newest = newestPapers(sourceOf(archive));
    const month = papersOfMonth(sourceOf(archive), '2024-03');
    expect(newest.items).toEqual(expect.arrayContaining([...month.items]));
    expect(month.id).toBe(newest.id);
    expect(linksOf(month)['current']).toBe('http://localhost:4321/atom.xml');
  });
});

describe('newestOfTopic', () => {
  test('has the newest papers of the topic alone, in whole days, under the address of its page', () => {
    const { topics } = parseTopics('- { slug: lamps, label: Lamps, description: All that shines, about: [lamp] }\n');
    const day = (date: string, count: number) =>
      digest(
        date,
        Array.from({ length: count }, (_, index) => ({ title: `${index % 2 ? 'Ship' : 'Lamp'} ${index} of ${date}` })),
      );
    const many = archiveOf([day('2024-03-01', 60), day('2024-03-04', 110), day('2024-03-05', 120)], [], [], topics);
    const topic = many.archive.topics.get('lamps');
    if (!topic) throw new Error('no topic');
    const feed = newestOfTopic(sourceOf(many.archive), topic);
    expect(feed.items).toHaveLength(115);
    expect(titlesOf(feed)[0]).toBe('Lamp 0 of 2024-03-05');
    expect(feed).toMatchObject({
      id: 'http://localhost:4321/topics/lamps/',
      title: 'Lamps · Lamps',
      description: 'All that shines',
    });
  });
});

describe('newestDays', () => {
  test('has an item for each day, with its papers as links', () => {
    const feed = newestDays(sourceOf(archive));
    expect(titlesOf(feed)).toEqual([
      'Monday, April 1, 2024: 1 paper',
      'Tuesday, March 5, 2024: 1 paper',
      'Monday, March 4, 2024: 2 papers',
      'Tuesday, January 30, 2024: 2 papers',
    ]);
    expect(feed.items[1]?.html).toBe(
      '<ol><li><a href="http://localhost:4321/papers/fourth-lamp/">Fourth lamp</a><br>Ada &lt;Quill&gt;</li></ol>',
    );
    expect(feed.items[1]?.url).toBe('http://localhost:4321/papers/date/2024-03-05/');
  });
});

describe('every feed', () => {
  const listed = archiveOf([
    digest('2024-01-30', [{ title: 'Lamp' }, { title: 'Withdrawn lamp', withdrawn: true }]),
  ]).archive;
  const source = sourceOf(listed);
  const kind = { path: '/a.xml', page: '/a/', title: 'A', description: 'A' };

  test.each([
    ['of the newest papers', newestPapers(source)],
    ['of a month', papersOfMonth(source, '2024-01')],
    ['of a topic or a search', newestOf(source, [...listed.papers.keys()], kind)],
  ])('%s leaves out papers that were withdrawn', (_, feed) => expect(titlesOf(feed)).toEqual(['Lamp']));

  test('of days leaves them out of its lists and counts', () => {
    const [item] = newestDays(source).items;
    expect(item?.title).toBe('Tuesday, January 30, 2024: 1 paper');
    expect(item?.html).not.toContain('Withdrawn');
  });
});
