import { readFile } from 'node:fs/promises';
import { expect, test } from '../../support/page-test.ts';
import { DAY, rows, saveFirst } from '../../support/reading-list.ts';

/** The key of the list in the storage of the browser. */
const KEY = 'daybook:saved:/';

/** Papers as Zotero exports them. */
const BIBTEX = (ids: readonly string[]): string =>
  ids
    .map(
      (id, index) =>
        `@misc{k${index},\n  title = {A record ${index}},\n  eprint = {${id}},\n  eprinttype = {arxiv}\n}\n`,
    )
    .join('\n');

test.describe('a reading list', () => {
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
    await expect(page.locator('.saved')).toHaveAttribute('data-count', '1');
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
    await page.getByLabel('Words', { exact: true }).fill('Tide tables');
    await page.getByLabel('Words', { exact: true }).press('Enter');
    await page.getByText('On another device').click();
    const field = page.getByLabel('Address of this list');
    await expect(field).toHaveValue(/#list=./);
    await expect(page.locator('.saved-code svg')).toBeVisible();
    const address = await field.inputValue();
    const device = await browser.newPage();
    const requests: string[] = [];
    device.on('request', (request) => requests.push(request.url()));
    await device.goto(address);
    await expect(device.locator('#saved-received')).toContainText(
      'This address brings 2 papers. Following: Tide tables',
    );
    await expect(rows(device)).toHaveCount(0);
    await device.getByRole('button', { name: 'Add to the list' }).click();
    await expect(rows(device).locator('h2')).toHaveText(titles.toReversed());
    await expect(device.locator('#saved-status')).toHaveText('2 papers, 1 unread.');
    await expect(device).toHaveURL(/\/saved\/$/);
    await expect(device.locator('#saved-following li')).toContainText('Tide tables');
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
      '2 papers were added from zotero.bib, 1 is not in this archive, the order for you learns from them',
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
});
