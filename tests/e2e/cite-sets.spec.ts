import { readFile } from 'node:fs/promises';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import type { Download, Page } from '@playwright/test';
import { parse as parseRis } from 'reflib-ris';
import { readSiteFile } from '../support/site-files.ts';
import { addressOf, expect, test } from '../support/page-test.ts';
import { PHONE, SCROLL, scrollTo } from '../support/phone.ts';
import { contentDir, siteDir, type SiteName } from '../support/sites.ts';
import { checkContent } from '../../src/check/content.ts';
import { CITATION_FILES } from '../../src/export/citation/citation-files.ts';
import { citablePaper } from '../../src/export/citation/cited-paper.ts';

test.use({ viewport: PHONE });

/** What a file says of each paper, by the paper's key or, in RIS, by its title and what tells papers of one title apart. */
type Records = ReadonlyMap<string, unknown>;

interface RisRecord {
  readonly title: string;
  readonly date?: string;
  readonly authors?: readonly string[];
}

const READERS: Readonly<Record<string, (text: string) => Promise<Records>>> = {
  bib: (text) => {
    const { entries } = parseBibtex(text);
    return Promise.resolve(new Map(entries.map(({ key, type, fields }) => [key, { type, fields }])));
  },
  ris: async (text) => {
    const records: RisRecord[] = [];
    await new Promise((resolve) =>
      parseRis(text)
        .on('ref', (record) => records.push(record as RisRecord))
        .on('end', resolve),
    );
    return new Map(records.map((record) => [[record.title, record.date, record.authors].join(), record]));
  },
  'csl.json': (text) => {
    const items = JSON.parse(text) as { readonly id: string }[];
    return Promise.resolve(new Map(items.map((item) => [item.id, item])));
  },
};

/** What a file of all papers of a site, written without a browser, says of each. */
async function recordsOfSite(site: SiteName, extension: string): Promise<Records> {
  const { papers, citationKeys } = checkContent(contentDir(site)).archive;
  const citable = Array.from(papers.values(), (paper) => citablePaper(paper, citationKeys.get(paper.id) ?? paper.id));
  const text = CITATION_FILES.find((file) => file.extension === extension)?.write(citable) ?? '';
  return (await READERS[extension]?.(text)) ?? new Map<string, unknown>();
}

/** The paths that a page asks for from now on, without the base. */
function watchRequests(page: Page, site: SiteName): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith('http')) paths.push(request.url().replace(addressOf(site, ''), ''));
  });
  return paths;
}

function saved(page: Page, format: string): Promise<Download> {
  const download = page.waitForEvent('download');
  return page
    .getByRole('button', { name: format, exact: true })
    .click()
    .then(() => download);
}

const SETS = [
  { site: 'gallery', path: '/papers/week/2025-W45/', name: '2025-W45' },
  { site: 'gallery', path: '/papers/month/2025-11/', name: '2025-11' },
  { site: 'years', path: '/papers/year/2024/', name: '2024' },
  { site: 'gallery', path: '/topics/weather/', name: 'weather' },
  { site: 'gallery', path: '/organizations/weather-works/', name: 'weather-works' },
  { site: 'gallery', path: '/authors/paul-erdos-13bb0d/', name: 'paul-erdos-13bb0d' },
  { site: 'gallery', path: '/feeds/clouds/', name: 'clouds' },
  { site: 'years', path: '/search/?q=tides', name: 'tides' },
  { site: 'gallery', path: '/search/?q=clouds&year=2025', name: 'clouds-2025' },
] as const;

for (const { site, path, name } of SETS) {
  test(`the papers of ${path} are saved with two taps as a build writes them`, async ({ page, visit }) => {
    await visit(site, path);
    const cite = page.locator('summary').filter({ hasText: /^Cite th/ });
    await expect(cite).toBeVisible();
    await page.waitForLoadState('networkidle');
    const asked = watchRequests(page, site);
    expect(await scrollTo(cite)).toBeLessThan(SCROLL);
    await cite.click();
    expect(asked).toEqual([]);
    expect(await scrollTo(page.getByRole('button', { name: 'BibTeX', exact: true }))).toBeLessThan(SCROLL);

    const count = Number(/\d+/.exec((await cite.textContent()) ?? '')?.[0] ?? 1);
    for (const [format, extension] of [
      ['BibTeX', 'bib'],
      ['RIS', 'ris'],
      ['CSL-JSON', 'csl.json'],
    ] as const) {
      const download = await saved(page, format);
      expect(download.suggestedFilename()).toBe(`${name}.${extension}`);
      expect(download.url()).toMatch(/^blob:/);
      await expect(page.getByText(`Saved as ${name}.${extension}`, { exact: true })).toBeVisible();
      const records = await READERS[extension]?.(await readFile(await download.path(), 'utf8'));
      expect(records?.size).toBe(count);
      const expected = await recordsOfSite(site, extension);
      for (const [key, record] of records ?? []) expect(record, key).toEqual(expected.get(key));
    }
    const others = asked.filter((each) => !/^\/(?:_astro|pagefind)\//.test(each) && each !== '/search/');
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((each) => !/^\/data\/\d{4}-\d\d\.jsonl$/.test(each))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
}

test('the papers are in the order of the page, and each is there once', async ({ page, visit }) => {
  for (const path of ['/papers/month/2025-11/', '/topics/weather/', '/feeds/clouds/']) {
    await visit('gallery', path);
    const links = page.locator('main .rows:not(.ranked) > li > a');
    const ids = await links.evaluateAll((all) =>
      all.map((link) => decodeURI((link as HTMLAnchorElement).pathname).replace(/^\/gallery\/papers\/|\/$/g, '')),
    );
    await page
      .locator('summary')
      .filter({ hasText: /^Cite th/ })
      .click();
    const download = await saved(page, 'BibTeX');
    const keys = Array.from(
      (await readFile(await download.path(), 'utf8')).matchAll(/^@misc\{(.+),$/gm),
      ([, key]) => key,
    );
    const lines = readSiteFile(siteDir('gallery'), 'data/2025-11.jsonl').trim().split('\n');
    const keyOf = new Map(
      lines
        .map((line) => JSON.parse(line) as { id: string; citationKey: string })
        .map((each) => [each.id, each.citationKey]),
    );
    expect(keys).toEqual([...new Set(ids)].map((id) => keyOf.get(id ?? '')));
  }
});

test('a file that is missing is named, and read by another try', async ({ page, visit, faults }) => {
  await visit('gallery', '/topics/weather/');
  await page.route('**/data/*.jsonl', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page
    .locator('summary')
    .filter({ hasText: /^Cite th/ })
    .click();
  await page.getByRole('button', { name: 'RIS', exact: true }).click();
  await expect(page.getByText(/\/data\/2025-11\.jsonl could not be loaded, so nothing was saved$/)).toBeVisible();
  await page.unroute('**/data/*.jsonl');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Try again' }).click();
  expect((await download).suggestedFilename()).toBe('weather.ris');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'RIS', exact: true })).toBeFocused();
  // The browser logs the answer itself.
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
});

test.describe('a data file', () => {
  const FILES = [
    ['of other JSON', 'null\n', /\/data\/2025-11\.jsonl could not be loaded, so nothing was saved$/],
    [
      'of other records',
      '{"id":"a","digests":null}\n',
      /\/data\/2025-11\.jsonl could not be loaded, so nothing was saved$/,
    ],
    ['without papers', '', /have none of these papers, so nothing was saved/],
  ] as const;

  for (const [what, body, message] of FILES) {
    test(`${what} saves nothing, and says so`, async ({ page, visit }) => {
      await visit('gallery', '/topics/weather/');
      await page.route('**/data/*.jsonl', (route) => route.fulfill({ body }));
      await page
        .locator('summary')
        .filter({ hasText: /^Cite th/ })
        .click();
      page.on('download', () => expect(what).toBe('saved'));
      await page.getByRole('button', { name: 'BibTeX', exact: true }).click();
      await expect(page.getByText(message)).toBeVisible();
    });
  }
});

test('reading shows how far it is, and is cancelled', async ({ page, visit }) => {
  await visit('years', '/topics/harbours/');
  await page.route('**/data/*.jsonl', () => undefined);
  await page
    .locator('summary')
    .filter({ hasText: /^Cite th/ })
    .click();
  await page.getByRole('button', { name: 'BibTeX', exact: true }).click();
  await expect(page.getByText(/^Reading [A-Z][a-z]+ \d{4} …, \d of \d$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await expect(page.getByText(/^Reading/)).toBeHidden();
  await expect(page.getByRole('button', { name: 'BibTeX', exact: true })).toBeFocused();
});

test('a search that finds nothing, and another search, offer only what they found', async ({ page, visit }) => {
  await visit('years', '/search/?q=tides');
  const cite = page.locator('summary').filter({ hasText: /^Cite th/ });
  await cite.click();
  await expect(page.getByRole('button', { name: 'BibTeX', exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(cite).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers to cite several papers', async ({ page, visit }) => {
    for (const path of ['/topics/weather/', '/search/?q=clouds']) {
      await visit('gallery', path);
      await expect(page.getByText(/^Cite th/)).toBeHidden();
    }
  });
});
