import AxeBuilder from '@axe-core/playwright';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, test } from '../support/page-test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that a theme matters for, since it changes nothing but colours; they do not depend on the width. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

const VIEWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 320 },
] as const;

for (const [kind, site, path] of PAGE_KINDS) {
  test(`${kind} passes axe and fits its width, in both themes, 1280 and 320 pixels wide`, async ({ page, visit }) => {
    await visit(site, path);
    if (path.includes('?q=')) await expect(page.getByRole('status')).toContainText('result');
    for (const { colorScheme, width } of VIEWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      // No page has frames of other hosts, for which axe would open a page of its own each time.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const rules = colorScheme === 'dark' ? axe.withRules(COLOR_RULES) : axe.withTags(TAGS);
      const { violations } = await rules.analyze();
      expect(violations.map(({ id, nodes }) => [colorScheme, width, id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
