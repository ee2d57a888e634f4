import type { Locator } from '@playwright/test';
import { expect, test } from '../support/page-test.ts';
import { PHONE, SCROLL, scrollTo } from '../support/phone.ts';

test.use({ viewport: PHONE });

/** Taps what a reader looks for, once it is in sight after little scrolling. */
async function tap(control: Locator): Promise<void> {
  expect(await scrollTo(control)).toBeLessThan(SCROLL);
  await control.click();
}

test.describe('with two taps and little scrolling, a reader on a phone', () => {
  test('finds a paper by three words of its title', async ({ page, visit }) => {
    await visit('demo', '/');
    await tap(page.getByRole('main').getByRole('searchbox'));
    await page.keyboard.type('promising multimodal reasoning');
    await page.keyboard.press('Enter');
    await tap(page.getByRole('main').getByRole('link', { name: /^Thinking with Video/ }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Thinking with Video/);
  });

  test('comes from a paper to the papers of its author', async ({ page, visit }) => {
    await visit('demo', '/');
    await tap(
      page
        .getByRole('main')
        .getByRole('link', { name: /^Thinking with Video/ })
        .first(),
    );
    await tap(page.getByRole('list', { name: 'Authors' }).getByRole('link').first());
    await expect(page.getByRole('main').getByRole('link', { name: /^Thinking with Video/ })).toBeVisible();
  });

  test('sees what was most discussed last week', async ({ page, visit }) => {
    await visit('demo', '/');
    await tap(page.getByRole('link', { name: 'Last week', exact: true }));
    const top = page.getByRole('region', { name: 'Most discussed' }).getByRole('listitem').first();
    expect(await scrollTo(top)).toBeLessThan(SCROLL);
  });

  test('opens the same day a week before', async ({ page, visit }) => {
    await visit('demo', '/');
    await tap(page.getByRole('heading', { level: 1 }).getByRole('link'));
    await tap(page.getByRole('navigation', { name: 'Day', exact: true }).getByRole('link', { name: 'A week before' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Friday, October 31, 2025');
  });

  test('sees the papers of a topic that have code', async ({ page, visit }) => {
    await visit('demo', '/topics/');
    await tap(page.getByRole('link', { name: 'Agents', exact: true }));
    await tap(page.getByRole('link', { name: 'With code' }));
    await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
    await expect(page).toHaveURL(/\?topic=agents&code=yes$/);
  });

  test('opens a month', async ({ page, visit }) => {
    await visit('demo', '/');
    await tap(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Archive' }));
    await tap(page.getByRole('main').getByRole('link', { name: 'October 2025', exact: true }).first());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('October 2025');
  });

  test('copies the address of a feed', async ({ page, visit }) => {
    await visit('project', '/');
    await tap(page.getByRole('main').getByRole('link', { name: 'Subscribe' }));
    const feed = page.getByRole('link', { name: 'https://papers.example/daybook/atom.xml' });
    expect(await scrollTo(feed)).toBeLessThan(SCROLL);
  });
});
