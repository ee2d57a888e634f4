import { LANGUAGES } from '../../src/site/languages.ts';
import { createWording } from '../../src/site/wording.ts';
import type { StringKey } from '../../src/site/strings.ts';
import { expect, test } from '../support/page-test.ts';

/** The links that every archive has in its masthead. */
const NAVIGATION: readonly StringKey[] = [
  'nav.today',
  'nav.trending',
  'nav.topics',
  'nav.archive',
  'nav.search',
  'nav.about',
];

for (const language of ['en', ...Object.keys(LANGUAGES)]) {
  const { text } = createWording({ language, strings: {} });

  test(`the navigation fits one line of a phone in \`${language}\``, async ({ page, visit }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await visit('demo', '/');
    const tops = await page.locator('.masthead nav a').evaluateAll(
      (links, labels) => {
        links.forEach((link, index) => (link.textContent = labels[index] ?? ''));
        return links.map((link) => Math.round(link.getBoundingClientRect().top));
      },
      NAVIGATION.map((key) => text(key)),
    );
    expect(new Set(tops).size).toBe(1);
  });

  test(`the field of the search shows all of its hint in \`${language}\``, async ({ page, visit }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await visit('demo', '/');
      const room = await page.locator('#query').evaluate((field: HTMLInputElement, hint) => {
        const { paddingInlineStart, paddingInlineEnd, fontFamily, fontSize } = getComputedStyle(field);
        const shown = Object.assign(document.createElement('span'), { textContent: hint });
        Object.assign(shown.style, { position: 'absolute', whiteSpace: 'nowrap', fontFamily, fontSize });
        document.body.append(shown);
        const padding = parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd);
        return field.clientWidth - padding - shown.getBoundingClientRect().width;
      }, text('search.placeholder'));
      expect(room).toBeGreaterThanOrEqual(0);
    }
  });
}
