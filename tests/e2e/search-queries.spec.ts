import type { Page } from '@playwright/test';
import { addressOf, expect, test as pageTest } from '../support/page-test.ts';

/** All tests of a worker ask one page: to load it anew for each query would take most of the time. */
const test = pageTest.extend<object, { searchPage: Page }>({
  searchPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await page.goto(addressOf('queries', '/search/'));
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ searchPage }, use) => use(searchPage),
});

/** The papers of the site `queries` by short names. */
const TITLES = {
  tables: 'Tide tables for boats',
  counting: 'Counting in O(n²)',
  waves: 'Waves',
  sea: 'Large language models at sea',
  formal: 'A formal tide',
  agents: 'LLM agents',
  omics: 'Beyond -omics: a survey',
  chinese: '基于检索增强的云朵计数方法',
  japanese: '拡散モデルを用いた天気の予測',
  korean: '구름을 세는 강화학습',
  thai: 'การเรียนรู้ของเครื่องเพื่อนับเมฆ',
  graphs: 'Topic:Modeling with graphs',
} as const;

type Name = keyof typeof TITLES;

const ABOUT_LLMS = 'tables waves sea agents';

/** What finds which papers, and no others. */
const QUERIES: Readonly<Record<string, readonly (readonly [query: string, names: string])[]>> = {
  words: [
    ['tide', 'tables waves formal'],
    ['tides', 'tables waves formal'],
    ['boats tide', 'tables waves'],
    ['"tide tables"', 'tables'],
    ['"tables tide"', ''],
    ['tide | boats', 'tables waves'],
    ['ｔｉｄｅ ｔａｂｌｅｓ', 'tables'],
    ['ti\u00adde ta\u200bbles', 'tables'],
    ['zzzq', ''],
  ],
  'formulas and signs': [
    ['C++', 'counting'],
    ['k-means++', 'counting'],
    ['O(n²)', 'counting'],
    ['O(n^2)', 'counting'],
    ['alpha', 'counting'],
    ['α-fair', 'counting'],
    ['$\\alpha$-fair', 'counting'],
    ['GPT-4o', 'formal'],
    ['4o', 'formal'],
    ['Llama-3.1', 'formal'],
  ],
  'ids and links': [
    ['2403.00001', 'tables'],
    ['arXiv:2403.00001v2', 'tables'],
    ['https://arxiv.org/abs/2411.00001', 'waves'],
    ['https://huggingface.co/papers/2501.00002', 'agents'],
    ['doi:10.48550/arXiv.2501.00001', 'formal'],
  ],
  names: [
    ['Müller', 'waves'],
    ['mueller', 'waves'],
    ['muller', 'waves'],
    ['soeren aangstroem', 'counting'],
    ['soren angstrom', 'counting'],
    ['Łukasz Kaiser', 'agents'],
    ['lukasz', 'agents'],
    ['oconnor', 'sea'],
    ['van Beethoven', 'tables'],
    ['jose garcia', 'omics'],
  ],
  abbreviations: [
    ['LLM', ABOUT_LLMS],
    ['LLMs', ABOUT_LLMS],
    ['llm', ABOUT_LLMS],
    ['large language model', ABOUT_LLMS],
    ['Large Language Models', ABOUT_LLMS],
    ['LLM boats', 'tables waves'],
    ['"large language model"', 'tables sea agents'],
  ],
  'scripts without spaces': [
    ['检索增强', 'chinese'],
    ['"云朵计数"', 'chinese'],
    ['小明', 'chinese'],
    ['大语言模型', 'chinese'],
    ['多模态 推理', 'chinese'],
    ['增强检索', ''],
    ['拡散モデル', 'japanese'],
    ['学習', 'japanese'],
    ['강화 학습', 'korean'],
    ['강화학습', 'korean'],
    ['เรียนรู้', 'thai'],
  ],
  fields: [
    ['author:byron', 'waves formal'],
    ['author:"Ada Byron"', 'waves'],
    ['author:"Grace Hopper"', ''],
    ['author:grace author:hopper', 'graphs'],
    ['author:mueller', 'waves'],
    ['author:小明', 'chinese'],
    ['title:tide', 'tables formal'],
    ['title:"formal tide"', 'formal'],
    ['org:"The Lab"', 'waves'],
    ['org:"thé lab"', 'waves'],
    ['Topic:Modeling with graphs', 'graphs'],
    ['year:2024', 'tables counting waves sea'],
    ['tide year:2024..2025', 'tables waves formal'],
    ['month:2024-11', 'waves sea'],
    ['tide after:2024-11', 'waves formal'],
    ['tide before:2024-11-05', 'tables'],
  ],
  'alternatives and exclusions': [
    ['formal OR omics', 'formal omics'],
    ['tide "tide tables" OR title:waves', 'tables waves'],
    ['tide -boats', 'formal'],
    ['tide -"tide tables"', 'waves formal'],
    ['tide -author:byron', 'tables'],
    ['Beyond -omics: a survey', 'omics'],
    ['tide -year:2024', 'formal'],
    ['tide -month:2024-11', 'tables formal'],
    ['tide -org:"the lab"', 'tables formal'],
    ['-before:2025-06 -author:hopper', 'chinese japanese korean thai'],
    ['tide year:2023 OR year:2025', 'formal'],
    ['org:"the lab" OR author:kaiser', 'waves agents'],
    ['month:2024-03 OR waves', 'tables counting waves'],
  ],
};

for (const [kind, queries] of Object.entries(QUERIES)) {
  test.describe(kind, () => {
    for (const [query, names] of queries) {
      test(`${query} finds ${names || 'nothing'}`, async ({ page }) => {
        const status = page.getByRole('status');
        // What it says of the query before must not be taken for an answer.
        await status.evaluate((element) => (element.textContent = ''));
        await page.evaluate(
          (search) => {
            history.pushState(null, '', search);
            // As if the reader came back to that address.
            dispatchEvent(new PopStateEvent('popstate'));
          },
          `?q=${encodeURIComponent(query)}`,
        );
        await expect(status).toHaveText(/^(?:No|\d+) results? for/);
        const expected = names.split(' ').flatMap((name) => TITLES[name as Name] ?? []);
        const results = page.getByRole('main').locator('#search-results h2');
        await expect(results).toHaveCount(expected.length);
        expect((await results.allTextContents()).toSorted()).toEqual(expected.toSorted());
      });
    }
  });
}

test('a query with operators is corrected, and made shorter, without losing them', async ({ page, visit }) => {
  await visit('queries', `/search/?q=${encodeURIComponent('tide tabels -author:byron')}`);
  await expect(page.locator('#search-suggestion a')).toHaveText('tide tables -author:byron');
  await visit('queries', `/search/?q=${encodeURIComponent('tide zzzq -author:byron')}`);
  await expect(page.locator('#search-nothing a').first()).toHaveText('tide -author:byron');
});
