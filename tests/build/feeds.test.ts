import { parseFeed } from '@rowanmanning/feed-parser';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { firstDay } from '../../src/paper/first-day.ts';
import { checkContent } from '../../src/check/content.ts';
import { elementsOf, filesOf, readSiteFile, resolves } from '../support/site-files.ts';
import { contentDir, siteDir, SITES, type SiteName } from '../support/sites.ts';

const ORIGIN = 'https://papers.example';
/** What the control characters and surrogates of titles become is `tests/unit/text`’s concern. */
const lettersOf = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(Object.keys(SITES) as SiteName[])('the site %s', (name) => {
  const folder = siteDir(name);
  const files = filesOf(folder);

  test('has well-formed XML alone, as libxml2 reads it', () => {
    const xml = files.filter((file) => /\.(?:xml|opml)$/.test(file));
    expect(xml.length).toBeGreaterThan(5);
    for (const file of xml) {
      const document = XmlDocument.fromString(readSiteFile(folder, file), { url: file });
      expect(document.root.name, file).toBeTruthy();
      document.dispose();
    }
  });

  test('links in the head of each page to feeds that exist', () => {
    const feeds = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => elementsOf(readSiteFile(folder, file)).filter(isFeedLink))
      .map(({ attributes }) => decodeURI(attributes['href'] ?? '').slice(SITES[name].basePath.length));
    expect([...new Set(feeds)].filter((path) => !resolves(folder, path))).toEqual([]);
    expect(new Set(feeds)).toContain('/daily.xml');
  });
});

describe.each<SiteName>(['demo', 'project', 'gallery'])('the feeds of the site %s', (name) => {
  const folder = siteDir(name);
  const { archive } = checkContent(contentDir(name));
  const base = `${ORIGIN}${SITES[name].basePath}`;
  const byUrl = new Map([...archive.papers.values()].map((paper) => [encodeURI(`${base}/papers/${paper.id}/`), paper]));
  const months = filesOf(folder).filter((file) => /^archive\/[\d-]+\.xml$/.test(file));

  test('of months hold every paper once, with its title, authors and first day', () => {
    const items = months.flatMap((file) => parseFeed(readSiteFile(folder, file)).items);
    expect(items.map(({ id }) => id).toSorted()).toEqual([...byUrl.keys()].toSorted());
    for (const { id, url, title, authors, published } of items) {
      const paper = byUrl.get(id ?? '');
      if (!paper) throw new Error(`no paper ${id}`);
      expect(url).toBe(id);
      expect(published?.toISOString().slice(0, 10)).toBe(firstDay(paper));
      expect(lettersOf(title).length).toBeGreaterThan(0);
      if (paper.authors?.length) expect(authors.map((author) => author.name)).toHaveLength(paper.authors.length);
      expect(authors.length).toBeGreaterThan(0);
    }
  });

  test.each(['feed.xml', 'atom.xml'])(
    '%s has whole days, the newest first, each item with a moment of its own',
    (file) => {
      const { items } = parseFeed(readSiteFile(folder, file));
      const papers = items.map(({ id }) => byUrl.get(id ?? '')).filter((paper) => paper !== undefined);
      expect(papers).toHaveLength(items.length);
      const days = [...new Set(papers.map(firstDay))];
      expect(days).toEqual(days.toSorted().toReversed());
      const ofDays = [...archive.papers.values()].filter((paper) => days.includes(firstDay(paper)));
      expect(papers).toHaveLength(ofDays.length);
      const moments = items.map(({ updated, published }) => (updated ?? published)?.getTime() ?? 0);
      expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => b - a));
    },
  );

  test('of topics hold papers of the topic alone', () => {
    for (const { slug, hasPage, paperIds } of archive.topics.values()) {
      if (!hasPage) continue;
      const ids = parseFeed(readSiteFile(folder, `topics/${slug}/feed.xml`)).items.map(
        ({ id }) => byUrl.get(id ?? '')?.id,
      );
      expect(ids.filter((id) => !paperIds.includes(id ?? ''))).toEqual([]);
    }
  });
});

function isFeedLink({ name, attributes }: ReturnType<typeof elementsOf>[number]): boolean {
  return name === 'link' && attributes['rel'] === 'alternate' && /rss|atom|json/.test(attributes['type'] ?? '');
}
