import { loadFromString } from 'html-metadata';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { firstDay } from '../../src/paper/first-day.ts';
import { plainText, renderTitle } from '../../src/paper/render-text.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { realSite, hasRealDigests } from '../support/real-site.ts';
import { readSiteFile } from '../support/site-files.ts';
import { contentDir, siteDir, SITES, type SiteName } from '../support/sites.ts';

const ORIGIN = 'https://papers.example';

const list = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** The page of a paper as html-metadata reads it. */
const readPage = (folder: string, { id }: Paper) => loadFromString(readSiteFile(folder, `papers/${id}/index.html`));

/** Compares the tags of every paper's page, as another reader sees them, with the archive. */
async function expectTags(folder: string, content: string, base: string): Promise<number> {
  const { archive } = checkContent(content);
  let cited = 0;
  for (const paper of archive.papers.values()) {
    const { highwirePress, dublinCore, openGraph, jsonLd, general, coins } = await readPage(folder, paper);
    const title = renderTitle(paper.title).plain;
    const address = encodeURI(`${ORIGIN}${base}/papers/${paper.id}/`);
    expect(general).toMatchObject({ canonical: address });
    expect(openGraph, paper.id).toMatchObject({ title, type: 'article', url: address, site_name: expect.any(String) });
    expect(jsonLd).toBeDefined();
    expect(coins).toBeUndefined();
    const isCitable = Boolean(paper.authors?.length) && paper.publishedOn !== null;
    if (!isCitable) {
      expect([highwirePress, dublinCore], paper.id).toEqual([undefined, undefined]);
      continue;
    }
    cited += 1;
    expect(dublinCore).toMatchObject({ type: 'preprint' });
    expect(highwirePress?.['title']).toBe(title);
    expect(list(highwirePress?.['author'])).toEqual(paper.authors);
    expect(highwirePress).toMatchObject({
      publication_date: paper.publishedOn?.replaceAll('-', '/'),
      online_date: firstDay(paper).replaceAll('-', '/'),
    });
    const { arxivId, abstract } = paper;
    expect(highwirePress?.['abstract']).toBe(abstract === null ? undefined : plainText(abstract));
    expect(highwirePress?.['pdf_url']).toBe(arxivId === null ? undefined : `https://arxiv.org/pdf/${arxivId}`);
    expect(highwirePress?.['publisher']).toBe(arxivId === null ? undefined : 'arXiv');
  }
  return cited;
}

describe('the tags of papers, as html-metadata reads them', () => {
  test.each<SiteName>(['demo', 'project', 'gallery'])(
    'say of each paper of the site %s what is known',
    async (name) => {
      expect(await expectTags(siteDir(name), contentDir(name), SITES[name].basePath)).toBeGreaterThan(0);
    },
  );

  test.runIf(hasRealDigests)('say of each paper of real digests what is known', async () => {
    const { outDir, content } = realSite();
    expect(await expectTags(outDir, content, '')).toBeGreaterThan(200);
  });
});

describe('the tags of a day, as html-metadata reads them', () => {
  test('name a picture of the day, and its papers', async () => {
    const day = await loadFromString(readSiteFile(siteDir('project'), 'papers/date/2025-11-07/index.html'));
    expect(day['openGraph']).toMatchObject({
      type: 'website',
      image: {
        url: `${ORIGIN}/daybook/papers/date/2025-11-07.png`,
        alt: expect.stringMatching(/november 7, 2025: 10 papers/i),
      },
    });
    expect(day['coins']).toBeDefined();
  });

  test('are those of the site on other pages', async () => {
    const page = await loadFromString(readSiteFile(siteDir('project'), 'archive/index.html'));
    expect(page['openGraph']).toMatchObject({ image: { url: `${ORIGIN}/daybook/card.png` } });
  });
});
