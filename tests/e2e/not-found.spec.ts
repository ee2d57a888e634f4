import type { Page } from '@playwright/test';
import { addressOf, expect, test } from '../support/page-test.ts';

/** Opens an address that has no page; the answer 404 is what the browser logs. */
async function open(page: Page, path: string, faults: string[]): Promise<void> {
  await page.goto(addressOf('gallery', path));
  expect(faults.splice(0).filter((fault) => !fault.includes('404'))).toEqual([]);
}

test.describe('the page for unknown addresses', () => {
  test.afterEach(({ faults }) => {
    // A missing year, and the address itself.
    const others = faults.splice(0).filter((fault) => !fault.includes('404'));
    expect(others).toEqual([]);
  });

  for (const path of [
    '/papers/2511.00001v2/',
    '/papers/2511.00001v13',
    '/papers/arXiv:2511.00001/',
    '/abs/2511.00001',
    '/pdf/2511.00001v1.pdf',
  ])
    test(`leads ${path} to the paper`, async ({ page, faults }) => {
      await open(page, path, faults);
      await expect(page).toHaveURL(addressOf('gallery', '/papers/2511.00001/'));
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Clouds');
    });

  test('leads a day without a digest to the days beside it', async ({ page, faults }) => {
    await open(page, '/papers/date/2025-11-08/', faults);
    const found = page.getByRole('status').filter({ hasText: 'no digest of this day' });
    await expect(found.getByRole('link')).toHaveText(['November 6, 2025']);
    await found.getByRole('link').click();
    await expect(page).toHaveURL(addressOf('gallery', '/papers/date/2025-11-06/'));
  });

  test('stays where the archive has no such paper, and offers the search', async ({ page, faults }) => {
    await open(page, '/papers/2501.99999v2/', faults);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
    await expect(page.getByRole('searchbox')).toBeVisible();
  });
});
