import type { Page } from '@playwright/test';
import { addressOf, expect, test } from '../../support/page-test.ts';
import { DAY, rows } from '../../support/reading-list.ts';

function control(page: Page) {
  return page.getByRole('button', { name: 'For you', exact: true });
}

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

  test('may be CSL-JSON with HTML in its titles', async ({ page, visit }) => {
    const items = [
      {
        id: 'a',
        type: 'article',
        title: 'Video <i>diffusion</i> &amp; motion',
        abstract: '<p>We generate videos by diffusion of frames.</p>',
      },
    ];
    await visit('demo', '/saved/');
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'own.json', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(items)) });
    await expect(page.locator('#saved-import-status')).toHaveText(
      'No paper was added from own.json, 1 is not in this archive, the order for you learns from them',
    );
    await visit('demo', DAY);
    await control(page).click();
    await expect(page.locator('.entry .why').first()).toHaveText('Like Video diffusion & motion in your files');
  });

  test('may be CSV of Zotero in UTF-16, with ids in notes and records without a title', async ({ page, visit }) => {
    const csv = [
      '"Key","Author","Title","Extra"',
      '"A","Reef, Ada","","arXiv:2511.02778 [cs]"',
      '"B","Reef, Ada","On lighthouses, Möbius and tides",""',
      '"C","Reef, Ada","",""',
    ].join('\r');
    await visit('demo', '/saved/');
    await page
      .locator('[type=file]')
      .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}`, 'utf16le') });
    await expect(page.locator('#saved-import-status')).toHaveText(
      '1 paper was added from own.csv, 1 record could not be read, 1 is not in this archive, the order for you learns from them',
    );
    await expect(rows(page).getByRole('link', { name: /\w+/ }).first()).toBeVisible();
  });
});

test('a file of references whose reader cannot be loaded adds nothing, and the page says both that it reads and that it failed', async ({
  page,
  visit,
  faults,
}) => {
  await visit('demo', '/saved/');
  const status = page.locator('#saved-import-status');
  await page.route('**/references-worker*', async (route) => {
    await expect(status).toHaveText('Reading own.bib …');
    await route.abort();
  });
  await page
    .locator('[type=file]')
    .setInputFiles({ name: 'own.bib', mimeType: 'text/plain', buffer: Buffer.from('@misc{a, title = {Tides}}') });
  await expect(status).toHaveText(/references-worker\S* could not be loaded/);
  await expect(rows(page)).toHaveCount(0);
  expect(faults.splice(0).filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
});

test('5,000 records of a file, at a fourth of the speed', async ({ page, visit }) => {
  // A word of each piece of the table, so that all of them are loaded.
  const answer = await fetch(addressOf('demo', '/vectors/index.json'));
  const rare = ((await answer.json()) as { readonly pieces: readonly string[] }).pieces;
  const record = (index: number): string => {
    const words = Array.from({ length: 160 }, (_, place) =>
      place % 16 === 15
        ? rare[(index + place) % rare.length]
        : WORDS[(index * 7 + place * (3 + (index % 5))) % WORDS.length],
    );
    return `@article{r${index},\n title = {${words.slice(0, 8).join(' ')} ${index}},\n abstract = {${words.join(' ')}}\n}`;
  };
  const file = Array.from({ length: 5000 }, (_, index) => record(index)).join('\n\n');
  await visit('demo', '/saved/');
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => loaded.add(request.url()));
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
  // Chromium does not tell the size of a worker's script.
  const sizes = await Promise.all(
    Array.from(loaded, async (url) => (await (await fetch(url)).arrayBuffer()).byteLength),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const [ms, kilobytes] = [Math.round(Number(await time.jsonValue())), Math.round(bytes / 1000)];
  console.log(`5,000 records of BibTeX: ${ms} ms of at most 3,000, ${kilobytes} kB loaded of at most 500`);
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
