import type { Locator, Page } from '@playwright/test';

/** A day of the demo with many papers. */
export const DAY = '/papers/date/2025-11-05/';

/** Saves the first papers of a day. @returns their titles */
export async function saveFirst(page: Page, count: number): Promise<string[]> {
  const entries = page.locator('.entry');
  const titles: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await entries.nth(index).locator('.save').click();
    titles.push((await entries.nth(index).locator('h3').textContent()) ?? '');
  }
  return titles.map((title) => title.replace(/\s+/g, ' ').trim());
}

/** The papers that the page of the list shows. */
export function rows(page: Page): Locator {
  return page.locator('.saved-list > li');
}
