import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { messageOf } from '../../source/error-message.ts';
import { siteAddress } from '../../site/urls.ts';
import type { CompiledTemplates, TemplateFolder } from './template-folder.ts';

/** A page or file that compiled templates make. */
export interface Page {
  /** Its file, under the site. */
  readonly file: string;
  /** Its path under the site, as Astro names it. */
  readonly pathname: string;
  readonly route: RouteData;
}

/** The templates of a folder, ready to make pages of the build that runs. */
export interface Templates {
  /** All pages and files that they make; of two at one address, the one that Astro prefers. */
  list(): Promise<Page[]>;
  /** Makes a page or file. */
  render(page: Page): Promise<Uint8Array>;
}

/** The part of Astro's own application for builds that is used; it is not among the types that it publishes. */
interface BuildApp {
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Loads compiled templates. */
export async function loadTemplates(folder: TemplateFolder): Promise<Templates> {
  const { entry, styles } = JSON.parse(readFileSync(folder.description, 'utf8')) as CompiledTemplates;
  const { app } = (await import(pathToFileURL(join(folder.modules, entry)).href)) as { app: BuildApp };
  // What Astro's own prerenderer gives it, as far as pages without scripts of integrations need it.
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, of]) => [key, { styles: of }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: printMessage } } } });
  return {
    async list() {
      const pages = new Map<string, Page>();
      for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
        const file = fileOf(pathname, route);
        if (!pages.has(file)) pages.set(file, { file, pathname, route });
      }
      return [...pages.values()];
    },
    async render({ file, pathname, route }) {
      try {
        const response = await app.render(new Request(addressOf(pathname, route)), { routeData: route });
        return new Uint8Array(await response.arrayBuffer());
      } catch (error) {
        throw new Error(`\`${file}\` cannot be made by \`${route.component}\`: ${messageOf(error)}`, { cause: error });
      }
    },
  };
}

/** How many pages are made at a time: writing them mostly waits for the disk. */
const AT_A_TIME = 8;

/**
 * Makes pages and files.
 * @param siteDir receives them
 * @param onMade told how many are made
 */
export async function renderPages(
  { render }: Pick<Templates, 'render'>,
  pages: readonly Page[],
  siteDir: string,
  onMade: (done: number) => void,
): Promise<void> {
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let page = pages[next++]; page !== undefined; page = pages[next++]) {
      const file = join(siteDir, page.file);
      const bytes = await render(page);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      onMade((done += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** The file of a page or file, under the site. */
export function fileOf(pathname: string, { type, component }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (component.endsWith('/404.astro')) return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The address that Astro finds a page by: that of a file whose last segment ends in a parameter ends in a slash as well. */
function addressOf(pathname: string, { type }: RouteData): URL {
  const { origin, base } = siteAddress;
  const path = pathname.startsWith('/') ? pathname : `/${pathname}`;
  return new URL(encodeURI(base + (type === 'endpoint' || path.endsWith('/') ? path : `${path}/`)), origin);
}

function printMessage({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') console.warn(message);
}
