import type { BrowserContext, Page, Route } from '@playwright/test';
import { runLimited } from '../../src/search/run-limited.ts';
import { addressOf, expect, test } from '../support/page-test.ts';

/** What can happen to a file on its way to the reader. */
const DAMAGES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }),
  'is a page with status 200': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'is truncated': (route) => fulfillWith(route, (bytes) => bytes.subarray(0, bytes.length / 2)),
  'is empty': (route) => fulfillWith(route, () => Buffer.alloc(0)),
  'is garbled': (route) => fulfillWith(route, garbled),
  hangs: () => new Promise<void>(() => undefined),
};

/** A file of the index, and a search that needs it. */
interface IndexFile {
  readonly kind: string;
  readonly pattern: string;
  readonly query: string;
  /** What the status line says once the file is whole. */
  readonly found: RegExp;
}

const TIDES = { query: '?q=tide&sort=newest', found: /^27 results for “tide”/ };

const FILES: readonly IndexFile[] = [
  { kind: 'the manifest', pattern: '**/pagefind/manifest.json', ...TIDES },
  { kind: 'the script that searches', pattern: '**/_astro/search-worker*.js', ...TIDES },
  { kind: 'the runtime', pattern: '**/pagefind-worker.js*', ...TIDES },
  { kind: 'the WebAssembly', pattern: '**/wasm.en.pagefind', ...TIDES },
  { kind: 'the entry of a shard', pattern: '**/2025-1.*/pagefind-entry.json*', ...TIDES },
  { kind: 'the metadata of a shard', pattern: '**/2025-1.*/*.pf_meta', ...TIDES },
  { kind: 'a chunk of words', pattern: '**/2025-1.*/index/*.pf_index', ...TIDES },
  { kind: 'all chunks of words', pattern: '**/*.pf_index', ...TIDES, query: '?q=tide' },
  { kind: 'a filter', pattern: '**/*.pf_filter', query: '?q=tide&published=2023', found: /^1 result for “tide”/ },
  { kind: 'a text', pattern: '**/2023-1.*/fragment/*', ...TIDES, query: '?q=tide&sort=discussed' },
  { kind: 'the table of ids', pattern: '**/lookup.*/*', query: '?q=2305.00001', found: /^1 result for/ },
  { kind: 'the table of titles', pattern: '**/lookup.*/*', ...TIDES },
  { kind: 'the vocabulary', pattern: '**/vocabulary.*', query: '?q=tidde', found: /^No results for “tidde”/ },
];

/** Pages that are open at a time: they wait together for files that hang, and a busy machine can still serve them. */
const PAGES = 4;

for (const [damage, fulfill] of Object.entries(DAMAGES)) {
  test.describe(`a file of the index that ${damage}`, () => {
    test('is reported with a retry, which works once the file is whole', async ({ context }) => {
      const tasks = FILES.map((file) => () => outcomeOf(context, file, fulfill));
      const outcomes = await runLimited(tasks, PAGES);
      expect(outcomes).toEqual(FILES.map(({ kind }) => `${kind}: reported, and found by a retry`));
    });
  });
}

/** What a reader sees who searches while a file is damaged, and then presses the button for a retry. */
async function outcomeOf(context: BrowserContext, file: IndexFile, damage: (route: Route) => Promise<void>) {
  const { kind, pattern, query, found } = file;
  const page = await context.newPage();
  try {
    await page.route(pattern, damage);
    await page.goto(addressOf('years', `/search/${query}`));
    const said = await reportOf(page);
    if (!/could not be loaded/.test(said)) return `${kind}: said \`${said}\``;
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('status')).toHaveText(found);
    await expect(page.getByRole('alert')).toBeHidden();
    return `${kind}: reported, and found by a retry`;
  } catch (error) {
    return `${kind}: ${String(error)}`;
  } finally {
    await page.close();
  }
}

/** The status line and the alert once there is a retry. */
async function reportOf(page: Page): Promise<string> {
  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.waitFor({ timeout: 30_000 }).catch(() => undefined);
  const texts = await page.locator('#search-status, #search-missing').allInnerTexts();
  return `${texts.join(' ').trim()}${(await retry.isVisible()) ? '' : ', without a retry'}`;
}

async function fulfillWith(route: Route, change: (bytes: Buffer) => Buffer): Promise<void> {
  try {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  } catch {
    // The route was removed meanwhile, or its page closed.
  }
}

/** Bytes with a few in the middle inverted. */
function garbled(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1;
  return Buffer.from(bytes.map((byte, index) => (Math.abs(index - middle) < 8 ? byte ^ 0xff : byte)));
}
