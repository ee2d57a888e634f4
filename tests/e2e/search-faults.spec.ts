import type { Page } from '@playwright/test';
import { addressOf, expect, test } from '../support/page-test.ts';

const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('heading');

test.describe('a part of the index that cannot be loaded', () => {
  test('is reported as missing beside the other results, and can be loaded by a retry', async ({
    page,
    visit,
    faults,
  }) => {
    await page.route('**/pagefind/2023-1.*/**', (route) => route.abort());
    await visit('years', '/search/?q=tide&sort=discussed');
    await expect(page.getByRole('alert')).toContainText('Papers of May 2, 2023 are missing');
    await expect(page.getByRole('status')).toHaveText('25 results for “tide”');
    await expect(titles(page).first()).toHaveText('Tides That Remember');
    await page.unroute('**/pagefind/2023-1.*/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    await expect(titles(page).first()).toHaveText('A Ledger of Tides');
    await expect(page.getByRole('alert')).toBeHidden();
    faults.splice(0);
  });

  test('is loaded from a newer index where a later build has replaced it', async ({ page, visit, faults }) => {
    let isOld = true;
    await page.route('**/pagefind/manifest.json', async (route) => {
      const response = await route.fetch();
      const manifest = await response.text();
      await route.fulfill({ response, body: isOld ? manifest.replace(/"2023-1\.[^"]*"/, '"2023-1.gone/"') : manifest });
      isOld = false;
    });
    await visit('years', '/search/?q=tide&sort=discussed');
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
    await expect(titles(page).first()).toHaveText('A Ledger of Tides');
    await expect(page.getByRole('alert')).toBeHidden();
    faults.splice(0);
  });
});

test.describe('an index that cannot be loaded', () => {
  for (const [files, query] of [
    ['pagefind-worker.js', 'tide'],
    ['wasm.en.pagefind', 'tide'],
    ['*.pf_meta', 'tide'],
    ['lookup*/**', '2305.00001'],
  ] as const) {
    test(`is reported instead of no results, and can be loaded by a retry: ${files}`, async ({
      page,
      visit,
      faults,
    }) => {
      await page.route(`**/pagefind/**/${files}`, (route) => route.fulfill({ status: 404, body: '' }));
      await visit('years', `/search/?q=${query}`);
      await expect(page.getByRole('status')).toContainText('could not be loaded');
      await page.unroute(`**/pagefind/**/${files}`);
      await page.getByRole('button', { name: 'Try again' }).press('Enter');
      await expect(page.getByRole('status')).toHaveText(/^\d+ results? for/);
      await expect(page.getByRole('status')).toBeFocused();
      faults.splice(0);
    });
  }
});

test.describe('the quick search', () => {
  test('reports an index that cannot be loaded, and can retry', async ({ page, visit, faults }) => {
    await page.route('**/*.pf_index', (route) => route.fulfill({ body: '<!doctype html>' }));
    await visit('years', '/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('tide');
    await expect(dialog.getByRole('status')).toContainText('could not be loaded');
    await page.unroute('**/*.pf_index');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.getByRole('status')).toHaveText('27 results for “tide”');
    await expect(dialog.getByRole('button', { name: 'Try again' })).toBeHidden();
    faults.splice(0);
  });

  test('opens the search page where the dialog cannot be made', async ({ page, visit, faults }) => {
    await visit('years', '/');
    let isFirst = true;
    await page.route('**/search/', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await new Promise(() => undefined);
    });
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(/\/search\/$/);
    faults.splice(0);
  });
});

test.describe('a query of 200,000 letters', () => {
  const endless = 'tide'.repeat(50_000);

  test('is read up to a limit in an address', async ({ page, visit }) => {
    const search = addressOf('years', '/search/');
    // No server takes so long an address.
    await page.route(
      ({ search: query }) => query.length > 100_000,
      async (route) => route.fulfill({ response: await route.fetch({ url: search }) }),
    );
    await visit('years', `/search/?q=${endless}`);
    await expect(page.getByRole('status')).toContainText('No results for “tidetide');
    await expect(page.getByRole('searchbox')).toHaveValue(endless.slice(0, 1000));
  });

  test('is read up to a limit in the form and in the dialog', async ({ page, visit }) => {
    await visit('years', '/search/');
    await page.getByRole('searchbox').fill(endless);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('No results for “tidetide');
    expect(page.url().length).toBeLessThan(1200);
    await visit('years', '/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(endless);
    await expect(dialog.getByRole('status')).toContainText('No results for “tidetide');
  });
});
