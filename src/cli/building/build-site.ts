import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { LEDGER_FILE, parseLedger } from '../../archive/ledger.ts';
import { checkContent } from '../../check/content.ts';
import { readManifest, writeManifest } from '../../check/manifest.ts';
import { bytesByPart, comparePages } from '../../check/site-summary.ts';
import { sizeWarning } from '../../check/weight.ts';
import { dayOf } from '../../day.ts';
import { applyChanges } from '../../integrations/apply-changes.ts';
import { recordBuild, type BuiltSite } from '../../integrations/build-record.ts';
import { reportProgress } from '../../integrations/build-progress.ts';
import { formatSummary, type BuildSummary } from '../../integrations/build-summary.ts';
import { createContext } from '../../integrations/create-context.ts';
import { hashInputs, type InputHashes } from '../../integrations/hash-inputs.ts';
import { keptData, lostAssets, planSite, settleSite, type NewSite } from '../../integrations/new-site.ts';
import { copyOwnFiles } from '../../integrations/own-files.ts';
import { planPages, type PagePlan } from '../../integrations/plan-pages.ts';
import { preparePages, type StalePages } from '../../integrations/rendering/stale-pages.ts';
import { hashPlan, joinParts, writePart, type Part } from '../../integrations/rendering/parts.ts';
import type { Rendered } from '../../integrations/rendering/render-in-processes.ts';
import { writeSearchIndex } from '../../integrations/search-index.ts';
import { markSite } from '../../integrations/site-folder.ts';
import { swapSite } from '../../integrations/swap-site.ts';
import { verifySite } from '../../integrations/verify-site.ts';
import { workFolders } from '../../site/environment.ts';
import { openBuildStore, type BuildStore } from '../../source/build-store.ts';
import { readText } from '../../source/content-files.ts';
import { severityOf } from '../../source/issues.ts';
import { formatReport } from '../../source/report.ts';
import type { SiteContext } from '../../views/site-context.ts';
import { runBuild, type BuildStart } from './run-build.ts';

/** Where builds keep what they have computed. */
const STORE_FILE = 'store.sqlite';

/** Where the parts of a build stand until they are joined. */
const PARTS_FOLDER = 'parts';

/**
 * Builds the site of the environment: from a copy of the content, and aside, so that `OUT_DIR` keeps the last site until the
 * new one is whole. Of a site that the last build left there, only what has changed is made anew.
 * @throws where a folder is refused, the build fails or the new site lacks a page; `OUT_DIR` then stays as it is
 */
export function buildSite(): Promise<void> {
  return runBuild(async (start) => {
    const prepared = await prepareSite(draftSite(start));
    return publishSite(await makeSite(prepared));
  });
}

/**
 * Makes a part of the pages of a build, and keeps it in `CACHE_DIR` until it is joined with the others. `OUT_DIR` stays as it is.
 * @throws as `buildSite` does
 */
export function buildPart(part: Part): Promise<void> {
  return runBuild(async (start) => {
    const { draft, pages } = await prepareSite(draftSite(start), part);
    const rendered = await pages.make();
    draft.store.close();
    const folder = writePart(partsDir(start), part, {
      plan: hashPlan(draft.inputs, draft.plan),
      keys: rendered.keys,
      siteDir: workFolders().newDir,
    });
    return () =>
      console.log(`Part ${part.index} of ${part.count} stands in \`${folder}\`: ${rendered.keys.size} files`);
  });
}

/**
 * Builds the site of the environment from parts that were made of the same content, and removes them.
 * @throws as `buildSite` does, and where a part is missing or was made of something else
 */
export function joinSite(): Promise<void> {
  return runBuild(async (start) => {
    const draft = draftSite(start);
    const { newDir } = workFolders();
    // Where scripts or styles have changed, the parts have all pages.
    const drafts = draft.old === null ? [draft] : [draft, planAgain(draft, null)];
    const { plan, keys } = joinParts(
      partsDir(start),
      drafts.map(({ inputs, plan }) => hashPlan(inputs, plan)),
      newDir,
    );
    const joined = drafts.find(({ inputs, plan: of }) => hashPlan(inputs, of) === plan) ?? draft;
    const site = await indexSite(joined);
    const print = await publishSite({ draft: joined, rendered: { keys, peakBytes: 0 }, site });
    rmSync(partsDir(start), { recursive: true });
    return print;
  });
}

/** A site before its pages are made. */
interface Draft extends BuildStart {
  readonly inputs: InputHashes;
  readonly store: BuildStore;
  readonly context: SiteContext;
  /** The site of which pages are kept; null where all are made. */
  readonly old: BuiltSite | null;
  readonly plan: PagePlan;
}

/** Reads the archive, and decides which pages are made. */
function draftSite(start: BuildStart): Draft {
  const { environment, built } = start;
  const { contentDir, cacheDir } = environment;
  const inputs = hashInputs(environment, contentDir);
  const store = openBuildStore(join(cacheDir, STORE_FILE), inputs.code);
  const context = createContext(readArchive(contentDir, store), contentDir, store);
  const old = built?.inputs.common === inputs.common && !built.hasOthers ? built : null;
  return planAgain({ ...start, inputs, store, context }, old);
}

function planAgain(draft: Omit<Draft, 'old' | 'plan'>, old: BuiltSite | null): Draft {
  const plan = planPages(draft.context, draft.environment.contentDir, old?.files ?? new Map());
  return { ...draft, old, plan, context: { ...draft.context, keptData: keptData(plan, old) } };
}

/** A site whose pages can be made. */
interface PreparedSite {
  readonly draft: Draft;
  readonly pages: StalePages;
}

/** Prepares the pages of a site, or a part of them; all of them where kept ones would lose their scripts or styles. */
async function prepareSite(draft: Draft, part?: Part): Promise<PreparedSite> {
  const { context, plan, environment, originalDir, inputs, old } = draft;
  const { newDir } = workFolders();
  const sources = { ...environment, originalDir, key: inputs.templates };
  const pages = await preparePages(context, plan, newDir, sources, part);
  if (old === null || lostAssets(newDir, old).length === 0) return { draft, pages };
  rmSync(newDir, { recursive: true });
  return prepareSite(planAgain(draft, null), part);
}

/** A site whose pages and search index are made. */
interface MadeSite {
  readonly draft: Draft;
  readonly rendered: Rendered;
  readonly site: NewSite;
}

/** Makes the pages of a site and its search index: where pages are few, at the same time. */
async function makeSite({ draft, pages }: PreparedSite): Promise<MadeSite> {
  if (!pages.areFew) {
    const rendered = await pages.make();
    return { draft, rendered, site: await indexSite(draft) };
  }
  let isRendered = false;
  const render = async (): Promise<Rendered> => {
    const rendered = await pages.make();
    isRendered = true;
    return rendered;
  };
  // Neither may go on in a folder that is given up.
  const [rendered, site] = await Promise.allSettled([render(), indexSite(draft, pages.dataTexts, () => isRendered)]);
  if (rendered.status === 'rejected') throw rendered.reason;
  if (site.status === 'rejected') throw site.reason;
  // The index may have been ready first.
  reportProgress('search index');
  return { draft, rendered: rendered.value, site: site.value };
}

/**
 * Writes the search index of a site.
 * @param dataTexts the texts of data files that may not be made yet, by their paths; none by default
 * @param isShown whether its progress is
 */
function indexSite(
  { plan, old, context, environment, store }: Draft,
  dataTexts: ReadonlyMap<string, string> = new Map(),
  isShown = () => true,
): Promise<NewSite> {
  const { cacheDir, outDir } = environment;
  const papers = context.whole.papers.size;
  const site = planSite(plan, old, workFolders().newDir, outDir, dataTexts);
  return writeSearchIndex(context, site, cacheDir, store, (done) => {
    if (isShown()) reportProgress('search index', done, papers);
  });
}

/** Adds to a new site what is not made of templates, checks it, and replaces the old one by it. */
function publishSite({ draft, rendered, site }: MadeSite): (times: BuildSummary['times']) => void {
  const { environment, inputs, store, context, plan, old } = draft;
  const { contentDir, cacheDir, outDir } = environment;
  const { newDir } = workFolders();
  copyOwnFiles(contentDir, newDir);
  store.close();
  reportProgress('verification');
  verifySite(site, contentDir, context.whole);
  const before = readManifest(outDir);
  const { files, removed } = old ? settleSite(site, old) : { files: writeManifest(newDir), removed: null };
  markSite(newDir, { recorded: parseLedger(readText(contentDir, LEDGER_FILE)).length });
  reportProgress('swap');
  if (removed === null) swapSite(newDir, outDir);
  else applyChanges(newDir, outDir, removed);
  recordBuild({ outDir, cacheDir }, inputs, {
    files,
    kept: site.kept,
    keys: rendered.keys,
    folders: old?.folders ?? new Map(),
  });
  const made = {
    papers: context.whole.papers.size,
    changes: comparePages(before, files),
    rendered: rendered.keys.size,
    parts: bytesByPart(files, plan.kinds),
    peakBytes: process.resourceUsage().maxRSS * 1024 + rendered.peakBytes,
  };
  return (times) => printSummary({ ...made, times });
}

/**
 * Reads the archive, and prints all issues of its content.
 * @throws where one of them is an error
 */
function readArchive(contentDir: string, store: BuildStore): Archive {
  const onRead = (done: number, total: number): void => reportProgress('content', done, total);
  // Only issues know the clock: what is built does not.
  const { archive, issues } = checkContent(contentDir, dayOf(new Date()), onRead, store);
  if (issues.length > 0) console.warn(formatReport(issues));
  const errors = issues.filter((issue) => severityOf(issue) === 'error').length;
  if (errors === 0) return archive;
  throw new Error(
    `${errors === 1 ? 'One error' : `${errors} errors`} in the content, listed above: publishing it would lose something`,
  );
}

function partsDir({ environment }: BuildStart): string {
  return join(environment.cacheDir, PARTS_FOLDER);
}

function printSummary(summary: BuildSummary): void {
  console.log(formatSummary(summary));
  const warning = sizeWarning(summary.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  if (warning !== null) console.warn(warning);
}
