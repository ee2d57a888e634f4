import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toAtom, toJsonFeed, toRss } from '../../../src/export/feed.ts';
import { createWording } from '../../../src/site/wording.ts';
import { parseSite } from '../../../src/site/settings.ts';
import { archiveOf, digest } from '../support/sources.ts';

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
  const feed = parseRssFeed(toRss({ archive, site, wording }));

  test('lists papers of the newest days, each on the first day that had it', () => {
    expect(feed.items?.map(({ link }) => link)).toEqual(URLS);
    expect(feed.items?.map(({ pubDate }) => String(pubDate))).toEqual([
      'Tue, 05 Mar 2024 00:00:00 GMT',
      'Tue, 05 Mar 2024 00:00:00 GMT',
      'Mon, 04 Mar 2024 00:00:00 GMT',
    ]);
  });

  test('has title, abstract in paragraphs, authors, categories and a permanent identity', () => {
    expect(feed.items?.[0]).toMatchObject({
      title: 'New <lamps>',
      description: '<p>One.</p><p>Two &amp; three.</p>',
      guid: { value: URLS[0], isPermaLink: true },
      dc: { creators: ['Ada Quill'] },
      categories: [{ name: 'cs.LG' }],
    });
  });

  test('says whose a summary is', () => {
    expect(feed.items?.[1]?.description).toBe('<p>Summary, by The desk</p><p>They are quiet.</p>');
  });
});

describe('toAtom and toJsonFeed', () => {
  test('list the same papers', () => {
    const atom = parseAtomFeed(toAtom({ archive, site, wording }));
    const json = parseJsonFeed(toJsonFeed({ archive, site, wording }));
    expect(atom.entries?.map(({ id }) => id)).toEqual(URLS);
    expect(json.items?.map(({ id }) => id)).toEqual(URLS);
    expect(atom.title?.value).toBe('Lamps & Ships');
  });

  test('of an empty archive are valid and empty', () => {
    const { archive: empty } = archiveOf([]);
    expect(parseAtomFeed(toAtom({ archive: empty, site, wording })).entries ?? []).toEqual([]);
    expect(JSON.parse(toJsonFeed({ archive: empty, site, wording }))).toMatchObject({ items: [] });
    expect(toRss({ archive: empty, site, wording })).toContain('<channel>');
  });
});
