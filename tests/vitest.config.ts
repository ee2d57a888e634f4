import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [{ extends: true, test: { name: 'unit', include: ['unit/**/*.test.ts'] } }],
  },
});
