import { expect, test } from '../support/page-test.ts';

test.describe('the statistics', () => {
  test('are reached from the archive, and say up to when they count', async ({ page, visit }) => {
    await visit('demo', '/archive/');
    await page.getByRole('link', { name: 'Statistics' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statistics');
    await expect(page.getByText('Up to November 7, 2025, the newest day.')).toBeVisible();
  });

  test('show a picture with a name and a caption for each thing they count', async ({ page, visit }) => {
    await visit('demo', '/archive/statistics/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Papers by week',
      'Papers by their own year',
      'Topics over time',
      'Most frequent organizations',
      'Papers with code',
    ]);
    const papers = page.getByRole('region', { name: 'Papers by week' });
    await expect(papers.getByRole('img', { name: /^Papers by week: at most \d+, Week 45 of 2025/ })).toBeVisible();
    await expect(papers.getByRole('figure')).toContainText('Weeks from Monday to Sunday');
    const topics = page.getByRole('region', { name: 'Topics over time' });
    await expect(topics.getByRole('img')).toHaveCount(10);
    await topics.getByRole('listitem').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/topics\/[\w-]+\/$/);
  });

  test('have the same numbers as tables, with links to what they count', async ({ page, visit }) => {
    await visit('demo', '/archive/statistics/');
    const papers = page.getByRole('region', { name: 'Papers by week' });
    await expect(papers.getByRole('table')).toBeHidden();
    await papers.getByText('The numbers').click();
    await expect(papers.getByRole('row')).toHaveCount(4);
    await expect(papers.getByRole('columnheader')).toHaveText(['Week', 'Papers']);
    await papers.getByRole('link', { name: 'Week 44 of 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 44 of 2025');
  });

  for (const width of [320, 1280]) {
    test(`show one drawing of each chart, legible at ${width} pixels`, async ({ page, visit }) => {
      await page.setViewportSize({ width, height: 900 });
      await visit('demo', '/archive/statistics/');
      const years = page.getByRole('region', { name: 'Papers by their own year' }).getByRole('img');
      await expect(years).toHaveCount(1);
      const height = await years
        .locator('text')
        .first()
        .evaluate((text) => text.getBoundingClientRect().height);
      expect(height).toBeGreaterThan(11);
    });
  }
});
