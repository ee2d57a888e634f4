import { addressOf, expect, test } from '../support/page-test.ts';

const DAY = '/papers/date/2025-07-01/';

test.describe('the quick search', () => {
  test('opens from the header without leaving the page, and is loaded only then', async ({ page, visit }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await visit('years', DAY);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|\/search\//.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'Search' }).click();
    const dialog = page.getByRole('dialog', { name: 'Search all papers' });
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(addressOf('years', DAY));
  });

  test('shows the first results and links to all of them', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('tide');
    await expect(dialog.getByRole('status')).toHaveText('27 results for “tide”');
    await expect(dialog.getByRole('listitem')).toHaveCount(8);
    await dialog.getByRole('link', { name: 'All results' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=tide$/);
    await expect(page.getByRole('status')).toHaveText('27 results for “tide”');
  });

  test('opens a paper by keyboard', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.getByRole('link', { name: 'Search' }).press('Enter');
    await page.getByRole('dialog').getByRole('searchbox').fill('ledger');
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText([/A Ledger of Tides.*May 2, 2023/]);
    // Past the button and the filters.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/papers\/2305\.00001\/$/);
  });

  test('moves through the results by arrow keys, and back to the field', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('tide');
    await expect(dialog.getByRole('listitem')).toHaveCount(8);
    const links = dialog.getByRole('listitem').getByRole('link');
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('link', { name: 'All results' })).toBeFocused();
  });

  test('opens the search page on Enter', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill('lanterns');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=lanterns$/);
  });

  test('has the filters of the search page before anything is typed', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Filters', { exact: true }).click();
    await dialog.getByLabel('Digest of').selectOption('2023');
    await expect(dialog.getByRole('status')).toHaveText('2 results');
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await dialog.getByRole('link', { name: 'All results' }).click();
    await expect(page).toHaveURL(/\/search\/\?year=2023$/);
  });

  test('offers the last searches, and forgets them', async ({ page, visit }) => {
    const dialog = page.getByRole('dialog');
    const search = async (words: string): Promise<void> => {
      await visit('years', DAY);
      await page.keyboard.press('Control+k');
      await dialog.getByRole('searchbox').fill(words);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\//);
    };
    await search('lanterns');
    await search('tide');
    // Before its script runs, the page takes no choice.
    await expect(page.getByRole('status')).toHaveText(/results/);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Digest of').selectOption('2023');
    await expect(page).toHaveURL(/year=2023/);

    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    const recent = dialog.getByRole('listitem');
    await expect(recent).toHaveText(['tide · Digest of: 2023', 'tide', 'lanterns']);
    await dialog.getByRole('searchbox').fill('ledger');
    await expect(recent).toHaveText([/A Ledger of Tides/]);
    await dialog.getByRole('searchbox').fill('');
    await recent.getByRole('link', { name: 'lanterns' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=lanterns$/);

    await visit('years', DAY);
    await page.keyboard.press('Control+k');
    await dialog.getByRole('button', { name: 'Forget them' }).click();
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await expect(recent).toHaveCount(0);
    await page.reload();
    await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await expect(recent).toHaveCount(0);
  });

  test('closes on Escape and restores the focus', async ({ page, visit }) => {
    await visit('years', DAY);
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
  });

  test('resumes a search that was interrupted by closing it', async ({ page, visit }) => {
    await visit('years', DAY);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/*/fragment/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    const asked = page.waitForRequest('**/pagefind/*/fragment/**');
    await page.getByRole('dialog').getByRole('searchbox').fill('tide');
    await asked;
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    release();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('27 results for “tide”');
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(8);
  });

  test('falls back to the search page where it cannot be loaded', async ({ page, visit, faults }) => {
    await visit('years', DAY);
    await page.route('**/_astro/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/$/);
    faults.splice(0);
  });
});
