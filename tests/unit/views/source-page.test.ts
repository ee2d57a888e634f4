import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/views/kinds.ts';
import {
  sourceFeed,
  sourceFeedRoutes,
  sourceListPage,
  sourcePage,
  sourceRoutes,
} from '../../../src/views/source-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

const LAB = { source: 'Ada Lab' };
const { archive } = archiveOf([
  digest('2025-10-31', [{ title: 'Fog' }], {
    ...LAB,
    title: 'Reading <group>',
    introduction: 'What *we* read ]]> here.',
  }),
  digest('2025-11-05', [{ title: 'Fog' }, { title: 'Ships' }], LAB),
]);
const context = contextOf(archive);
const [route] = sourceRoutes(archive);
const [feedRoute] = sourceFeedRoutes(archive);
if (!route || !feedRoute) throw new Error('The archive has no source');

describe('sourcePage', () => {
  test('lists the digests of a source by month, the newest first, under their own titles', () => {
    const { title, count, list } = sourcePage(context, route);
    expect([title, count]).toEqual(['Ada Lab', '2 papers · 2 days']);
    expect(list.groups).toEqual([
      {
        label: 'November 2025',
        href: '/papers/month/2025-11/',
        rows: [{ href: '/papers/date/2025-11-05/#from-ada-lab', titleHtml: 'Wed, Nov 5, 2025', facts: '2 papers' }],
      },
      {
        label: 'October 2025',
        href: '/papers/month/2025-10/',
        rows: [
          {
            href: '/papers/date/2025-10-31/#from-ada-lab',
            titleHtml: 'Reading &lt;group&gt;',
            facts: 'Fri, Oct 31, 2025 · 1 paper',
          },
        ],
      },
    ]);
  });

  test('lets its first page and its feed last', () => {
    expect([route, feedRoute]).toMatchObject([
      { path: '/sources/ada-lab/', permanence: 'permanent', origin: 'digests/2025-10-31.md' },
      { path: '/sources/ada-lab/feed.xml', permanence: 'permanent', origin: 'digests/2025-10-31.md' },
    ]);
  });

  test('says so where no digest names a published source any more', () => {
    const emptied = archiveOf([], [], ['/sources/ada-lab/']).archive;
    const [only] = sourceRoutes(emptied);
    expect(only && sourcePage(contextOf(emptied), only)).toMatchObject({
      title: 'ada-lab',
      note: 'No digest names this source any more.',
      list: { groups: [] },
    });
  });

  test('is where the days lead to: the first digest of a source has the id that links name', () => {
    const { archive: twice } = archiveOf([
      digest('2025-11-05', [{ title: 'Fog' }], { ...LAB, path: 'digests/a.md' }),
      digest('2025-11-05', [{ title: 'Ships' }], { ...LAB, path: 'digests/b.md', title: 'Second' }),
      digest('2025-11-05', [{ title: 'Tides' }], { path: 'digests/c.md' }),
    ]);
    const [day] = KINDS.day.routes(twice);
    const sections = day ? KINDS.day.view(contextOf(twice), day).sections : [];
    expect(sections.map(({ titleId, titleHref, source }) => [titleId, titleHref, source])).toEqual([
      ['from-ada-lab', '/sources/ada-lab/', null],
      ['digest-2-title', null, { href: '/sources/ada-lab/', label: 'From Ada Lab' }],
      ['digest-3-title', null, null],
    ]);
  });
});

test('the feed of a source has an item a day, with titles, introductions and papers', () => {
  const feed = sourceFeed(context, feedRoute);
  expect(feed).toContain('/papers/date/2025-10-31/#from-ada-lab');
  expect(feed).toContain('<![CDATA[<p>What <em>we</em> read ]]]]><![CDATA[> here.</p>');
  expect(feed.indexOf('Wednesday, November 5, 2025: 2 papers')).toBeLessThan(feed.indexOf('Reading <group>'));
});

test('the list of sources says how much each has', () => {
  expect(sourceListPage(context).sources).toEqual([
    { href: '/sources/ada-lab/', titleHtml: 'Ada Lab', facts: '2 papers · 2 days' },
  ]);
  expect(sourceListPage(contextOf(archiveOf([]).archive)).note).toBe('No digest names its source yet.');
});
