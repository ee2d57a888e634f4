import AxeBuilder from '@axe-core/playwright';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, test } from '../support/page-test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme, 1280 and 320 pixels wide`, () => {
    test.use({ colorScheme });

    for (const [kind, site, path] of PAGE_KINDS) {
      test(`${kind} passes axe and fits its width`, async ({ page, visit }) => {
        await visit(site, path);
        if (path.includes('?q=')) await expect(page.getByRole('status')).toContainText('result');
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          expect(violations.map(({ id, nodes }) => [width, id, nodes.map(({ html }) => html)])).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      });
    }
  });
}
