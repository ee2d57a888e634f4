import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { workFolders } from '../../site/environment.ts';
import { fileAt } from '../../site/urls.ts';
import { KINDS, pageKey } from '../../views/kinds.ts';
import type { SiteContext } from '../../views/site-context.ts';
import { reportProgress } from '../build-progress.ts';
import { shareContext } from '../create-context.ts';
import type { PagePlan } from '../plan-pages.ts';
import { startBuild, type PlannedPage } from '../running-build.ts';
import { compileTemplates } from './compile-templates.ts';
import { renderInProcesses, type Rendered, type RenderJob } from './render-in-processes.ts';
import { isInPart, WHOLE, type Part } from './parts.ts';
import { fileOf, loadTemplates, renderPages } from './render-pages.ts';
import { takeTemplates, type TemplateFolder } from './template-folder.ts';

/** What the pages of a build are made of, beside its context. */
export interface PageSources {
  /** The content folder. */
  readonly originalDir: string;
  /** The copy of it that is built. */
  readonly contentDir: string;
  readonly cacheDir: string;
  /** Hash of what templates follow from; null where it is not known. */
  readonly key: string | null;
}

/** Where Astro keeps the collections of the last build; it would trust what it finds there. */
const COLLECTIONS_FILE = 'data-store.json';

/** From how many pages on several processes make them: starting one takes as long as making a few hundred. */
const MANY_PAGES = 1000;

/** Bytes that a process takes, and that each paper of the archive adds to it. */
const PROCESS_MEMORY = { each: 450_000_000, paper: 40_000 };
/** The share of a machine's memory that all of them may take. */
const MEMORY_SHARE = 0.6;

/** The pages and files that a build makes, ready to be made. */
export interface StalePages {
  /** Whether one process makes them, which leaves a processor to others. */
  readonly areFew: boolean;
  /** Where they are few: the texts of data files that are not made yet, by their paths. */
  readonly dataTexts: ReadonlyMap<string, string>;
  /**
   * Makes them.
   * @throws where one of them cannot be made
   */
  make(): Promise<Rendered>;
}

/**
 * Prepares the stale pages of a plan, and copies the assets of all pages.
 * @param siteDir receives them
 * @param part the pages to make; all by default
 * @throws where the templates cannot be compiled
 */
export async function preparePages(
  context: SiteContext,
  plan: PagePlan,
  siteDir: string,
  sources: PageSources,
  part: Part = WHOLE,
): Promise<StalePages> {
  const { kinds, stale, pictured } = plan;
  const { templatesDir, renderDir } = workFolders();
  const count = [...stale].filter((file) => isInPart(file, part)).length;
  const processes = count < MANY_PAGES ? 1 : mostProcesses(context.whole.papers.size);
  const data = processes === 1 ? planData(context, plan) : new Map<string, PlannedData>();
  const keys = new Map(pictured);
  startBuild({
    context,
    planned: new Map([...plan.planned, ...data]),
    isMade: (path) => stale.has(fileAt(path)),
    recordKey: (path, key) => keys.set(fileAt(path), key),
  });
  reportProgress('templates');
  const folder = await takeTemplates(templatesDir, keyOf(plan, sources), (folder) => compile(folder, plan, sources));
  cpSync(folder.assets, siteDir, { recursive: true });
  const isWanted = (file: string): boolean =>
    !pictured.has(file) && (stale.has(file) || !kinds.has(file)) && isInPart(file, part);
  return {
    areFew: processes === 1,
    dataTexts: new Map(Array.from(data, ([path, { view }]) => [fileAt(path), view])),
    make: async () => {
      reportProgress('rendering');
      const templates = await loadTemplates(folder);
      const pages = (await templates.list()).filter(({ file }) => isWanted(file));
      const onMade = (done: number): void => reportProgress('rendering', done, pages.length);
      if (processes === 1) {
        await renderPages(templates, pages, siteDir, onMade);
        return { keys, peakBytes: 0 };
      }
      const files = new Set(pages.map(({ file }) => file));
      const job: RenderJob = { shared: shareContext(context), contentDir: sources.contentDir, folder, siteDir, files };
      const made = await renderInProcesses(job, processes, renderDir, onMade);
      return { keys: new Map([...keys, ...made.keys]), peakBytes: made.peakBytes };
    },
  };
}

/** A data file that is not made yet. */
interface PlannedData extends PlannedPage {
  readonly view: string;
}

/** The data files of a plan that are made, by their paths: the search index needs them before. */
function planData(context: SiteContext, { stale, planned }: PagePlan): Map<string, PlannedData> {
  const kind = KINDS.dataMonth;
  const routes = kind.routes(context.archive).filter(({ path }) => stale.has(fileAt(path)));
  return new Map(
    routes.map((route) => {
      const key = planned.get(route.path)?.key ?? pageKey(kind, context, route);
      return [route.path, { key, view: kind.view(context, route) }];
    }),
  );
}

/** As many processes as there are processors, as far as memory allows. */
function mostProcesses(papers: number): number {
  const fitting = Math.floor((totalmem() * MEMORY_SHARE) / (PROCESS_MEMORY.each + papers * PROCESS_MEMORY.paper));
  return Math.max(1, Math.min(availableParallelism(), fitting));
}

/** Hash of all that compiled templates hold: also of what the pages show that Astro makes meanwhile. */
function keyOf({ pictured }: PagePlan, { key }: PageSources): string | null {
  if (key === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([key, ...pictured]))
    .digest('hex');
}

async function compile(folder: TemplateFolder, { pictured }: PagePlan, sources: PageSources): Promise<void> {
  rmSync(join(sources.cacheDir, COLLECTIONS_FILE), { force: true });
  await compileTemplates(folder, {
    ...sources,
    isPictured: (pathname, route) => pictured.has(fileOf(pathname, route)),
  });
}
