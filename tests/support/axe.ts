import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that a theme matters for, since it changes nothing but colours. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

export type Theme = 'light' | 'dark';

/**
 * Fails where axe finds a fault in one of some themes, or the page is wider than its window.
 * @param part selector of what is looked at; the whole page where there is none
 */
export async function expectAccessible(
  page: Page,
  { themes = ['light', 'dark'], part }: { readonly themes?: readonly Theme[]; readonly part?: string } = {},
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    // No page has frames of other hosts, for which axe would open a page of its own each time; and only faults are
    // looked at, so that axe need not describe what is right.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const rules = colorScheme === 'dark' ? axe.withRules(COLOR_RULES) : axe.withTags(TAGS);
    const { violations } = await (part === undefined ? rules : rules.include(part)).analyze();
    expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(needed).toBeLessThanOrEqual(given ?? 0);
}
