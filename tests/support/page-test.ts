import { test as base, expect, type Page } from '@playwright/test';
import { urlVariable } from './serve-sites.ts';
import type { SiteName } from './sites.ts';

/** Opens a path of a prepared site. */
export type Visit = (site: SiteName, path: string) => Promise<void>;

/** The address of a path of a prepared site. */
export function addressOf(site: SiteName, path: string): string {
  return `${process.env[urlVariable(site)] ?? ''}${path}`;
}

/**
 * A browser test that fails when a page logs an error (a blocked style or script does) or asks another host for anything.
 */
export const test = base.extend<{ visit: Visit; faults: string[]; expectNoFaults: undefined }>({
  faults: async ({}, use) => use([]),
  expectNoFaults: [
    async ({ page, faults }, use) => {
      await watch(page, faults);
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ page }, use) => {
    await use(async (site, path) => {
      await page.goto(addressOf(site, path));
    });
  },
});

/** Records what a page must not do: errors, dialogs, violations of its content security policy, requests to other hosts. */
async function watch(page: Page, faults: string[]): Promise<void> {
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content security policy: ${violatedDirective} blocked ${blockedURI}`),
    );
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') faults.push(`request to ${request.url()}`);
  });
}

export { expect };
