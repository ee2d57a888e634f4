import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toAtom } from '../../../../src/export/feeds/atom.ts';
import { toJsonFeed } from '../../../../src/export/feeds/json-feed.ts';
import { toRss } from '../../../../src/export/feeds/rss.ts';
import { newestPapers } from '../../../../src/export/feeds/select-items.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { createWording } from '../../../../src/site/wording.ts';
import { parseSite } from '../../../../src/site/settings.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const site = parseSite('title: Lamps & Ships\n');
const wording = createWording(site);

const { archive } = archiveOf([
  digest('2024-03-04', [{ title: 'Old lamps', abstract: 'They shine.' }]),
  digest('2024-03-05', [
    { title: 'Old lamps', abstract: 'They shine.' },
    { title: 'New <lamps>', abstract: 'One.\n\nTwo & three.', authors: ['Ada Quill'], categories: ['cs.LG'] },
    { title: 'Quiet lamps', summary: { text: 'They are quiet.', by: 'The desk', language: 'en' } },
  ]),
]);

const URLS = ['New <lamps>', 'Quiet lamps', 'Old lamps'].map(
  (title) => `http://localhost:4321/papers/${title.toLowerCase().replace(/[<>]/g, '').replace(' ', '-')}/`,
);

describe('toRss', () => {
  const feed = parseRssFeed(toRss(newestPapers({ archive, site, wording })));

  test('lists papers of the newest days, each on the first day that had it', () => {
    expect(feed.items?.map(({ link }) => link)).toEqual(URLS);
    expect(feed.items?.map(({ pubDate }) => String(pubDate))).toEqual([
      'Tue, 05 Mar 2024 05:33:19 GMT',
      'Tue, 05 Mar 2024 05:33:18 GMT',
      'Mon, 04 Mar 2024 05:33:20 GMT',
    ]);
  });

  test('has title, authors, abstract in paragraphs, categories and a permanent identity', () => {
    expect(feed.items?.[0]).toMatchObject({
      title: 'New <lamps>',
      description: '<p>Ada Quill</p><p>One.</p><p>Two &amp; three.</p>',
      guid: { value: URLS[0], isPermaLink: true },
      dc: { creators: ['Ada Quill'] },
      categories: [{ name: 'cs.LG' }],
    });
  });

  test('says whose a summary is', () => {
    expect(feed.items?.[1]?.description).toBe('<p>Summary, by The desk</p><p>They are quiet.</p>');
  });
});

describe('every feed', () => {
  const day = (date: string, count: number) =>
    digest(
      date,
      Array.from({ length: count }, (_, index) => ({ title: `Lamp ${index} of ${date}` })),
      { source: 'The list' },
    );
  const many = archiveOf([day('2024-03-01', 40), day('2024-03-04', 60), day('2024-03-05', 91)]).archive;

  test('has whole days, the newest first, until it has a hundred papers', () => {
    expect(parseRssFeed(toRss(newestPapers({ archive: many, site, wording }))).items).toHaveLength(151);
    const one = archiveOf([day('2024-03-04', 2), day('2024-03-05', 266)]).archive;
    expect(parseAtomFeed(toAtom(newestPapers({ archive: one, site, wording }))).entries).toHaveLength(266);
  });

  test('gives each item a moment of its own, in the order of the digests', () => {
    const entries = parseAtomFeed(toAtom(newestPapers({ archive: many, site, wording }))).entries ?? [];
    const moments = entries.map(({ updated }) => Date.parse(String(updated)));
    expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => b - a));
    expect(
      entries.every(({ published, updated }) => String(updated).slice(0, 10) === String(published).slice(0, 10)),
    ).toBe(true);
    const longer = archiveOf([day('2024-03-04', 60), day('2024-03-05', 92)]).archive;
    const again = parseAtomFeed(toAtom(newestPapers({ archive: longer, site, wording }))).entries ?? [];
    expect(again.slice(0, 91)).toEqual(entries.slice(0, 91));
  });

  test('names the source of a paper whose authors are unknown, and lets none inherit the name of the site', () => {
    const atom = parseAtomFeed(toAtom(newestPapers({ archive: many, site, wording })));
    expect(atom.authors).toBeUndefined();
    expect(atom.entries?.[0]?.authors).toEqual([{ name: 'The list' }]);
    expect(parseRssFeed(toRss(newestPapers({ archive: many, site, wording }))).items?.[0]?.dc?.creators).toEqual([
      'The list',
    ]);
    expect(parseJsonFeed(toJsonFeed(newestPapers({ archive: many, site, wording }))).items?.[0]?.authors).toEqual([
      { name: 'The list' },
    ]);
  });

  test('opens each item with authors and links, and has the labels of topics as categories', () => {
    const { topics } = parseTopics('- { slug: lamps, label: Lamps & lights, about: [lamp] }\n');
    const links = [{ kind: 'code' as const, url: 'https://example.org/?a=1&b=2' }];
    const entry = {
      title: 'Lamps',
      arxivId: '2403.00001',
      authors: ['Ada Quill'],
      authorsComplete: false,
      abstract: 'A lamp.',
      links,
    };
    const withTopics = archiveOf([digest('2024-03-05', [entry])], [], [], topics).archive;
    const [item] = parseRssFeed(toRss(newestPapers({ archive: withTopics, site, wording }))).items ?? [];
    expect(item?.description).toBe(
      '<p>Ada Quill and others</p><p><a href="https://arxiv.org/abs/2403.00001">arXiv</a> · ' +
        '<a href="https://arxiv.org/pdf/2403.00001">PDF</a> · <a href="https://huggingface.co/papers/2403.00001">Hugging Face</a> · ' +
        '<a href="https://example.org/?a=1&amp;b=2">Code</a></p><p>A lamp.</p>',
    );
    expect(item?.categories).toEqual([{ name: 'Lamps & lights' }]);
    const [atomEntry] = parseAtomFeed(toAtom(newestPapers({ archive: withTopics, site, wording }))).entries ?? [];
    expect(atomEntry?.links?.[1]).toMatchObject({ href: 'https://arxiv.org/pdf/2403.00001', rel: 'related' });
  });
});

describe('toAtom and toJsonFeed', () => {
  test('list the same papers', () => {
    const atom = parseAtomFeed(toAtom(newestPapers({ archive, site, wording })));
    const json = parseJsonFeed(toJsonFeed(newestPapers({ archive, site, wording })));
    expect(atom.entries?.map(({ id }) => id)).toEqual(URLS);
    expect(json.items?.map(({ id }) => id)).toEqual(URLS);
    expect(atom.title?.value).toBe('Lamps & Ships');
  });

  test('have nothing between tags', () => {
    expect(toAtom(newestPapers({ archive, site, wording }))).not.toMatch(/>\s+</);
  });

  test('of an empty archive are valid and empty', () => {
    const { archive: empty } = archiveOf([]);
    expect(parseAtomFeed(toAtom(newestPapers({ archive: empty, site, wording }))).entries ?? []).toEqual([]);
    expect(JSON.parse(toJsonFeed(newestPapers({ archive: empty, site, wording })))).toMatchObject({ items: [] });
    expect(toRss(newestPapers({ archive: empty, site, wording }))).toContain('<channel>');
  });
});
