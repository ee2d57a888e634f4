import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { parseSearchFeeds } from '../../src/archive/search-feeds.ts';
import { findPapers } from '../../src/search/feeds/find-papers.ts';
import { parseQuery } from '../../src/search/query.ts';
import { plainText } from '../../src/paper/render-text.ts';
import { openIndex } from '../bench/node-reader.ts';
import { hasRealDigests, realSite } from '../support/real-site.ts';
import { contentDir, siteDir } from '../support/sites.ts';

/** Queries from the texts of an archive: words, pairs of words, phrases. */
function queriesOf({ papers }: Archive): string[] {
  const texts = [...papers.values()].map(({ title, abstract }) => plainText(`${title} ${abstract ?? ''}`).split(/\s+/));
  return texts.flatMap((words, index) => {
    const at = (place: number): string => (words[(index * 7 + place) % words.length] ?? '').replace(/["“”]/g, '');
    return [at(1), `${at(2)} ${at(11)}`, `"${at(4)} ${at(5)}"`];
  });
}

/** How often a feed and the search page find the same papers, of queries that are words. */
async function agreement(
  content: string,
  index: string,
): Promise<{ readonly asked: number; readonly differ: string[] }> {
  const { archive } = checkContent(content);
  const queries = [...new Set(queriesOf(archive))].filter((text) => parseQuery(text).kind === 'words');
  const { feeds } = parseSearchFeeds(
    JSON.stringify(queries.map((q, number) => ({ slug: `feed-${number}`, title: q, q }))),
  );
  const reader = openIndex(index);
  const found = findPapers(feeds, archive);
  const differ: string[] = [];
  for (const { slug, q } of feeds) {
    const { links } = await reader.search(q ?? '', archive.papers.size, 'newest');
    const own = (found.get(slug) ?? []).map((id) => `/papers/${id}/`);
    if (JSON.stringify(links.toSorted()) !== JSON.stringify(own.toSorted())) differ.push(q ?? '');
  }
  return { asked: feeds.length, differ };
}

/** The share of queries that may find other papers: Pagefind stems `inter…` by newer rules. */
const DIFFERENT = 0.04;

/** Hundreds of searches, on a busy machine. */
const LONG = { timeout: 400_000 };

describe('the feed of a search', () => {
  test('has the papers that the search page finds, in the demo', async () => {
    const { asked, differ } = await agreement(contentDir('demo'), join(siteDir('demo'), 'pagefind'));
    expect(asked).toBeGreaterThan(200);
    expect(differ.length, differ.join(' | ')).toBeLessThanOrEqual(asked * DIFFERENT);
  });

  test.runIf(hasRealDigests)('has the papers that the search page finds, in three weeks of digests', LONG, async () => {
    const { outDir, content } = realSite();
    const { asked, differ } = await agreement(content, join(outDir, 'pagefind'));
    expect(asked).toBeGreaterThan(500);
    expect(differ.length, differ.join(' | ')).toBeLessThanOrEqual(asked * DIFFERENT);
  });
});
