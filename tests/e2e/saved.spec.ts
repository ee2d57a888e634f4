import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addressOf, expect, test } from '../support/page-test.ts';

const DAY = '/papers/date/2025-11-05/';
const KEY = 'daybook:saved:/';
/** Two papers of that day, as a file of references names them and one that the archive lacks. */
const BIBTEX = (ids: readonly string[]): string =>
  ids
    .map(
      (id, index) =>
        `@misc{k${index},\n  title = {A record ${index}},\n  eprint = {${id}},\n  eprinttype = {arxiv}\n}\n`,
    )
    .join('\n');

/** Saves the first papers of a day. @returns their titles */
async function saveFirst(page: Page, count: number): Promise<string[]> {
  const entries = page.locator('.entry');
  const titles: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await entries.nth(index).locator('.save').click();
    titles.push((await entries.nth(index).locator('h3').textContent()) ?? '');
  }
  return titles.map((title) => title.replace(/\s+/g, ' ').trim());
}

const rows = (page: Page) => page.locator('.saved-list > li');

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
    await expect(page.locator('.masthead-saved')).toHaveAttribute('data-count', '');
  });

  test('is reached and pressed by keyboard', async ({ page, visit }) => {
    await visit('demo', DAY);
    const button = page.locator('.entry .save').first();
    await button.focus();
    await page.keyboard.press('Space');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.masthead-saved')).toHaveAttribute('data-count', '1');
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

test.describe('the reading list', () => {
  test('says that it is empty', async ({ page, visit }) => {
    await visit('demo', '/saved/');
    await expect(page.getByText('Nothing is saved yet')).toBeVisible();
  });

  test('marks papers as read, keeps notes and tags, finds and sorts', async ({ page, visit }) => {
    await visit('demo', DAY);
    const titles = await saveFirst(page, 3);
    await visit('demo', '/saved/');
    await expect(rows(page).locator('h2')).toHaveText(titles.toReversed());
    await rows(page).nth(0).getByRole('checkbox').check();
    await rows(page).nth(1).getByText('Note and tags').click();
    await rows(page).nth(1).getByLabel('Note', { exact: true }).fill('Compare with ours');
    await rows(page).nth(1).getByLabel('Tags').fill('vision, to read');
    await page.reload();
    await expect(page.locator('#saved-status')).toHaveText('3 papers, 2 unread.');
    await expect(rows(page).nth(1)).toContainText('#vision · #to read');
    await page.getByLabel('Order').selectOption('unread');
    await expect(rows(page).locator('h2').last()).toHaveText(titles[2] ?? '');
    await page.getByLabel('Find in this list').fill('OURS compare');
    await expect(rows(page).locator('h2')).toHaveText([titles[1] ?? '']);
    await expect(page.locator('#saved-status')).toContainText('1 of them matches');
  });

  test('puts back what was removed, with the keyboard alone', async ({ page, visit }) => {
    await visit('demo', DAY);
    const titles = await saveFirst(page, 2);
    await visit('demo', '/saved/');
    await rows(page).first().getByRole('button', { name: 'Save: ' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await expect(page.locator('#saved-status')).toHaveText(`Removed: ${titles[1] ?? ''}`);
    await page.keyboard.press('Enter');
    await expect(rows(page).locator('h2')).toHaveText(titles.toReversed());
  });

  test('shows what another tab does, and neither undoes the other’s changes', async ({ page, visit, context }) => {
    await visit('demo', DAY);
    await saveFirst(page, 1);
    const other = await context.newPage();
    await other.goto(addressOf('demo', '/saved/'));
    await expect(rows(other)).toHaveCount(1);
    await page.locator('.entry .save').nth(1).click();
    await expect(rows(other)).toHaveCount(2);
    await rows(other).first().getByRole('checkbox').check();
    await page.locator('.entry .save').nth(2).click();
    await expect(rows(other)).toHaveCount(3);
    await expect(other.locator('#saved-status')).toHaveText('3 papers, 2 unread.');
  });

  test('says when the browser has no room, and saves everything as a file all the same', async ({ page, visit }) => {
    await visit('demo', DAY);
    const titles = await saveFirst(page, 2);
    await page.evaluate(() => {
      // Until not one more character fits.
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let index = 0; ; index += 1) localStorage.setItem(`full-${size}-${index}`, 'x'.repeat(size));
        } catch {
          // The next smaller size may fit.
        }
      }
    });
    await visit('demo', '/saved/');
    await rows(page).first().getByText('Note and tags').click();
    await rows(page).first().getByLabel('Note', { exact: true }).fill('A note that has no room left in this browser');
    await expect(page.getByRole('alert')).toContainText('has no room left');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Everything' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    for (const part of [...titles, 'A note that has no room left']) expect(text).toContain(part);
  });

  test('works where the browser keeps nothing', async ({ page, visit }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await visit('demo', DAY);
    await saveFirst(page, 1);
    await expect(page.locator('.masthead-saved')).toHaveAttribute('data-count', '1');
    await visit('demo', '/saved/');
    await expect(page.getByText('Nothing is saved yet')).toBeVisible();
  });

  test('offers what it cannot read as a file, and goes on', async ({ page, visit }) => {
    await visit('demo', DAY);
    await page.evaluate((key) => localStorage.setItem(key, '{"papers":[{"id":"2511.'), KEY);
    await visit('demo', '/saved/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save what was kept' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe('{"papers":[{"id":"2511.');
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(page.getByText('could not be read')).toBeHidden();
  });

  test('comes back from a file after the storage was wiped', async ({ page, visit }) => {
    await visit('demo', DAY);
    await saveFirst(page, 2);
    await visit('demo', '/saved/');
    await rows(page).first().getByText('Note and tags').click();
    await rows(page).first().getByLabel('Note', { exact: true }).fill('Kept');
    const before = await page.evaluate((key) => localStorage.getItem(key), KEY);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Everything' }).click(),
    ]);
    const path = await download.path();
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(rows(page)).toHaveCount(0);
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: await readFile(path) });
    await expect(rows(page)).toHaveCount(2);
    await expect(page.locator('#saved-import-status')).toHaveText('2 papers were added from list.json');
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(before);
  });

  test('comes to another device by its address, which no server sees, with titles from the archive', async ({
    page,
    visit,
    browser,
  }) => {
    await visit('project', DAY);
    const titles = await saveFirst(page, 2);
    await visit('project', '/saved/');
    await rows(page).first().getByRole('checkbox').check();
    await page.getByText('On another device').click();
    const field = page.getByLabel('Address of this list');
    await expect(field).toHaveValue(/#list=./);
    await expect(page.locator('.saved-code svg')).toBeVisible();
    const address = await field.inputValue();
    const device = await browser.newPage();
    const requests: string[] = [];
    device.on('request', (request) => requests.push(request.url()));
    await device.goto(address);
    await expect(device.locator('#saved-received')).toContainText('This address brings 2 papers.');
    await expect(rows(device)).toHaveCount(0);
    await device.getByRole('button', { name: 'Add to the list' }).click();
    await expect(rows(device).locator('h2')).toHaveText(titles.toReversed());
    await expect(device.locator('#saved-status')).toHaveText('2 papers, 1 unread.');
    await expect(device).toHaveURL(/\/saved\/$/);
    expect(requests.filter((url) => /list=|\/papers\//.test(url))).toEqual([]);
    await device.close();
  });

  test('says that a list in an address was cut', async ({ page, visit }) => {
    await visit('demo', '/saved/#list=q1bKTFGyMl');
    await expect(page.locator('#saved-received')).toContainText('is damaged');
  });

  test('adds those papers of a Zotero file that the archive has, and asks for nothing that tells which', async ({
    page,
    visit,
  }) => {
    await visit('demo', DAY);
    const hrefs = await page
      .locator('.entry h3 a')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname }) => pathname));
    const ids = hrefs.flatMap((path) => /papers\/(\d{4}\.\d{5})\//.exec(path)?.[1] ?? []).slice(0, 2);
    await visit('demo', '/saved/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('[type=file]').setInputFiles({
      name: 'zotero.bib',
      mimeType: 'application/x-bibtex',
      buffer: Buffer.from(BIBTEX([...ids, '1706.03762'])),
    });
    await expect(rows(page)).toHaveCount(2);
    await expect(page.locator('#saved-import-status')).toHaveText(
      '2 papers were added from zotero.bib, 1 is not in this archive',
    );
    expect(requests.filter((url) => url.includes('/papers/') || ids.some((id) => url.includes(id)))).toEqual([]);
  });

  test('says of another file that it is none', async ({ page, visit }) => {
    await visit('demo', '/saved/');
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Words.') });
    await expect(page.locator('#saved-import-status')).toHaveText(
      'a.txt is no list and no file of references: nothing was added',
    );
  });

  test('is saved as citations', async ({ page, visit }) => {
    await visit('demo', DAY);
    const [title = ''] = await saveFirst(page, 2);
    await visit('demo', '/saved/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'RIS' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(2);
    expect(text).toContain(title);
    await expect(page.locator('#saved-export-status')).toHaveText('Saved as reading-list.ris');
  });

  test('reminds of a file once ten papers are in none', async ({ page, visit }) => {
    await visit('demo', DAY);
    await saveFirst(page, 10);
    await visit('demo', '/saved/');
    await expect(page.locator('#saved-remind')).toContainText('10 papers are in no file of yours yet');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Everything' }).click()]);
    await expect(page.locator('#saved-remind')).toBeHidden();
  });

  test('passes axe when it holds papers, in both themes, 320 pixels wide', async ({ page, visit }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await visit('demo', DAY);
    await saveFirst(page, 3);
    await visit('demo', '/saved/');
    await page.getByText('Note and tags').first().click();
    await page.getByText('On another device').click();
    await expect(page.locator('.saved-code svg')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
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
