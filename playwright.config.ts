import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/serve-sites.ts',
  reporter: [['list']],
  workers: 2,
  fullyParallel: true,
  // Long enough for a busy machine: axe takes its time on a long page.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    trace: 'off',
    launchOptions: { ...findChromium(), args: CHROMIUM_ARGS },
  },
});
