import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { readText } from '../source/content-files.ts';
import { unreadableFiles } from '../check/content.ts';
import { readManifest, writeManifest } from '../check/manifest.ts';
import { bytesByPart, comparePages } from '../check/site-summary.ts';
import { sizeWarning } from '../check/weight.ts';
import { hashInputs, isUpToDate, recordBuild } from '../integrations/build-record.ts';
import { reportProgress } from '../integrations/build-progress.ts';
import { formatSummary, type BuildSummary } from '../integrations/build-summary.ts';
import { countPages, type MadePaths } from '../integrations/count-pages.ts';
import { guardFolders, guardOutDir } from '../integrations/guard-folders.ts';
import { snapshotContent, snapshotImports } from '../integrations/snapshot-content.ts';
import { finishSwap, swapSite } from '../integrations/swap-site.ts';
import { showProgress } from '../integrations/show-progress.ts';
import { countPapers, markSite } from '../integrations/site-folder.ts';
import { guardLedger, verifySite } from '../integrations/verify-site.ts';
import { sealCache, takeSealed, unsealCache } from '../site/cache-seal.ts';
import { readEnvironment, workFolders } from '../site/environment.ts';
import { formatReport } from '../source/report.ts';
import { messageOf } from './astro.ts';
import { lockFiles, withBuildLocks } from './build-lock.ts';

/** Where Astro keeps the collections of the last build; it trusts what it finds there. */
const COLLECTIONS_FILE = 'data-store.json';

/**
 * Builds the site of the environment: from a copy of the content, and aside, so that `OUT_DIR` keeps the last site until the
 * new one is whole. A site that is what this build would write stays as it is.
 * @throws where a folder is refused, the build fails or the new site lacks a page; `OUT_DIR` then stays as it is
 */
export async function buildSite(): Promise<void> {
  const environment = readEnvironment();
  const { contentDir, outDir, cacheDir } = environment;
  const { newDir, snapshotDir, expectedFile } = workFolders();
  const collections = join(cacheDir, COLLECTIONS_FILE);
  guardFolders(environment);
  await withBuildLocks(lockFiles(environment), async () => {
    finishSwap(outDir);
    guardOutDir(outDir);
    guardLedger(contentDir, outDir);
    const unreadable = unreadableFiles(contentDir);
    if (unreadable.length > 0)
      throw new Error(`${formatReport(unreadable)}\nNothing is built: correct these files first`);
    if (isUpToDate(environment, hashInputs(environment, contentDir))) {
      console.log('Nothing has changed since the site was built: it stays as it is');
      return;
    }
    if (takeSealed(collections)) unsealCache(collections);
    const progress = showProgress();
    try {
      reportProgress('content');
      snapshotContent(contentDir, snapshotDir);
      const inputs = hashInputs(environment, snapshotDir);
      process.env['CONTENT_DIR'] = snapshotDir;
      const vite = { plugins: [snapshotImports(contentDir, snapshotDir)] };
      // Loaded only here: it takes longer than finding that nothing has changed.
      const { build } = await import('astro');
      let made: MadePaths = [];
      await build({ logLevel: 'warn', outDir: newDir, vite, integrations: [countPages((paths) => (made = paths))] });
      reportProgress('verification');
      verifySite(newDir, snapshotDir, expectedFile);
      const papers = countPapers(newDir) ?? 0;
      const before = readManifest(outDir);
      const files = writeManifest(newDir);
      markSite(newDir, { recorded: parseLedger(readText(snapshotDir, LEDGER_FILE)).length });
      reportProgress('swap');
      swapSite(newDir, outDir);
      recordBuild(environment, inputs);
      if (existsSync(collections)) sealCache(collections);
      const [changes, parts] = [comparePages(before, files), bytesByPart(files, made)];
      printSummary({ papers, changes, parts, times: progress.end() });
    } catch (error) {
      throw new Error(withContentPaths(error, contentDir, snapshotDir), { cause: error });
    } finally {
      progress.end();
      for (const folder of [newDir, snapshotDir, expectedFile]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

function printSummary(built: Omit<BuildSummary, 'peakBytes'>): void {
  console.log(formatSummary({ ...built, peakBytes: process.resourceUsage().maxRSS * 1024 }));
  const warning = sizeWarning(built.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  if (warning !== null) console.warn(warning);
}

/** The message of an error, with the paths of the content's own files in place of their copies'. */
function withContentPaths(error: unknown, contentDir: string, snapshotDir: string): string {
  const named = relative(process.cwd(), contentDir);
  return messageOf(error).replaceAll(snapshotDir, contentDir).replaceAll(relative(process.cwd(), snapshotDir), named);
}
