import { defineConfig } from 'vitest/config';
import { FUZZ_TIMES } from './tests/support/fuzz-times.ts';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 120_000 * FUZZ_TIMES,
          // Every file would load the same modules anew; each leaves variables, globals and modules as they were.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/support/prepare-sites.ts'],
          // Builds share a folder of Astro's.
          fileParallelism: false,
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
