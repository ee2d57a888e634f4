import type { Page } from '@playwright/test';
import { expect, test } from '../support/page-test.ts';

const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading');

test.describe('the order of results', () => {
  test('newest first: across shards, and rows never move when older ones arrive', async ({ page, visit }) => {
    await visit('years', '/search/?q=slow&sort=newest');
    await expect(titles(page)).toHaveText(['Boats That Answer', 'Lanterns for Slow Boats']);
    await visit('years', '/search/?q=tide&sort=newest');
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(titles(page)).toHaveCount(27);
    await expect(titles(page).nth(20).getByRole('link')).toBeFocused();
    const all = await titles(page).allTextContents();
    expect(all.slice(0, 24).every((title) => title.startsWith('Tide Station'))).toBe(true);
    expect(all[24]).toBe('Tides That Remember');
    expect(all.slice(25).toSorted()).toEqual(['A Ledger of Tides', 'Harbours at Night']);
    await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden();
  });

  test('most discussed first, across years', async ({ page, visit }) => {
    await visit('years', '/search/?q=tide&sort=discussed');
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    const shown = await titles(page).allTextContents();
    expect(shown.slice(0, 3)).toEqual(['A Ledger of Tides', 'Tides That Remember', 'Harbours at Night']);
  });

  test('most relevant first, across years', async ({ page, visit }) => {
    await visit('years', '/search/?q=ledger%20tides');
    await expect(titles(page)).toHaveText(['A Ledger of Tides']);
    await page.getByText('Filters', { exact: true }).click();
    await expect(page.getByLabel('Order')).toHaveValue('relevance');
  });

  test('newest first shows the results of newer shards while older ones are still loading', async ({ page, visit }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/2023-1.*/index/**', async (route) => {
      await held;
      await route.continue();
    });
    await visit('years', '/search/?q=slow&sort=newest');
    await expect(titles(page)).toHaveText(['Boats That Answer', 'Lanterns for Slow Boats']);
    await page.getByRole('searchbox').fill('tide');
    await expect(page.getByRole('status')).toHaveText('At least 24 results; searching older papers…');
    await expect(titles(page)).toHaveCount(20);
    release();
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
  });

  test('are kept when a reader skips to the content', async ({ page, visit }) => {
    await visit('years', '/search/?q=tide&sort=newest');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(titles(page)).toHaveCount(27);
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await expect(page).toHaveURL(/#/);
    await expect(titles(page)).toHaveCount(27);
  });

  test('a row that is shown stays where it is while older shards answer', async ({ page, visit }) => {
    const held = Promise.withResolvers<void>();
    await page.route('**/pagefind/2023-1.*/**', async (route) => {
      await held.promise;
      await route.continue();
    });
    await visit('years', '/search/?q=tide&sort=newest');
    await expect(titles(page).first()).toBeVisible();
    const before = await titles(page).first().boundingBox();
    held.resolve();
    await expect(page.getByRole('status')).toContainText('results for “tide”');
    expect(await titles(page).first().boundingBox()).toEqual(before);
  });

  test('a late answer to an earlier search is ignored', async ({ page, visit }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await visit('years', '/search/?q=boats&sort=newest');
    await expect(titles(page)).toHaveCount(2);
    await page.route('**/pagefind/*/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/pagefind/*/fragment/**');
    await page.getByRole('searchbox').fill('station');
    await asked;
    await page.getByRole('searchbox').fill('boats');
    await expect(page.getByRole('status')).toHaveText('2 results for “boats”');
    release();
    await page.waitForLoadState('networkidle');
    await expect(titles(page)).toHaveText(['Boats That Answer', 'Lanterns for Slow Boats'], { timeout: 1000 });
  });
});

test.describe('a query that names a paper', () => {
  for (const query of [
    'https://arxiv.org/abs/2305.00001v2',
    'https://huggingface.co/papers/2305.00001',
    'https://www.alphaxiv.org/abs/2305.00001',
    '2305.00001',
    'doi:10.48550/arXiv.2305.00001',
    '[2305.00001] A Ledger of Tides',
  ]) {
    test(`by id or link has only that result: ${query}`, async ({ page, visit }) => {
      await visit('years', `/search/?q=${encodeURIComponent(query)}`);
      await expect(titles(page)).toHaveText(['A Ledger of Tides']);
      await expect(page.getByRole('main').getByRole('listitem').getByText('May 2, 2023')).toBeVisible();
      await expect(page.getByRole('status')).toContainText('1 result for');
      await expect(page.locator('mark, [id="search-suggestion"]:visible')).toHaveCount(0);
    });
  }

  test('by title lists it first, without a duplicate', async ({ page, visit }) => {
    await visit('years', '/search/?q=Harbours%20at%20night!');
    await expect(titles(page)).toHaveText(['Harbours at Night']);
    await visit('years', '/search/?q=Tide%20Station%207&sort=newest');
    await expect(titles(page).first()).toHaveText('Tide Station 7');
    expect((await titles(page).allTextContents()).filter((title) => title === 'Tide Station 7')).toHaveLength(1);
  });
});

test.describe('filters', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['q=tide&published=2022', ['Harbours at Night']],
    ['q=harbour&year=2025', ['A Ledger of Tides']],
    ['q=tide&topic=harbours', ['Harbours at Night']],
    ['q=tide&organization=Quay+Institute', ['A Ledger of Tides']],
    ['q=tide&code=yes', ['A Ledger of Tides']],
    ['q=tide&comments=20&sort=newest', ['Tides That Remember', 'A Ledger of Tides']],
    ['code=yes&sort=newest', ['Lanterns for Slow Boats', 'A Ledger of Tides']],
    ['q="Ada+Byron"&sort=newest', ['Lanterns for Slow Boats', 'A Ledger of Tides']],
    ['q="ada+byron"+lanterns', ['Lanterns for Slow Boats']],
    ['q="tides+promises"', []],
    ['q=tide&comments=20&organization=quay+institute&year=1066', ['A Ledger of Tides']],
  ];
  for (const [query, found] of cases) {
    test(`are read from the address: ${query}`, async ({ page, visit }) => {
      await visit('years', `/search/?${query}`);
      await expect(page.getByRole('status')).toHaveText(/result/);
      await expect(titles(page)).toHaveText([...found]);
    });
  }

  test('are set by keyboard, kept in the address, and cleared', async ({ page, visit }) => {
    await visit('years', '/search/?q=tide');
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    await page.getByText('Filters', { exact: true }).press('Enter');
    await page.getByLabel('Paper of').selectOption('2024');
    await expect(titles(page)).toHaveText(['Tides That Remember']);
    await expect(page).toHaveURL(/\?q=tide&published=2024$/);
    await page.getByLabel('With code').press('Space');
    await expect(page.getByRole('status')).toHaveText(
      'No results for “tide” with these filters: Paper of: 2024; With code',
    );
    await page.goBack();
    await expect(titles(page)).toHaveText(['Tides That Remember']);
    await expect(page.getByLabel('With code')).not.toBeChecked();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    await page.goBack();
    await expect(page.getByLabel('Paper of')).toHaveValue('2024');
  });
});

test.describe('filters without words', () => {
  test('do not load the word index, and never report no results before an answer', async ({ page, visit }) => {
    const words: string[] = [];
    page.on('request', (request) => request.url().includes('/index/') && words.push(request.url()));
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const status = document.querySelector('[role=status]');
        if (status)
          new MutationObserver(() => announced().push(status.textContent)).observe(status, { childList: true });
      });
      const announced = (): unknown[] => ((globalThis as { announced?: unknown[] }).announced ??= []);
    });
    await visit('years', '/search/?comments=20&sort=newest');
    await expect(page.getByRole('status')).toHaveText('2 results');
    expect(words).toEqual([]);
    expect(await page.evaluate(() => (globalThis as { announced?: unknown[] }).announced)).toEqual(
      expect.not.arrayContaining(['No results']),
    );
  });

  test('can be cleared where they exclude everything', async ({ page, visit }) => {
    await visit('years', '/search/?q=harbour&comments=50&published=2022');
    await expect(page.getByRole('status')).toHaveText(
      'No results for “harbour” with these filters: Paper of: 2022; Comments: 50',
    );
    await page.locator('#search-clear').click();
    await expect(page).toHaveURL(/\?q=harbour$/);
    await expect(titles(page)).toHaveCount(2);
    await expect(page.getByRole('searchbox')).toBeFocused();
  });
});

test.describe('a query with few results', () => {
  test('has a corrected query suggested, outside of the list', async ({ page, visit }) => {
    await visit('project', '/search/?q=difusion');
    const region = page.getByRole('region', { name: 'Did you mean' });
    await region.getByRole('link', { name: 'diffusion' }).click();
    await expect(page).toHaveURL(/\?q=diffusion$/);
    await expect(page.getByRole('searchbox')).toHaveValue('diffusion');
    await expect(page.getByRole('status')).toContainText('results for “diffusion”');
    await expect(region).toBeHidden();
  });
});

test.describe('a query without results', () => {
  test('has a rare name suggested from papers that contain its other words', async ({ page, visit }) => {
    await visit('project', '/search/?q=MAPSRM+reward');
    await expect(page.getByRole('status')).toHaveText('No results for “MAPSRM reward”');
    await page.getByRole('region', { name: 'Did you mean' }).getByRole('link', { name: 'masprm reward' }).click();
    await expect(titles(page).first()).toHaveText(/^MASPRM/);
  });
});
