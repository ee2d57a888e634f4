import type { Page } from '@playwright/test';
import { expect, test } from '../support/page-test.ts';

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
