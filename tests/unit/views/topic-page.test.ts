import { describe, expect, test } from 'vitest';
import { topicListPage, topicNav, topicPage, topicRoutes } from '../../../src/views/topic-page.ts';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { topics } = parseTopics(`
- { slug: ships, label: Ships & boats, description: What floats., about: [ship] }
- { slug: lamps, label: lamps, about: [lamp] }
- { slug: snow, label: Snow, about: [snow] }
`);
const { archive } = archiveOf(
  [
    digest('2025-09-03', [{ title: 'Ship one' }, { title: 'Ship and lamp' }]),
    digest('2025-11-03', [{ title: 'Ship two' }, { title: 'Lamp of a ship' }, { title: 'The lamp ship' }]),
  ],
  [],
  [],
  topics,
);

/** The first page of a topic. */
function pageOf(slug: string) {
  const route = topicRoutes(archive).find((candidate) => candidate.slug === slug);
  if (!route) throw new Error(`No topic ${slug}`);
  return topicPage(contextOf(archive), route);
}

describe('topicRoutes', () => {
  test('has a page for each topic that has a paper', () => {
    expect(topicRoutes(archive).map(({ path }) => path)).toEqual(['/topics/lamps/', '/topics/ships/']);
  });
});

describe('topicPage', () => {
  const page = pageOf('ships');

  test('shows what the topic is, its papers, and its neighbours', () => {
    expect(page).toMatchObject({ label: 'Ships & boats', description: 'What floats.', count: '5 papers' });
    expect(page.list.groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['November 2025', 3],
      ['September 2025', 2],
    ]);
    expect(pageOf('lamps').neighbours).toEqual([]);
  });

  test('charts its papers by month, including months without any, but for a month that is not over', () => {
    expect(page.overTime).toEqual({
      counts: [2, 0],
      text: 'September 2025 to October 2025: at most 2 in a month, 0 in the newest',
    });
  });

  test('leads to searches among its papers', () => {
    expect(page.searches.map(({ href }) => href)).toEqual([
      '/search/?topic=ships&code=yes',
      '/search/?topic=ships&sort=discussed',
    ]);
  });

  test('knows its topics', () => {
    const [route] = topicRoutes(archive);
    if (!route) throw new Error('The archive has no topic');
    expect(() => topicPage(contextOf(archive), { ...route, slug: 'fog' })).toThrow(/No topic `fog`/);
  });
});

describe('topicListPage', () => {
  test('lists the topics by their labels, in any case', () => {
    expect(topicListPage(contextOf(archive)).topics.map(({ label, count, href }) => [label, count, href])).toEqual([
      ['lamps', '3 papers', '/topics/lamps/'],
      ['Ships & boats', '5 papers', '/topics/ships/'],
    ]);
  });
});

describe('a topic in the list', () => {
  const listed = (last: string) => {
    const days = [
      digest('2025-09-03', [{ title: 'Ship one' }, { title: 'Ship two' }]),
      digest('2025-10-03', [{ title: 'Ship three' }, { title: 'Ship four' }]),
      digest(last, [{ title: 'Ship five' }, { title: 'Ship six' }, { title: 'Ship seven' }]),
    ];
    return topicListPage(contextOf(archiveOf(days, [], [], topics).archive)).topics[0];
  };

  test('has its size and its rise in the newest month', () => {
    expect(listed('2025-11-30')).toMatchObject({ size: 7, rise: 1, overTime: { counts: [2, 2, 3] } });
  });

  test('is not judged by a month that is not over', () => {
    expect(listed('2025-11-03')).toMatchObject({ size: 7, rise: 0, overTime: { counts: [2, 2] } });
  });
});

describe('topicNav', () => {
  test('links a topic', () => {
    expect(topicNav(archive, 'ships')).toEqual([{ href: '/topics/ships/', label: 'Ships & boats', isCurrent: false }]);
  });
  test('is none for a topic that the archive does not have', () => expect(topicNav(archive, 'fog')).toEqual([]));
});
