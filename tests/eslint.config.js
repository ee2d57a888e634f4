// The order of imports in src/: a file imports only from its own layer and those above it.
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const LAYERS = [
  ['site.ts', 'urls.ts', 'strings.ts', 'wording.ts'],
  ['text'],
  ['paper-id.ts'],
  ['digest'],
  ['paper'],
  ['archive'],
  // Draws what the archive's view models say.
  ['charts'],
  ['import'],
  ['export'],
  ['search'],
  ['markdown'],
  ['check'],
  ['integrations'],
  ['cli'],
  ['components', 'layouts', 'styles'],
  ['pages'],
];

const glob = (name) => (name.endsWith('.ts') ? `src/${name}` : `src/${name}/**/*.{ts,astro}`);

const layerRules = LAYERS.map((names, level) => ({
  files: names.map(glob),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...LAYERS.slice(level + 1).map((below) => ({
            regex: `^(\\.\\./)+(${below.join('|').replaceAll('.', '\\.')})(/|$)`,
            message: `${names.join(', ')} stands above ${below.join(', ')} and may not import from it`,
          })),
          {
            regex: '^astro:content$',
            message: 'only src/archive/load.ts and src/content.config.ts import astro:content',
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '.astro/', 'test-results/'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  ...layerRules,
  { files: ['src/archive/load.ts', 'src/content.config.ts'], rules: { 'no-restricted-imports': 'off' } },
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
