import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkContent } from '../../src/check/content.ts';
import { parseQuery } from '../../src/search/query.ts';
import { formatRequest } from '../../src/search/request.ts';
import { KINDS } from '../../src/views/kinds.ts';
import { hostileContent } from '../support/hostile/content.ts';
import { ATTACK, ATTACKER, PAYLOADS } from '../support/hostile/payloads.ts';
import { addressOf, expect, test } from '../support/page-test.ts';
import { contentDir, siteDir } from '../support/sites.ts';

/** Pages that are loaded of each kind: the largest, and some of the others. */
const PAGES_PER_KIND = 16;

const SITE = siteDir('hostile');
const { archive } = checkContent(contentDir('hostile'));

test('a hostile archive loses no paper', () => {
  const index = JSON.parse(readFileSync(join(SITE, 'data/index.json'), 'utf8')) as DataIndex;
  const papers = index.files.reduce((sum, { papers: count }) => sum + count, 0);
  expect(papers).toBe(hostileContent().papers);
});

test.describe('a hostile archive does nothing on', () => {
  for (const [kind, pages] of pagesByKind()) {
    test(`pages of the kind ${kind}`, async ({ page, visit }) => {
      for (const path of pages) {
        await visit('hostile', path);
        await expectUnharmed(page, path);
      }
    });
  }
});

test('every XML file of a hostile archive is well-formed', async ({ page, visit }) => {
  await visit('hostile', '/about/');
  for (const path of ['/feed.xml', '/atom.xml', '/opensearch.xml']) {
    const root = await page.evaluate(
      async (url) => {
        const xml = await (await fetch(url)).text();
        const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
        return documentElement.querySelector('parsererror')?.textContent ?? documentElement.localName;
      },
      addressOf('hostile', path),
    );
    expect([path, root]).toEqual([path, expect.stringMatching(/^(?:rss|feed|OpenSearchDescription)$/)]);
  }
});

test.describe('a hostile archive does nothing in', () => {
  const queries = [
    ...Object.values(PAYLOADS).map((text) => text.toWellFormed()),
    'hostile',
    ATTACK,
    '../..',
    '*',
    '\\',
  ];

  test('search results, nor in what they lead to', async ({ page, visit }) => {
    await visit('hostile', `/search/?q=${encodeURIComponent(PAYLOADS['script'] ?? '')}`);
    for (const query of queries) {
      await page.getByRole('searchbox').fill(query);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText(/results?/i);
      await expectUnharmed(page, query);
    }
    await visit('hostile', '/search/?q=hostile+script');
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/papers\//);
    await expectUnharmed(page, 'the first result');
  });

  test('the quick search', async ({ page, visit }) => {
    await visit('hostile', '/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    for (const query of ['hostile', ...queries]) {
      await dialog.getByRole('searchbox').fill(query);
      // Typing is searched for once it pauses.
      const request = { query: parseQuery(query), order: 'relevance', filters: {} } as const;
      const href = addressOf('hostile', `/search/${formatRequest(request)}`);
      await expect(dialog.getByRole('link', { name: 'All results' })).toHaveAttribute('href', href);
      await expect(dialog.getByRole('status')).toContainText(/results?/i);
      await expectUnharmed(page, query);
    }
    await dialog.getByRole('searchbox').fill('hostile script');
    await dialog.getByRole('listitem').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/papers\//);
    await expectUnharmed(page, 'the first result');
  });
});

test.describe('a payload that is let through is reported', () => {
  const [path = '/'] = archivePaths('day');

  for (const [name, payload, fault] of [
    ['a script', `<script>${ATTACK}</script>`, 'script-src'],
    ['an event handler', `<img src="data:," onerror="${ATTACK}">`, 'script-src'],
    ['a picture', `<img src="${ATTACKER}/p.png">`, ATTACKER],
    ['a style', '<b style="color:red">x</b>', 'style-src'],
    ['a frame', `<iframe src="${ATTACKER}"></iframe>`, ATTACKER],
  ] as const) {
    test(`by the content security policy: ${name}`, async ({ page, visit, faults }) => {
      await letThrough(page, path, (html) => html.replace('</h1>', `${payload}</h1>`));
      await visit('hostile', path);
      await expect.poll(() => faults.join('\n')).toContain(fault);
      expect(await isMarked(page)).toBe(false);
      faults.splice(0);
    });
  }

  for (const [name, payload] of [
    ['a script', `<script>${ATTACK}</script>`],
    ['an event handler', `<img src="data:," onerror="${ATTACK}">`],
  ] as const) {
    test(`by its dialog, where there is no policy: ${name}`, async ({ page, visit, faults }) => {
      await letThrough(page, path, (html) =>
        html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '').replace('</h1>', `${payload}</h1>`),
      );
      await visit('hostile', path);
      await expect.poll(() => faults).toContain('dialog: 1');
      expect(await isMarked(page)).toBe(true);
      faults.splice(0);
    });
  }
});

/** Changes a page on its way, as a template would that does not escape. */
async function letThrough(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(addressOf('hostile', path), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

/** Fails when an attack has left its mark, or has taken the reader to another host. */
async function expectUnharmed(page: Page, place: string): Promise<void> {
  const harm = async () => [place, await isMarked(page), new URL(page.url()).hostname];
  // A page that has moved leads to another, which ends what is asked of the first.
  await expect(async () => expect(await harm()).toEqual([place, false, '127.0.0.1'])).toPass({ timeout: 20_000 });
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => '__pwned' in window);
}

/** The pages of each kind that has any: the largest, and some of the others. */
function pagesByKind(): (readonly [string, readonly string[]])[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[])
    .map((kind) => [kind, sampleOf(archivePaths(kind))] as const)
    .filter(([, paths]) => paths.length > 0);
}

/** The paths of the pages of a kind, the largest first. */
function archivePaths(kind: keyof typeof KINDS): string[] {
  const fileOf = (path: string): string => join(SITE, path.endsWith('/') ? `${path}index.html` : path);
  return KINDS[kind]
    .routes(archive)
    .map(({ path }) => path)
    .filter((path) => /(?:\/|\.html)$/.test(path) && existsSync(fileOf(path)))
    .toSorted((a, b) => statSync(fileOf(b)).size - statSync(fileOf(a)).size);
}

function sampleOf(paths: readonly string[]): string[] {
  const step = Math.max(1, paths.length / PAGES_PER_KIND);
  return paths.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

interface DataIndex {
  readonly files: readonly { readonly papers: number }[];
}
