import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { snapshotImports } from '../snapshot-content.ts';
import type { CompiledTemplates, TemplateFolder } from './template-folder.ts';

/** What templates are compiled of, beside the code. */
export interface TemplateSources {
  /** The content folder, whose pages may import files from outside of it. */
  readonly originalDir: string;
  /** The copy of it that is built. */
  readonly contentDir: string;
  /** Whether Astro makes the page at a path while it compiles: only then does it make the pictures of a page. */
  isPictured(pathname: string, route: RouteData): boolean;
}

/**
 * Has Astro compile the templates, and make all that pages load: scripts, styles, pictures, the files of `public/`.
 * @throws where Astro fails
 */
export async function compileTemplates(folder: TemplateFolder, sources: TemplateSources): Promise<void> {
  const vite = { plugins: [snapshotImports(sources.originalDir, sources.contentDir)] };
  // Loaded only here: it takes longer than making the pages of a day.
  const { build } = await import('astro');
  await build({ logLevel: 'warn', outDir: folder.assets, vite, integrations: [keepTemplates(folder, sources)] });
}

/** Keeps the modules that Astro makes pages with and would remove, and has it make the pages with pictures alone. */
function keepTemplates(folder: TemplateFolder, { isPictured }: TemplateSources): AstroIntegration {
  let wrap = (): void => undefined;
  let pages: Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];
  const pictured = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...own,
    getStaticPaths: async () =>
      (await own.getStaticPaths()).filter(({ pathname, route }) => isPictured(pathname, route)),
  });
  return {
    name: 'daybook:keep-templates',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        wrap = () => setPrerenderer(pictured);
      },
      'astro:build:setup': (setup) => {
        // Not at the start: then Astro would leave it to us to bundle its own entry.
        wrap();
        pages = setup.pages;
      },
      'astro:build:generated': () => {
        renameSync(join(folder.assets, '.prerender'), folder.modules);
        const entry = readdirSync(folder.modules).find((name) => name.startsWith('prerender-entry')) ?? '';
        const styles = Array.from(pages, ([key, page]): [string, unknown] => [key, page.styles]);
        writeFileSync(folder.description, JSON.stringify({ entry, styles } satisfies CompiledTemplates));
      },
    },
  };
}
