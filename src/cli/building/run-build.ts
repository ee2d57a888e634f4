import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { unreadableFiles } from '../../check/content.ts';
import { readBuiltSite, type BuiltSite } from '../../integrations/build-record.ts';
import { reportProgress } from '../../integrations/build-progress.ts';
import { guardFolders, guardOutDir } from '../../integrations/guard-folders.ts';
import { hashInputs } from '../../integrations/hash-inputs.ts';
import { showProgress } from '../../integrations/show-progress.ts';
import type { StageTime } from '../../integrations/progress-line.ts';
import { snapshotContent } from '../../integrations/snapshot-content.ts';
import { finishSwap } from '../../integrations/swap-site.ts';
import { guardLedger } from '../../integrations/verify-site.ts';
import { readEnvironment, workFolders, type Environment } from '../../site/environment.ts';
import { messageOf } from '../../source/error-message.ts';
import { formatReport } from '../../source/report.ts';
import { lockFiles, withBuildLocks } from './build-lock.ts';

/** What a build starts from. */
export interface BuildStart {
  /** With a copy of the content as its content folder. */
  readonly environment: Environment;
  /** The content folder that was copied. */
  readonly originalDir: string;
  /** The site that stands in `OUT_DIR`; null where nothing is known of it. */
  readonly built: BuiltSite | null;
}

/**
 * Runs a build of the environment while no other one does, from a copy of the content; not where the site is up to date.
 * @param build gives what is printed at the end, of the time that each stage took
 * @throws where a folder is refused or the build fails
 */
export async function runBuild(
  build: (start: BuildStart) => Promise<(times: readonly StageTime[]) => void>,
): Promise<void> {
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
      const print = await build({
        environment: { ...environment, contentDir: snapshotDir },
        originalDir: contentDir,
        built,
      });
      print(progress.end());
    } catch (error) {
      throw new Error(withContentPaths(error, contentDir, snapshotDir), { cause: error });
    } finally {
      progress.end();
      for (const folder of [newDir, snapshotDir]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

function isWhole({ lost, hasOthers }: BuiltSite): boolean {
  return lost.length === 0 && !hasOthers;
}

/** The message of an error, with the paths of the content's own files in place of their copies'. */
function withContentPaths(error: unknown, contentDir: string, snapshotDir: string): string {
  const named = relative(process.cwd(), contentDir);
  return messageOf(error).replaceAll(snapshotDir, contentDir).replaceAll(relative(process.cwd(), snapshotDir), named);
}
