import { expect, test } from '../support/page-test.ts';

test.describe('a search', () => {
  test('shows the lines that make it a feed, and copies them', async ({ page, visit }) => {
    await visit('gallery', '/search/?q=clouds&year=2025');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const feed = page.getByRole('group').filter({ hasText: 'Get this search as a feed' });
    await feed.getByText('Get this search as a feed').click();
    const lines = '- slug: clouds-2025\n  title: "clouds, 2025"\n  q: "clouds"\n  year: "2025"\n';
    await expect(feed.locator('code')).toHaveText(lines);
    await feed.getByRole('button', { name: 'Copy' }).click();
    await expect(feed.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines);
  });

  test('shows none before anything is searched for', async ({ page, visit }) => {
    await visit('gallery', '/search/');
    await expect(page.getByText('Get this search as a feed')).toBeHidden();
  });
});

test('a search of feeds.yml has a page with its papers, its feed, and the way to the search', async ({
  page,
  visit,
}) => {
  await visit('gallery', '/feeds/clouds/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clouds & <script>');
  await expect(page.getByRole('link', { name: 'Feed', exact: true }).first()).toHaveAttribute(
    'href',
    /\/feeds\/clouds\/feed\.xml$/,
  );
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Clouds' }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Search all papers for this' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=clouds&sort=newest$/);
  await expect(page.getByRole('heading', { name: /Clouds/ }).first()).toBeVisible();
});
