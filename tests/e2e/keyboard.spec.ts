import type { Page } from '@playwright/test';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { expect, test } from '../support/page-test.ts';

test.describe('by keyboard alone', () => {
  for (const [kind, site, path] of PAGE_KINDS) {
    test(`a reader can walk through ${kind}`, async ({ page, visit }) => {
      await visit(site, path);
      if (path.includes('?q=')) await expect(page.getByRole('status')).toContainText('result');
      // Scripts add buttons.
      await page.waitForLoadState('networkidle');
      const stops = await markStops(page);
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      const walked: (number | null)[] = [];
      for (let step = 0; step < stops; step += 1) {
        await page.keyboard.press('Tab');
        const { stop, isSeen } = await focus(page);
        expect(isSeen, `stop ${stop} shows that it has the focus`).toBe(true);
        walked.push(stop);
      }
      expect(walked).toEqual(Array.from({ length: stops }, (_, index) => index));
    });
  }

  test('a reader can skip to the content', async ({ page, visit }) => {
    await visit('gallery', '/papers/date/2025-11-06/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
  });
});

/** Numbers whatever the Tab key should stop at, in the order of the page. */
function markStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const candidates = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, [tabindex="0"]',
    );
    const stops = [...candidates].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    stops.forEach((element, index) => element.setAttribute('data-stop', String(index)));
    return stops.length;
  });
}

/** Where the focus is, and whether a reader sees it: inside the window, with an outline. */
function focus(page: Page): Promise<{ readonly stop: number | null; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const box = element?.getBoundingClientRect();
    const isInside = box !== undefined && box.bottom > 0 && box.top < innerHeight && box.width > 0;
    const hasOutline = element !== null && getComputedStyle(element).outlineStyle !== 'none';
    const stop = element?.getAttribute('data-stop') ?? null;
    return { stop: stop === null ? null : Number(stop), isSeen: isInside && hasOutline };
  });
}
