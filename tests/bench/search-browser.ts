import { chromium, type Browser, type Page } from '@playwright/test';
import { buildSite } from '../support/build-site.ts';
import { CHROMIUM_ARGS, findChromium } from '../support/chromium.ts';
import { searchAll, searchPage, type Times } from './search-timing.ts';
import { serveSlowly, type Line, type Sent, type SlowServer } from './slow-server.ts';

/** A kind of query, measured on the search page and in a single Pagefind index. */
interface QueryKind {
  readonly name: string;
  /** Parameters of the search page's address, without the query. */
  readonly page: string;
  /** Options of Pagefind's `search`. */
  readonly single: object;
}

/** The times of a kind of query, in milliseconds. */
interface KindTimes {
  readonly name: string;
  readonly shards: readonly Times[];
  readonly single: readonly Times[];
}

/** A search with nothing cached. */
interface ColdSearch extends Sent {
  readonly name: string;
  readonly ms: number;
}

/** The measurements of a browser. */
export interface BrowserTimes {
  readonly cold: readonly ColdSearch[];
  readonly warm: readonly KindTimes[];
}

/** The Slow 4G profile of Lighthouse. */
const SLOW_4G: Line = { latencyMs: 150, bytesPerSecond: 200_000 };

/**
 * Searches two indexes of the same papers in Chromium: the sharded one with the search page, the single one with Pagefind.
 * @param words to search for, one at a time
 * @param year value of the year filter
 */
export async function measureInBrowser(
  indexes: { readonly sharded: string; readonly single: string },
  words: readonly string[],
  year: string,
): Promise<BrowserTimes> {
  const { outDir, printed, status } = buildSite({ CONTENT_DIR: 'tests/fixtures/years' });
  if (status !== 0) throw new Error(`The search page does not build:\n${printed}`);
  const server = await serveSlowly({ '/pagefind/': indexes.sharded, '/single/': indexes.single, '/': outDir });
  const browser = await chromium.launch({ ...findChromium(), args: CHROMIUM_ARGS });
  try {
    const cold: ColdSearch[] = [];
    for (const parameters of ['sort=newest', 'sort=relevance']) {
      const asked = { word: words[0] ?? '', parameters };
      cold.push(await coldSearch(browser, server, asked, null), await coldSearch(browser, server, asked, SLOW_4G));
    }
    const page = await browser.newPage();
    await page.goto(`${server.url}/search/`);
    const warm: KindTimes[] = [];
    for (const kind of kindsOf(year)) warm.push(await warmTimes(page, kind, words));
    return { cold, warm };
  } finally {
    await browser.close();
    server.close();
  }
}

function kindsOf(year: string): QueryKind[] {
  return [
    { name: 'newest', page: 'sort=newest', single: { sort: { day: 'desc' } } },
    { name: 'relevance', page: 'sort=relevance', single: {} },
    { name: 'discussed', page: 'sort=discussed', single: { sort: { discussed: 'desc' } } },
    {
      name: `newest, digests of ${year}`,
      page: `sort=newest&year=${year}`,
      single: { filters: { year }, sort: { day: 'desc' } },
    },
    { name: `relevance, digests of ${year}`, page: `sort=relevance&year=${year}`, single: { filters: { year } } },
  ];
}

/** Measures from the moment that a reader focuses the field, with nothing of the search loaded. */
async function coldSearch(
  browser: Browser,
  server: SlowServer,
  asked: { readonly word: string; readonly parameters: string },
  line: Line | null,
): Promise<ColdSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/search/`);
  await page.waitForLoadState('networkidle');
  server.setLine(line);
  server.takeSent();
  const { first } = await page.evaluate(searchPage, { ...asked, mayStop: true });
  const sent = server.takeSent();
  server.setLine(null);
  await context.close();
  return { name: `${asked.parameters}, ${line ? 'Slow 4G' : 'no throttle'}`, ms: first, ...sent };
}

/** Searches for every word twice, and measures the second time, when everything is cached. */
async function warmTimes(page: Page, { name, page: parameters, single: options }: QueryKind, words: readonly string[]) {
  const [shards, single]: [Times[], Times[]] = [[], []];
  for (const word of words) {
    for (const times of [[], shards]) {
      times.push(await page.evaluate(searchPage, { word, parameters, mayStop: false }));
    }
  }
  for (const word of words) {
    for (const times of [[], single]) times.push(await page.evaluate(searchAll, { word, options }));
  }
  return { name, shards, single };
}
