import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
// Not the test of other specs: what cannot be reached is an error in the console of a browser.
import { expect, test as base, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/axe.ts';
import { temporaryFolder } from '../../support/build-site.ts';
import { DAY, saveFirst } from '../../support/reading-list.ts';
import { siteDir, SITES } from '../../support/sites.ts';
import { serveSite } from '../../support/static-server.ts';

/** A copy of a site, and a server for it that can be stopped. */
interface OwnSite {
  readonly folder: string;
  readonly url: string;
  start(): Promise<void>;
  /** Accepts requests and answers none. */
  hang(): Promise<void>;
  stop(): Promise<void>;
}

const { basePath } = SITES.project;

const test = base.extend<{ site: OwnSite }>({
  site: async ({}, use) => {
    const folder = join(temporaryFolder('offline'), 'dist');
    cpSync(siteDir('project'), folder, { recursive: true });
    let server: Server = await serveSite(folder, basePath, 0);
    const { port } = server.address() as AddressInfo;
    const stop = async (): Promise<void> => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    };
    await use({
      folder,
      url: `http://127.0.0.1:${port}${basePath}`,
      start: async () => {
        await stop();
        server = await serveSite(folder, basePath, port);
      },
      hang: async () => {
        await stop();
        server = createServer(() => undefined).listen(port, '127.0.0.1');
        await once(server, 'listening');
      },
      stop,
    });
    await stop();
  },
});

const status = (page: Page) => page.locator('#saved-offline [role=status]');
const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const workersOf = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Opens a page and waits until it is kept. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => page.evaluate(async () => (await caches.match(location.pathname)) !== undefined)).toBe(true);
}

/** Asks for pages to be kept, and waits until they are. */
async function switchOn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/saved/`);
  await page.getByLabel('Keep for offline reading').check();
  await expect(status(page)).toHaveText(/^\d+ pages are kept: [\d.]+ MB$/);
  await expect(page.getByLabel('Keep for offline reading')).toBeEnabled();
}

test.describe('offline reading', () => {
  test('starts no worker and keeps nothing before it is asked for', async ({ page, site }) => {
    for (const path of [DAY, '/saved/', '/offline/']) await page.goto(site.url + path);
    expect([await workersOf(page), await cachesOf(page)]).toEqual([0, []]);
    await expect(page.getByText('Nothing is kept.')).toBeVisible();
  });

  test('shows saved papers, newest days and visited pages while the server is down', async ({ page, site }) => {
    const hosts = new Set<string>();
    page.context().on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(site.url + DAY);
    const titles = await saveFirst(page, 2);
    const papers = await page
      .locator('.entry h3 a')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map((a) => a.href));
    await switchOn(page, site.url);
    await visit(page, `${site.url}/topics/reinforcement-learning/`);
    // Saved while pages are kept: on a day's page, without a visit of its own.
    await page.goto(site.url + DAY);
    await page.locator('.entry .save').nth(2).click();
    const third = new URL(papers[2] ?? '').pathname;
    await expect.poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), third)).toBe(true);
    await site.stop();

    for (const [index, title] of titles.entries()) {
      await page.goto(papers[index] ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('.paper-side .save')).toHaveAttribute('aria-pressed', 'true');
    }
    await page.goto(papers[2] ?? '');
    await expect(page.locator('.paper-side .save')).toHaveAttribute('aria-pressed', 'true');
    await page.goto(`${site.url}${DAY}?order=votes`);
    await expect(page.locator('.entry').first()).toBeVisible();
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    await page.goto(`${site.url}/topics/reinforcement-learning/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reinforcement learning');
    await page.goto(`${site.url}/saved/`);
    await expect(page.locator('.saved-list > li')).toHaveCount(3);
    expect([...hosts]).toEqual([new URL(site.url).host]);
  });

  test('shows in place of a page that is not kept what is, by keyboard too, and passes axe', async ({ page, site }) => {
    await page.goto(site.url + DAY);
    const [title = ''] = await saveFirst(page, 1);
    await switchOn(page, site.url);
    await site.stop();
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`${site.url}/papers/month/2025-11/`);
    await expect(page.getByText('is not kept here')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Saved papers' }).getByRole('link')).toHaveText(title);
    await expectAccessible(page);
    const retry = page.getByRole('button', { name: 'Try again' });
    await page.locator('#content').focus();
    await page.keyboard.press('Tab');
    await expect(retry).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.goBack();
    await site.start();
    await retry.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('November 2025');
  });

  test('shows the new version of a page as soon as it can be had, and the kept one of a silent server', async ({
    page,
    site,
  }) => {
    await switchOn(page, site.url);
    await visit(page, `${site.url}/about/`);
    const heading = page.getByRole('heading', { level: 1 });
    const old = (await heading.textContent()) ?? '';
    await site.hang();
    await page.goto(`${site.url}/about/`);
    await expect(heading).toHaveText(old);
    const file = join(site.folder, 'about/index.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[^<]*/, '$1Another'));
    await site.start();
    await visit(page, `${site.url}/about/`);
    await expect(heading).toHaveText('Another');
    await site.stop();
    await page.goto(`${site.url}/about/`);
    await expect(heading).toHaveText('Another');
  });

  test('ends with the next click, and leaves nothing', async ({ page, site }) => {
    await switchOn(page, site.url);
    await page.getByLabel('Keep for offline reading').uncheck();
    await expect(status(page)).toHaveText('Nothing is kept any more');
    await page.goto(site.url + DAY);
    expect([await workersOf(page), await cachesOf(page)]).toEqual([0, []]);
  });

  test('says that the search has no connection', async ({ page, site }) => {
    await switchOn(page, site.url);
    await visit(page, `${site.url}/search/`);
    await site.stop();
    await page.goto(`${site.url}/search/?q=diffusion`);
    await expect(page.locator('#search-status')).not.toBeEmpty();
  });

  test('says where a browser does not allow it', async ({ page, site }) => {
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    });
    await page.goto(`${site.url}/saved/`);
    await page.getByLabel('Keep for offline reading').click();
    await expect(status(page)).toContainText('keeps no pages of this site');
    await expect(page.getByLabel('Keep for offline reading')).not.toBeChecked();
    expect(await cachesOf(page)).toEqual([]);
  });
});
