import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
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

test.describe('a file of references', () => {
  const bibtex = Array.from(
    { length: 4 },
    (_, index) =>
      `@article{a${index},\n title = {Video diffusion ${index}},\n abstract = {We generate videos by diffusion of frames, with motion and camera control.}\n}`,
  ).join('\n');

  test('serves the order with what the archive lacks, and saves nothing of it', async ({ page, visit }) => {
    await visit('demo', '/saved/');
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'own.bib', mimeType: 'text/plain', buffer: Buffer.from(bibtex) });
    await expect(page.locator('#saved-import-status')).toHaveText(
      'No paper was added from own.bib, 4 are not in this archive, the order for you learns from them',
    );
    await expect(rows(page)).toHaveCount(0);
    await visit('demo', DAY);
    await control(page).click();
    await expect(page.locator('.entry .why').first()).toHaveText(/^Like Video diffusion \d in your files$/);
    await visit('demo', '/saved/#for-you');
    await expect(page.locator('#for-you-known')).toHaveText('4 records of your files');
  });

  test('may be RDF of Zotero', async ({ page, visit }) => {
    const item = (about: string, title: string, note = ''): string =>
      `<bib:Article rdf:about="${about}"><z:itemType>preprint</z:itemType>` +
      `<dcterms:isPartOf><bib:Journal><dc:title>A journal</dc:title></bib:Journal></dcterms:isPartOf>` +
      `<dc:title>${title}</dc:title><dcterms:abstract>Lighthouses keepers.</dcterms:abstract><dc:description>${note}</dc:description></bib:Article>`;
    const rdf =
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
      'xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
      item('#item_1', 'A paper of this archive', 'arXiv:2511.02778 [cs]') +
      item('#item_2', 'On lighthouses') +
      '<z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>Full text</dc:title></z:Attachment>' +
      '</rdf:RDF>';
    await visit('demo', '/saved/');
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'own.rdf', mimeType: 'text/xml', buffer: Buffer.from(rdf) });
    await expect(page.locator('#saved-import-status')).toHaveText(
      '1 paper was added from own.rdf, 1 is not in this archive, the order for you learns from them',
    );
    await expect(rows(page)).toHaveCount(1);
  });
});

test('5,000 records of a file, at a fourth of the speed', async ({ page, visit }) => {
  const record = (index: number): string => {
    const words = Array.from(
      { length: 160 },
      (_, place) => WORDS[(index * 7 + place * (3 + (index % 5))) % WORDS.length],
    );
    return `@article{r${index},\n title = {${words.slice(0, 8).join(' ')} ${index}},\n abstract = {${words.join(' ')}}\n}`;
  };
  const file = Array.from({ length: 5000 }, (_, index) => record(index)).join('\n\n');
  await visit('demo', '/saved/');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.evaluate(() => addEventListener('change', () => performance.mark('chosen'), { capture: true }));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page
    .locator('[type=file]')
    .setInputFiles({ name: 'own.bib', mimeType: 'text/plain', buffer: Buffer.from(file) });
  const time = await page.waitForFunction(() => {
    const isDone = document
      .querySelector('#saved-import-status')
      ?.textContent.includes('5,000 are not in this archive');
    return isDone === true && performance.measure('read', 'chosen').duration;
  });
  console.log(`5,000 records of BibTeX: ${Math.round(Number(await time.jsonValue()))} ms, ${bytes} bytes loaded`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await visit('demo', DAY);
  await control(page).click();
  await expect(page.locator('.entry .why').first()).toBeVisible();
});

const WORDS = (
  'model learning language data training image video reasoning benchmark diffusion attention policy reward agent generation ' +
  'vision token memory graph robot motion speech code retrieval scene human object feature network sampling noise transformer ' +
  'evaluation framework dataset method performance large multimodal inference efficient task alignment knowledge control depth'
).split(' ');
