import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './tests/lint-rules/layers.js';

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '.astro/', 'test-results/'] },
  // A rule holds everywhere: no comment turns it off.
  { linterOptions: { noInlineConfig: true } },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ['src/**/*.{ts,mjs,astro}'],
    plugins: { daybook: { rules: { layers } } },
    rules: { 'daybook/layers': 'error' },
  },
  {
    files: ['src/**/*.{ts,astro}', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Taking a key out of an object names it.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', 250],
    },
  },
);
