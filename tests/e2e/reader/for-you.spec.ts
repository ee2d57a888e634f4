import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/axe.ts';
import { addressOf, expect, test } from '../../support/page-test.ts';
import { DAY, rows } from '../../support/reading-list.ts';

/** Saves papers of the day by their places, from 0. */
async function save(page: Page, places: readonly number[]): Promise<void> {
  for (const place of places) await page.locator('.entry .save').nth(place).click();
}

function control(page: Page) {
  return page.getByRole('button', { name: 'For you', exact: true });
}

function titlesOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allTextContents();
}

test.describe('the order "for you"', () => {
  test('is offered once three papers are saved, and off until asked for', async ({ page, visit }) => {
    await visit('demo', DAY);
    await save(page, [0, 1]);
    await expect(control(page)).toBeHidden();
    await save(page, [2]);
    await expect(control(page)).toHaveAttribute('aria-pressed', 'false');
    const before = await titlesOf(page, '.entry h3');
    await page.reload();
    expect(await titlesOf(page, '.entry h3')).toEqual(before);
  });

  test('ranks a day by what is saved, says why, stays on, and is taken back', async ({ page, visit }) => {
    await visit('demo', DAY);
    const before = await titlesOf(page, '.entry h3');
    await save(page, [5, 11, 17]);
    await control(page).press('Enter');
    await expect(page.locator('.entry .why').first()).toBeVisible();
    const ranked = await titlesOf(page, '.entry h3');
    expect(ranked).not.toEqual(before);
    expect(ranked.toSorted()).toEqual(before.toSorted());
    expect([5, 11, 17].map((place) => before[place])).toContain(ranked[0]);
    await expect(page.locator('.entry .why').first()).toHaveText('You saved it');
    await expect(page.getByText(/^Like .+, which you saved$/).first()).toBeVisible();
    await page.reload();
    await expect(page.locator('.entry .why').first()).toBeVisible();
    expect(await titlesOf(page, '.entry h3')).toEqual(ranked);
    await control(page).click();
    await expect(page.locator('.why')).toHaveCount(0);
    expect(await titlesOf(page, '.entry h3')).toEqual(before);
  });

  test('gives way to the order by votes', async ({ page, visit }) => {
    await visit('demo', DAY);
    await save(page, [5, 11, 17]);
    await control(page).click();
    await expect(page.locator('.entry .why').first()).toBeVisible();
    await page.locator('#order').selectOption('votes');
    await expect(page.locator('.why')).toHaveCount(0);
    await expect(control(page)).toHaveAttribute('aria-pressed', 'false');
    const hrefs = await page
      .locator('.overview a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
    const ids = await page.locator('.papers > li').evaluateAll((items) => items.map(({ id }) => `#${id}`));
    expect(ids).toEqual(hrefs);
  });

  for (const path of ['/', '/papers/week/2025-W45/', '/papers/month/2025-11/', '/feeds/video-generation-benchmarks/']) {
    test(`ranks all papers of ${path} in one list, and puts them back`, async ({ page, visit }) => {
      await visit('demo', DAY);
      await save(page, [5, 11, 17]);
      await visit('demo', path);
      const selector = 'main :is(.leads, .titles, .rows:not(.ranked)) > li a:not(.why a)';
      const before = await titlesOf(page, selector);
      expect(before.length).toBeGreaterThan(1);
      await control(page).click();
      await expect(page.locator('.for-you .why').first()).toBeVisible();
      const ranked = await titlesOf(page, '.for-you > li :is(h2, h3, :scope) > a, .for-you > li > a');
      expect(new Set(ranked)).toEqual(new Set(before));
      await expect(page.locator('.for-you .save').first()).toBeVisible();
      await control(page).click();
      expect(await titlesOf(page, selector)).toEqual(before);
      await expect(page.locator('.for-you')).toHaveCount(0);
    });
  }

  test('tells what it knows, and forgets it', async ({ page, visit }) => {
    await visit('demo', DAY);
    await save(page, [5, 11, 17]);
    await control(page).click();
    await page.getByRole('link', { name: 'What this order knows' }).click();
    await expect(page.locator('#for-you-known')).toHaveText('It knows 3 papers that you saved');
    await expect(page.locator('#for-you-interests li').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Forget what it knows' }).click();
    await expect(page.locator('#for-you-known')).toContainText('Forgotten');
    await page.keyboard.press('Enter');
    await expect(page.locator('#for-you-known')).toHaveText('It knows 3 papers that you saved');
    await page.getByRole('button', { name: 'Forget what it knows' }).click();
    await expect(page.locator('#for-you-known')).toContainText('Forgotten');
    await expect(rows(page)).toHaveCount(3);
    await visit('demo', DAY);
    await expect(control(page)).toBeHidden();
    await expect(page.locator('.why')).toHaveCount(0);
  });

  test('finds more papers like those, which can be saved at once', async ({ page, visit }) => {
    await visit('demo', DAY);
    await save(page, [5, 11, 17]);
    await visit('demo', '/saved/#for-you');
    await page.getByRole('button', { name: 'More like these' }).click();
    const found = page.locator('#for-you-papers > li');
    await expect(found).toHaveCount(10);
    await expect(page.locator('#for-you-found')).toContainText('The 10 papers from');
    await found.first().locator('.save').click();
    await expect(rows(page)).toHaveCount(4);
    await expect(page.locator('#for-you-known')).toHaveText('It knows 4 papers that you saved');
    await expect(found).toHaveCount(10);
  });

  test('says so where its files are missing, and tries again', async ({ page, visit, faults }) => {
    await visit('demo', DAY);
    await save(page, [0, 1, 2]);
    await page.route('**/vectors/index.json', (route) => route.abort());
    await control(page).click();
    await expect(page.getByText('What this takes could not be loaded')).toBeVisible();
    await expect(control(page)).toHaveAttribute('aria-pressed', 'false');
    await page.unroute('**/vectors/index.json');
    await control(page).click();
    await expect(page.locator('.entry .why').first()).toBeVisible();
    faults.splice(0);
  });

  test('takes nothing but a failed load for one', async ({ page, visit, faults }) => {
    await visit('demo', DAY);
    await save(page, [0, 1, 2]);
    await page.evaluate(() => {
      document.querySelectorAll = () => {
        throw new TypeError('broken');
      };
    });
    await control(page).click();
    await expect.poll(() => faults.splice(0).join()).toContain('broken');
    await expect(page.getByText('What this takes could not be loaded')).toHaveCount(0);
  });

  test('asks for nothing that tells what is saved', async ({ page, visit, context }) => {
    const asked = async (places: readonly number[]): Promise<string[]> => {
      const own = await context.browser()?.newContext();
      const tab = (await own?.newPage()) ?? page;
      const requests: string[] = [];
      await tab.goto(addressOf('demo', DAY));
      await save(tab, places);
      tab.on('request', (request) => requests.push(request.url()));
      await control(tab).click();
      await expect(tab.locator('.entry .why').first()).toBeVisible();
      await own?.close();
      return requests.toSorted();
    };
    await visit('demo', DAY);
    expect(await asked([5, 11, 17])).toEqual(await asked([1, 2, 3]));
  });
});
