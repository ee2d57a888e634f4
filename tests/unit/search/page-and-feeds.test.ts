import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { paperLine } from '../../../src/export/data/paper-line.ts';
import { writeIndex } from '../../../src/search/build/write-index.ts';
import { findPapers } from '../../../src/search/feeds/find-papers.ts';
import { openIndex, type NodeReader } from '../../bench/node-reader.ts';
import { temporaryFolder } from '../../support/build-site.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { PAPERS, QUERIES } from './queries.ts';

const { archive } = archiveOf([
  digest(
    '2025-01-02',
    Object.entries(PAPERS).map(([arxivId, facts]) => ({ arxivId, ...facts })),
  ),
]);

let reader: NodeReader;

beforeAll(async () => {
  const outputPath = join(temporaryFolder('index'), 'pagefind');
  const lines = Array.from(archive.papers.values(), (paper) => paperLine(archive, paper));
  await writeIndex([[{ hash: null, read: () => lines }]], { outputPath, cachePath: temporaryFolder('cache') });
  reader = openIndex(outputPath);
}, 60_000);

const shortIds = (ids: readonly string[]): string =>
  ids
    .map((id) => id.replace('2501.', '').replace(/^0+/, ''))
    .toSorted((a, b) => Number(a) - Number(b))
    .join(' ');

async function foundOnPage(query: string): Promise<string> {
  const { links } = await reader.search(query, 100, 'newest');
  return shortIds(links.map((link) => link.split('/')[2] ?? ''));
}

function foundByFeed(query: string): string {
  const { feeds, issues } = parseSearchFeeds(`- { slug: x, title: X, q: ${JSON.stringify(query)} }\n`);
  expect(issues).toEqual([]);
  return shortIds(findPapers(feeds, archive).get('x') ?? []);
}

describe.each(Object.entries(QUERIES))('the page and feeds, for %s,', (_, queries) => {
  test.each(queries)('find of %j the papers %j', async (query, ids) => {
    expect({ page: await foundOnPage(query), feed: foundByFeed(query) }).toEqual({ page: ids, feed: ids });
  });
});

describe('the page and feeds', () => {
  const words = Object.values(PAPERS).flatMap((paper) =>
    [paper.title, 'abstract' in paper ? paper.abstract : '', ...paper.authors].flatMap((text) => text.split(/\s+/)),
  );
  const pairs = words.map((word, index) => `${word} ${words[index + 1] ?? ''}`);

  test('find the same by any words of papers, in quotes, fields and exclusions', async () => {
    const prefix = fc.constantFrom('', 'title:', 'author:', '-', '-title:', '-author:');
    const text = fc.constantFrom(...words.filter((word) => /\p{L}/u.test(word)), ...pairs);
    await fc.assert(
      fc.asyncProperty(prefix, text, async (start, written) => {
        const query = `${start}"${written.replace(/["“”]/g, '')}"`;
        expect(await foundOnPage(query)).toBe(foundByFeed(query));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
