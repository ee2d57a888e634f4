import AxeBuilder from '@axe-core/playwright';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, test } from '../support/page-test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme changes, its colours, does not depend on the width. */
const THEMES = [
  { colorScheme: 'light', widths: [1280, 320] },
  { colorScheme: 'dark', widths: [320] },
] as const;

for (const { colorScheme, widths } of THEMES) {
  test.describe(`in the ${colorScheme} theme, ${widths.join(' and ')} pixels wide`, () => {
    test.use({ colorScheme });

    for (const [kind, site, path] of PAGE_KINDS) {
      test(`${kind} passes axe and fits its width`, async ({ page, visit }) => {
        await visit(site, path);
        if (path.includes('?q=')) await expect(page.getByRole('status')).toContainText('result');
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect(violations.map(({ id, nodes }) => [width, id, nodes.map(({ html }) => html)])).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      });
    }
  });
}
