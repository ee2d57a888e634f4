import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { reportProgress } from './build-progress.ts';
import type { PagePlan } from './plan-pages.ts';

/** Has Astro make the stale pages and files of a plan alone, and reports how far it is. */
export function renderStale({ kinds, stale }: PagePlan): AstroIntegration {
  const isStale = (pathname: string): boolean => {
    const file = filesAt(pathname).find((path) => kinds.has(path));
    return file === undefined || stale.has(file);
  };
  const filtering = (own: AstroPrerenderer): AstroPrerenderer => {
    let [done, total] = [0, 0];
    return {
      ...own,
      async getStaticPaths() {
        reportProgress('rendering');
        const paths = (await own.getStaticPaths()).filter(({ pathname }) => isStale(pathname));
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
    name: 'daybook:render-stale',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        reportProgress('templates');
        wrap = () => setPrerenderer(filtering);
      },
      // Not at the start: then Astro would leave it to us to bundle its own entry.
      'astro:build:setup': () => wrap(),
      'astro:build:generated': () => reportProgress('search index'),
    },
  };
}

/** The files that Astro may make for one of its paths. */
function filesAt(pathname: string): string[] {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '' ? ['index.html'] : [`${path}/index.html`, `${path}.html`, path];
}
