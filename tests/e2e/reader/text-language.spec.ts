import { expect, test } from '../../support/page-test.ts';

const PAPER = '/papers/2502.00001/';
const DAY = '/papers/date/2025-02-03/';

test('a language of texts is chosen once for papers and days, and before they are seen', async ({ page, visit }) => {
  await visit('queries', PAPER);
  const choice = page.getByRole('combobox', { name: 'Language' });
  const [english, chinese] = [page.getByText('Kelp, in short.'), page.getByText('海藻弯曲。')];
  await expect(choice.getByRole('option')).toHaveText(['All', 'English', '中文']);
  await expect(english).toBeVisible();
  await expect(chinese).toBeVisible();
  await choice.selectOption('中文');
  await expect(english).toBeHidden();
  await expect(chinese).toBeVisible();
  await expect(page.getByText('Kelp bends.')).toBeVisible();

  await visit('queries', DAY);
  await expect(choice).toHaveValue('zh');
  await expect(english).toBeHidden();
  await expect(chinese).toBeVisible();
  // The only text of its entry.
  await expect(page.getByText('Moss stays.')).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(shift).toBeLessThan(0.01);

  await choice.selectOption('All');
  await page.reload();
  await expect(choice).toHaveValue('');
  await expect(english).toBeVisible();
});

test('a language that a page lacks changes nothing on it', async ({ page, visit }) => {
  await page.addInitScript(() => localStorage.setItem('daybook:language', 'ja'));
  await visit('queries', DAY);
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveValue('');
  await expect(page.getByText('Kelp, in short.')).toBeVisible();
  await expect(page.getByText('海藻弯曲。')).toBeVisible();
});

test('pages whose papers have one language have no choice', async ({ page, visit }) => {
  for (const path of ['/papers/2502.00002/', '/papers/date/2025-01-02/']) {
    await visit('queries', path);
    await expect(page.getByRole('combobox', { name: 'Language' })).toHaveCount(0);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('texts are shown in all languages, without a choice', async ({ page, visit }) => {
    await visit('queries', DAY);
    await expect(page.getByText('Kelp, in short.')).toBeVisible();
    await expect(page.getByText('海藻弯曲。')).toBeVisible();
    await expect(page.locator('#text-language')).toBeHidden();
  });
});
