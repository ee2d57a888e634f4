import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/page-test.ts';

const PAGES = [
  ['the front page', '/'],
  ['a day', '/papers/date/2025-11-06/'],
  ['a paper with an abstract and a note', '/papers/2511.00001/'],
  ['a paper with formulas', '/papers/2511.00003/'],
  ['a paper with a summary', '/papers/a-quiet-paper/'],
  ['a choice of papers', '/papers/same-title-two-papers/'],
  ['the archive', '/archive/'],
  ['search results', '/search/?q=paper'],
  ['a free page', '/house-rules/'],
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test.describe(`in the ${colorScheme} theme, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const [name, path] of PAGES) {
        test(`${name} passes axe and fits its width`, async ({ page, visit }) => {
          await visit('gallery', path);
          await page.waitForLoadState('networkidle');
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
      }
    });
  }
}
