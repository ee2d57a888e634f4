import { describe, expect, test } from 'vitest';
import { siteRoutes } from '../../../../src/views/kinds.ts';
import { indexedPages, sitemap, sitemapIndex, sitemapParts } from '../../../../src/views/files/sitemaps.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2025-01-30', [{ title: 'Old lamps' }, { title: 'Ships', authors: ['Ada Quill'] }]),
  digest('2025-02-03', [{ title: 'Old lamps' }, { title: '灯台', organization: { name: 'Quay', handle: null } }]),
]);

describe('indexedPages', () => {
  const days = new Map(indexedPages(archive).map(({ path, newest }) => [path, newest]));

  test.each([
    ['the front page', '/', '2025-02-03'],
    ['a day', '/papers/date/2025-01-30/', '2025-01-30'],
    ['a month that is over', '/papers/month/2025-01/', '2025-01-30'],
    ['the year', '/papers/year/2025/', '2025-02-03'],
    ['a paper that was listed once', '/papers/ships/', '2025-01-30'],
    ['a paper that was listed again', '/papers/old-lamps/', '2025-02-03'],
    ['an organization', '/organizations/quay/', '2025-02-03'],
    ['a page that the editors wrote', '/about/', null],
    ['a file', '/feed.xml', undefined],
    ['the page of a wrong address', '/404.html', undefined],
  ])('has for %s the newest day that concerns it', (_, path, day) => expect(days.get(path)).toBe(day));

  test('has pages of the site alone, each once', () => {
    const paths = new Set(siteRoutes(archive).map(({ path }) => path));
    expect([...days.keys()].filter((path) => !paths.has(path))).toEqual([]);
    expect(indexedPages(archive)).toHaveLength(days.size);
  });
});

describe('sitemapParts', () => {
  test('have at most so many pages each, those of the oldest days first', () => {
    const parts = sitemapParts(archive, 5);
    expect(parts.slice(0, -1).every((part) => part.length === 5)).toBe(true);
    expect(
      parts
        .flat()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(
      indexedPages(archive)
        .map(({ path }) => path)
        .toSorted(),
    );
    const days = parts.flat().map(({ newest }) => newest ?? '');
    expect(days).toEqual(days.toSorted());
  });
});

describe('sitemap', () => {
  const context = contextOf(archive);

  test('has absolute, encoded addresses, and the day where one is known', () => {
    const text = sitemap(context, { path: '/sitemap-1.xml', permanence: 'none', origin: null, part: 1 });
    const path = encodeURI('/papers/灯台/');
    expect(text).toContain(`<url><loc>http://localhost:4321${path}</loc><lastmod>2025-02-03</lastmod></url>\n`);
    expect(text).toContain('<url><loc>http://localhost:4321/about/</loc></url>\n');
  });

  test('is named in the index with its newest day', () => {
    expect(sitemapIndex(context)).toContain(
      '<sitemap><loc>http://localhost:4321/sitemap-1.xml</loc><lastmod>2025-02-03</lastmod></sitemap>\n',
    );
  });
});
