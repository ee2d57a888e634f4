// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { rehypeMaths } from './src/markdown/rehype-maths.ts';
import { remarkPaperLinks } from './src/markdown/remark-paper-links.ts';
import { readEnvironment } from './src/site/environment.ts';
import { reloadContent } from './src/integrations/reload-content.ts';
import { issueOverlay } from './src/integrations/issue-overlay.ts';
import { ownFiles } from './src/integrations/own-files.ts';
import { dayFileAddresses } from './src/integrations/day-file-addresses.ts';
import { searchIndex } from './src/integrations/search-index.ts';

const { outDir, cacheDir, siteUrl, basePath, contentDir } = readEnvironment();

/**
 * Leaves out warnings about a directive that Astro adds to every MDX module, and that the bundler does not know.
 * @type {NonNullable<import('vite').Rolldown.InputOptions['onLog']>}
 */
const withoutDirectiveWarnings = (level, log, report) => {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
};

export default defineConfig({
  site: siteUrl,
  base: basePath || '/',
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // Files instead of inline code: the Content Security Policy allows neither inline scripts nor inline styles.
  // Writing a page mostly waits for the disk, so several are made at the same time.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { onLog: withoutDirectiveWarnings } },
    // Short names: the name of a component would be repeated in every page that uses its script.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } } },
    server: { fs: { allow: ['.', contentDir] } },
  },
  markdown: { processor: unified(), syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx({ processor: unified({ remarkPlugins: [remarkMath, remarkPaperLinks], rehypePlugins: [rehypeMaths] }) }),
    reloadContent(contentDir),
    issueOverlay(),
    ownFiles(contentDir),
    dayFileAddresses(),
    searchIndex(),
  ],
});
