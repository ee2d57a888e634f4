import type { Locator } from '@playwright/test';

/** The screen of a small phone. */
export const PHONE = { width: 375, height: 667 } as const;

/** The most that a reader scrolls on a phone until a control is in sight. */
export const SCROLL = 1_000;

/** How far a page must be scrolled until a control is in sight. */
export async function scrollTo(control: Locator): Promise<number> {
  await control.waitFor();
  // Without its styles, a page is much longer.
  await control.page().waitForLoadState();
  return control.evaluate((element) => Math.max(0, element.getBoundingClientRect().bottom - innerHeight + scrollY));
}
