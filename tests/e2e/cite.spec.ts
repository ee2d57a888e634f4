import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/page-test.ts';
import { PHONE, SCROLL, scrollTo } from '../support/phone.ts';

const PAPER = '/papers/2511.00001/';

test.use({ viewport: PHONE });

/** Stands for the dialog of the browser, and keeps what it was given. */
async function fakeShare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(navigator, { share: (given: unknown) => Promise.resolve(shared.push(given)) });
    Object.assign(globalThis, { shared });
  });
}

test.describe('the citation of a paper', () => {
  test('is reached with two taps and little scrolling on a phone, and copied in each form', async ({ page, visit }) => {
    await visit('gallery', PAPER);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cite = page.getByRole('heading', { name: 'Cite' });
    expect(await scrollTo(cite)).toBeLessThan(SCROLL);
    await cite.click();
    for (const [form, start] of [
      ['APA', /^\S.* \((?:\d{4}|n\.d\.)\)\. /],
      ['IEEE', /“.*”/],
      ['RIS', /^TY {2}- UNPB\r?\n/],
      ['CSL-JSON', /^\[\n {2}\{\n/],
      ['BibTeX', /^@misc\{\w+,\n/],
    ] as const) {
      const copy = page.getByRole('button', { name: `Copy: ${form}` });
      expect(await scrollTo(copy)).toBeLessThan(SCROLL);
      await copy.click();
      await expect(page.getByRole('status')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(start);
    }
  });

  test('is saved as a file, made in the browser, under its key', async ({ page, visit }) => {
    await visit('gallery', PAPER);
    await page.getByRole('heading', { name: 'Cite' }).click();
    const key = /@misc\{(\w+),/.exec((await page.locator('.cite pre').textContent()) ?? '')?.[1];
    for (const [form, extension] of [
      ['RIS', 'ris'],
      ['CSL-JSON', 'json'],
      ['BibTeX', 'bib'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save: ${form}` }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toBe(`${key}.${extension}`);
      expect(download.url()).toMatch(/^blob:/);
      expect(await readFile(await download.path(), 'utf8')).toContain('Clouds');
    }
  });

  test('never reads wider than a phone', async ({ page, visit }) => {
    await visit('gallery', PAPER);
    await page.getByRole('heading', { name: 'Cite' }).click();
    await expect(page.getByRole('button', { name: 'Save: RIS' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is there as BibTeX', async ({ page, visit }) => {
      await visit('gallery', PAPER);
      await page.getByRole('heading', { name: 'Cite' }).click();
      await expect(page.locator('.cite pre')).toBeVisible();
    });
  });
});

test('a paper is shared through the dialog of the browser, at one tap', async ({ page, visit }) => {
  await fakeShare(page);
  await visit('gallery', PAPER);
  const share = page.getByRole('button', { name: 'Share' });
  expect(await scrollTo(share)).toBeLessThan(SCROLL);
  await share.click();
  expect(await page.evaluate(() => (globalThis as { shared?: unknown[] }).shared)).toEqual([
    { title: await page.title(), url: page.url() },
  ]);
});

test('a paper is not offered for sharing where the browser has no dialog', async ({ page, visit }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await visit('gallery', PAPER);
  await expect(page.getByRole('heading', { name: 'Cite' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
});
