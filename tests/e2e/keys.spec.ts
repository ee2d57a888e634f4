import { expectAccessible } from '../support/axe.ts';
import { expect, test } from '../support/page-test.ts';

const DAY = '/papers/date/2025-11-05/';

test.describe('single keys', () => {
  test('walk through the papers of a day, save one and open it', async ({ page, visit }) => {
    await visit('demo', DAY);
    const links = page.locator('.entry h3 a');
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('s');
    await expect(page.locator('.entry .save').nth(1)).toHaveAttribute('aria-pressed', 'true');
    const address = await links.nth(1).getAttribute('href');
    await page.keyboard.press('o');
    await expect(page).toHaveURL(new RegExp(`${address ?? ''}$`));
    await expect(page.locator('.paper-side .save')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('s');
    await expect(page.locator('.paper-side .save')).toHaveAttribute('aria-pressed', 'false');
  });

  test('open the search, where they are letters again', async ({ page, visit }) => {
    await visit('demo', DAY);
    await page.keyboard.press('/');
    const field = page.getByRole('dialog').getByRole('searchbox');
    await expect(field).toBeFocused();
    await page.keyboard.type('j?s');
    await expect(field).toHaveValue('j?s');
    await visit('demo', '/search/');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('are listed by one of them and by a button, and can be switched off for good', async ({ page, visit }) => {
    await visit('demo', DAY);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await expect(dialog).toContainText('j next paper');
    await expectAccessible(page, { part: 'dialog' });
    await dialog.getByLabel('These keys work').uncheck();
    await page.keyboard.press('Escape');
    for (const name of [DAY, '/']) {
      await visit('demo', name);
      for (const key of ['j', '?', '/']) await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.locator('body')).toBeFocused();
    }
    await page.getByRole('button', { name: 'Keys' }).click();
    await dialog.getByLabel('These keys work').check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    await expect(page.locator('main a:focus')).toHaveCount(1);
  });
});
