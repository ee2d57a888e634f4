import { expect, test } from '../support/page-test.ts';

test.describe('a day', () => {
  test('shows all its papers at a glance, by votes', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-07/');
    const overview = page.getByRole('group').filter({ hasText: 'At a glance, by votes' });
    await expect(overview.getByRole('listitem')).toHaveCount(10);
    await expect(overview.getByRole('listitem').first()).toContainText('94 upvotes');
    await overview.getByRole('link', { name: /^NVIDIA Nemotron/ }).click();
    await expect(page.getByRole('heading', { name: /^NVIDIA Nemotron/ })).toBeInViewport();
  });

  test('has numbers of two digits on one line', async ({ page, visit }) => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await visit('demo', '/papers/date/2025-11-07/');
    const heights = await page.locator('.entry-number').evaluateAll((numbers) => numbers.map((it) => it.clientHeight));
    expect(heights).toHaveLength(10);
    expect(new Set(heights).size).toBe(1);
  });

  test('reads by votes or in the digest’s order, and the address says which', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-05/');
    const digest = page.getByRole('region', { name: 'A search for related papers' });
    const titles = digest.getByRole('article').getByRole('heading');
    const order = await titles.allTextContents();
    await page.getByLabel('Order').selectOption('votes');
    await expect(page).toHaveURL(/\?order=votes$/);
    await expect(titles.first()).toHaveText(/^LongLoRA/);
    expect((await titles.allTextContents()).toSorted()).toEqual(order.toSorted());
    const counts = await digest.getByText(/^\d+ comments?$/).allTextContents();
    const comments = counts.map((count) => Number.parseInt(count, 10));
    expect(comments).toEqual(comments.toSorted((a, b) => b - a));
    await page.reload();
    expect(await titles.allTextContents()).not.toEqual(order);
    await page.getByLabel('Order').selectOption('As in the digest');
    expect(await titles.allTextContents()).toEqual(order);
    await expect(page).toHaveURL(/2025-11-05\/$/);
  });

  test('prints the texts without navigation', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-07/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(10);
    for (const navigation of await page.locator('nav, .reading, .unfold, .colophon').all()) {
      await expect(navigation).toBeHidden();
    }
  });

  test('prints 40 titles on one page of A4, the texts apart', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-05/');
    await page.locator('.overview summary').click();
    await page.emulateMedia({ media: 'print' });
    // A4 with margins of 1 cm, at 96 pixels an inch.
    await page.setViewportSize({ width: 718, height: 1047 });
    const overview = page.locator('.overview');
    await overview.evaluate((list) => {
      for (const row of [...list.querySelectorAll('li')].slice(40)) row.remove();
    });
    await expect(overview.getByRole('listitem').nth(39)).toBeVisible();
    expect(await overview.evaluate((list) => list.getBoundingClientRect().bottom + scrollY)).toBeLessThan(1047);
    expect(await overview.evaluate((list) => getComputedStyle(list).breakAfter)).toBe('page');
  });
});

test.describe('a day, from its head', () => {
  test('links the previous and the next day in its header', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-06/');
    const steps = page.getByRole('navigation', { name: 'The days beside it' });
    await steps.getByRole('link', { name: 'Fri, Nov 7, 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Friday, November 7, 2025');
  });

  test('shows where the code of a paper is', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    const entry = page.getByRole('article').filter({ hasText: 'Clouds' }).first();
    await expect(entry.getByRole('link', { name: 'Code' })).toHaveAttribute(
      'href',
      'https://github.com/example/clouds',
    );
  });
});

test.describe('the texts of a day', () => {
  const DAY = '/papers/date/2025-11-06/';

  test('begin folded, and open one by one', async ({ page, visit }) => {
    await visit('gallery', DAY);
    const entry = page
      .getByRole('article')
      .filter({ has: page.getByLabel('Whole text') })
      .first();
    const text = entry.locator('.text').first();
    const height = () => text.evaluate((paragraph) => paragraph.getBoundingClientRect().height);
    const folded = await height();
    expect(folded).toBeLessThan(4.5 * 28);
    await entry.getByLabel('Whole text').check();
    expect(await height()).toBeGreaterThan(folded);
    await entry.getByLabel('Whole text').uncheck();
    expect(await height()).toBe(folded);
  });

  test('open all at once, or give way to titles, on other days as well, until the reader chooses otherwise', async ({
    page,
    visit,
  }) => {
    await visit('gallery', DAY);
    const show = page.getByRole('combobox', { name: 'Show' });
    await show.selectOption('Whole texts');
    await expect(page.getByLabel('Whole text', { exact: true }).first()).toBeHidden();
    await visit('gallery', '/papers/date/2025-11-05/');
    await visit('gallery', DAY);
    await expect(show).toHaveValue('whole');
    await expect(page.getByLabel('Whole text', { exact: true }).first()).toBeHidden();
    await show.selectOption('Titles');
    await page.reload();
    await expect(show).toHaveValue('titles');
    await expect(page.locator('.entry-text').first()).toBeHidden();
    await show.selectOption('Excerpts');
    await page.reload();
    await expect(show).toHaveValue('');
    await expect(page.getByLabel('Whole text', { exact: true }).first()).toBeVisible();
  });

  test('open when the keyboard comes to a link in them', async ({ page, visit }) => {
    await visit('gallery', DAY);
    const folded = page.locator('.fold').filter({ has: page.locator('.text a') });
    const link = folded.locator('.text a').last();
    const text = link.locator('xpath=ancestor::p');
    const height = () => text.evaluate((paragraph) => paragraph.getBoundingClientRect().height);
    const before = await height();
    await link.focus();
    expect(await height()).toBeGreaterThan(before);
  });
});

test.describe('the texts of a day without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('open one by one and all at once', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    const text = page.locator('.fold > .text').first();
    const height = async () => (await text.boundingBox())?.height ?? 0;
    const folded = await height();
    await page.getByLabel('Whole text', { exact: true }).first().check();
    const whole = await height();
    expect(whole).toBeGreaterThan(folded);
    await page.getByLabel('Whole text', { exact: true }).first().uncheck();
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Whole texts');
    expect(await height()).toBe(whole);
  });
});

test.describe('a day on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 } });

  test('has the days beside it and the same day a week before at the lower edge of the screen', async ({
    page,
    visit,
  }) => {
    await visit('demo', '/papers/date/2025-11-06/');
    const steps = page.getByRole('navigation', { name: 'Day', exact: true });
    for (const name of [/^Previous day/, 'A week before', /^Next day/])
      await expect(steps.getByRole('link', { name })).toBeInViewport();
    await steps.getByRole('link', { name: 'A week before' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thursday, October 30, 2025');
  });

  test('shows ten titles with their votes at a glance, and the others when asked', async ({ page, visit }) => {
    await visit('demo', '/papers/date/2025-11-05/');
    const rows = page.locator('.overview li');
    await expect(rows.filter({ visible: true })).toHaveCount(10);
    await expect(rows.first().getByText(/^\d+ (?:upvote|comment)s?$/)).toBeInViewport();
    await page.getByLabel(/All \d+ papers/).check();
    expect(await rows.filter({ visible: true }).count()).toBeGreaterThan(50);
  });
});
