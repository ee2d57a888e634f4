import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { reportProgress } from './build-progress.ts';

/** The addresses that Astro makes, each with the file under the root that makes it. */
export type MadePaths = readonly { readonly pathname: string; readonly component: string }[];

/**
 * Reports how far Astro is, and counts the pages that it has made.
 * @param onPaths gets all pages and files before they are made
 */
export function countPages(onPaths: (paths: MadePaths) => void): AstroIntegration {
  const counting = (own: AstroPrerenderer): AstroPrerenderer => {
    let [done, total] = [0, 0];
    return {
      ...own,
      async getStaticPaths() {
        reportProgress('rendering');
        const paths = await own.getStaticPaths();
        onPaths(paths.map(({ pathname, route }) => ({ pathname, component: route.component })));
        total = paths.length;
        reportProgress('rendering', done, total);
        return paths;
      },
      async render(...args) {
        const rendered = await own.render(...args);
        done += 1;
        reportProgress('rendering', done, total);
        return rendered;
      },
    };
  };
  let wrap = (): void => undefined;
  return {
    name: 'daybook:count-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        reportProgress('templates');
        wrap = () => setPrerenderer(counting);
      },
      // Not at the start: then Astro would leave it to us to bundle its own entry.
      'astro:build:setup': () => wrap(),
      'astro:build:generated': () => reportProgress('search index'),
    },
  };
}
