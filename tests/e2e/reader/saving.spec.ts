import { expect, test } from '../../support/page-test.ts';
import { DAY, rows, saveFirst } from '../../support/reading-list.ts';

test.describe('the button beside a paper', () => {
  test('saves it from a day, a list, a search result and its own page, and takes it off again', async ({
    page,
    visit,
  }) => {
    await visit('demo', DAY);
    const [title = ''] = await saveFirst(page, 1);
    await expect(page.getByRole('button', { name: `Save: ${title}` }).first()).toHaveAttribute('aria-pressed', 'true');
    await page.locator('.entry h3 a').first().click();
    const own = page.locator('.paper-side .save');
    await expect(own).toHaveAttribute('aria-pressed', 'true');
    await own.click();
    await expect(own).toHaveAttribute('aria-pressed', 'false');
    for (const path of ['/', '/topics/language-models/', '/papers/trending/', '/search/?q=model']) {
      await visit('demo', path);
      const first = page.locator('main .save').first();
      await first.click();
      await expect(first).toHaveAttribute('aria-pressed', 'true');
      await first.click();
    }
    await expect(page.locator('.saved')).toHaveAttribute('data-count', '');
  });

  test('is reached and pressed by keyboard', async ({ page, visit }) => {
    await visit('demo', DAY);
    const button = page.locator('.entry .save').first();
    await button.focus();
    await page.keyboard.press('Space');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.saved')).toHaveAttribute('data-count', '1');
  });

  test('gives a note back that was taken off by mistake', async ({ page, visit }) => {
    await visit('demo', DAY);
    await saveFirst(page, 1);
    await visit('demo', '/saved/');
    await page.getByText('Note and tags').click();
    await page.getByLabel('Note', { exact: true }).fill('Kept');
    await visit('demo', DAY);
    const button = page.locator('.entry .save').first();
    await button.click();
    await button.click();
    await visit('demo', '/saved/');
    await expect(rows(page)).toContainText(['Kept']);
  });
});

test.describe('the front page', () => {
  test('says which days are new since the last visit', async ({ page, visit }) => {
    await visit('demo', '/');
    await expect(page.getByText('New since your last visit')).toHaveCount(0);
    await page.evaluate(() => {
      localStorage.setItem('daybook:seen:/', '2025-11-05');
      sessionStorage.clear();
    });
    await page.reload();
    await expect(page.locator('.day-header')).toContainText('New since your last visit: 7 Fri · 6 Thu');
    await page.reload();
    await expect(page.locator('.day-header')).toContainText('New since your last visit');
  });
});
