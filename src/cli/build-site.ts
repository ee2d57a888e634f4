import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { dayOf } from '../day.ts';
import { readText } from '../source/content-files.ts';
import { checkContent, unreadableFiles } from '../check/content.ts';
import { readManifest, writeManifest } from '../check/manifest.ts';
import { bytesByPart, comparePages } from '../check/site-summary.ts';
import { sizeWarning } from '../check/weight.ts';
import { applyChanges } from '../integrations/apply-changes.ts';
import { readBuiltSite, recordBuild, type BuiltSite } from '../integrations/build-record.ts';
import { reportProgress } from '../integrations/build-progress.ts';
import { formatSummary, type BuildSummary } from '../integrations/build-summary.ts';
import { createContext } from '../integrations/create-context.ts';
import { guardFolders, guardOutDir } from '../integrations/guard-folders.ts';
import { hashInputs } from '../integrations/hash-inputs.ts';
import { lostAssets, planSite, settleSite } from '../integrations/new-site.ts';
import { copyOwnFiles } from '../integrations/own-files.ts';
import { planPages } from '../integrations/plan-pages.ts';
import { makePages } from '../integrations/rendering/make-pages.ts';
import { writeSearchIndex } from '../integrations/search-index.ts';
import { snapshotContent } from '../integrations/snapshot-content.ts';
import { finishSwap, swapSite } from '../integrations/swap-site.ts';
import { showProgress } from '../integrations/show-progress.ts';
import { markSite } from '../integrations/site-folder.ts';
import { guardLedger, verifySite } from '../integrations/verify-site.ts';
import { readEnvironment, workFolders, type Environment } from '../site/environment.ts';
import { openBuildStore, type BuildStore } from '../source/build-store.ts';
import { messageOf } from '../source/error-message.ts';
import { severityOf } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { lockFiles, withBuildLocks } from './build-lock.ts';

/** Where builds keep what they have computed. */
const STORE_FILE = 'store.sqlite';

/**
 * Builds the site of the environment: from a copy of the content, and aside, so that `OUT_DIR` keeps the last site until the
 * new one is whole. Of a site that the last build left there, only what has changed is made anew.
 * @throws where a folder is refused, the build fails or the new site lacks a page; `OUT_DIR` then stays as it is
 */
export async function buildSite(): Promise<void> {
  const environment = readEnvironment();
  const { contentDir, outDir } = environment;
  const { newDir, snapshotDir } = workFolders();
  guardFolders(environment);
  await withBuildLocks(lockFiles(environment), async () => {
    finishSwap(outDir);
    guardOutDir(outDir);
    guardLedger(contentDir, outDir);
    const unreadable = unreadableFiles(contentDir);
    if (unreadable.length > 0)
      throw new Error(`${formatReport(unreadable)}\nNothing is built: correct these files first`);
    const built = readBuiltSite(environment);
    if (built && isWhole(built) && built.inputs.all === hashInputs(environment, contentDir).all) {
      console.log('Nothing has changed since the site was built: it stays as it is');
      return;
    }
    const progress = showProgress();
    try {
      reportProgress('content');
      snapshotContent(contentDir, snapshotDir);
      process.env['CONTENT_DIR'] = snapshotDir;
      const made = await replaceSite({ ...environment, contentDir: snapshotDir }, contentDir, built);
      printSummary({ ...made, times: progress.end() });
    } catch (error) {
      throw new Error(withContentPaths(error, contentDir, snapshotDir), { cause: error });
    } finally {
      progress.end();
      for (const folder of [newDir, snapshotDir]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

type Made = Omit<BuildSummary, 'times'>;

/**
 * Builds the site of a copy of the content, and replaces the old one by it.
 * @param environment with the copy as its content
 * @param originalDir what was copied
 */
async function replaceSite(environment: Environment, originalDir: string, built: BuiltSite | null): Promise<Made> {
  const { contentDir, outDir, cacheDir } = environment;
  const { newDir } = workFolders();
  const inputs = hashInputs(environment, contentDir);
  const old = built?.inputs.common === inputs.common && !built.hasOthers ? built : null;
  const store = openBuildStore(join(cacheDir, STORE_FILE), inputs.code);
  const context = createContext(readArchive(contentDir, store), contentDir, store);
  const plan = planPages(context, contentDir, old?.files ?? new Map());
  const site = planSite(plan, old, newDir, outDir);
  const { keys, peakBytes } = await makePages(context, plan, newDir, {
    originalDir,
    contentDir,
    cacheDir,
    key: inputs.templates,
  });
  copyOwnFiles(contentDir, newDir);
  await writeSearchIndex(context, site, cacheDir);
  store.close();
  if (old && lostAssets(site, old).length > 0) {
    rmSync(newDir, { recursive: true });
    return replaceSite(environment, originalDir, null);
  }
  reportProgress('verification');
  verifySite(site, contentDir, context.whole);
  const before = readManifest(outDir);
  const { files, removed } = old ? settleSite(site, old) : { files: writeManifest(newDir), removed: null };
  markSite(newDir, { recorded: parseLedger(readText(contentDir, LEDGER_FILE)).length });
  reportProgress('swap');
  if (removed === null) swapSite(newDir, outDir);
  else applyChanges(newDir, outDir, removed);
  recordBuild({ outDir, cacheDir }, inputs, (path) => keys.get(path) ?? site.kept.get(path)?.key);
  const [changes, parts] = [comparePages(before, files), bytesByPart(files, plan.kinds)];
  return {
    papers: context.whole.papers.size,
    changes,
    rendered: keys.size,
    parts,
    peakBytes: ownPeakBytes() + peakBytes,
  };
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

function isWhole({ lost, hasOthers }: BuiltSite): boolean {
  return lost.length === 0 && !hasOthers;
}

function ownPeakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function printSummary(summary: BuildSummary): void {
  console.log(formatSummary(summary));
  const warning = sizeWarning(summary.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  if (warning !== null) console.warn(warning);
}

/** The message of an error, with the paths of the content's own files in place of their copies'. */
function withContentPaths(error: unknown, contentDir: string, snapshotDir: string): string {
  const named = relative(process.cwd(), contentDir);
  return messageOf(error).replaceAll(snapshotDir, contentDir).replaceAll(relative(process.cwd(), snapshotDir), named);
}
