import { expectAccessible, type Theme } from '../support/axe.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, test } from '../support/page-test.ts';

/** What axe says of colours does not depend on the width. */
const VIEWS: readonly (readonly [width: number, themes: readonly Theme[]])[] = [
  [1280, ['light']],
  [320, ['light', 'dark']],
];

for (const [kind, site, path] of PAGE_KINDS) {
  test(`${kind} passes axe and fits its width, in both themes, 1280 and 320 pixels wide`, async ({ page, visit }) => {
    await visit(site, path);
    if (path.includes('?q=')) await expect(page.getByRole('status')).toContainText('result');
    for (const [width, themes] of VIEWS) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page, { themes });
    }
  });
}
