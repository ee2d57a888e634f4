import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderSize, type FolderSize } from '../folders.ts';
import { runMeasured, type MeasuredRun } from '../process-tree.ts';
import { changeTemplate, copyCheckout } from './checkout.ts';
import { stageCosts, type StageCost } from './stages.ts';

/** What one build cost. */
export interface BuildCost extends Pick<MeasuredRun, 'ms' | 'cpuMs' | 'peakBytes'>, FolderSize {
  readonly stages: readonly StageCost[];
}

/** What makes a site of a content folder. */
export interface Builder {
  readonly name: string;
  /** Builds the site; what has to be made ready for that is not measured. */
  build(): Promise<BuildCost>;
  /** Whether it makes everything anew each time, so that it takes as long whatever has changed. */
  readonly rebuildsAll: boolean;
  changeTemplate(): void;
  /** The folders that the next build finds, which CI keeps from run to run. */
  readonly kept: readonly string[];
}

const HUGO_SITE = join(import.meta.dirname, 'hugo-site.ts');

/**
 * Daybook, as `npm run build` runs it, in a copy of a checkout.
 * @param folder where its copy, its site and its store stand
 */
export function daybook(name: string, checkout: string, folder: string, contentDir: string): Builder {
  const [copy, outDir, cacheDir] = [join(folder, 'checkout'), join(folder, 'site'), join(folder, 'cache')];
  mkdirSync(copy, { recursive: true });
  copyCheckout(checkout, copy);
  const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: cacheDir };
  return {
    name,
    rebuildsAll: false,
    kept: [outDir, cacheDir],
    changeTemplate: () => changeTemplate(copy),
    build: async () => {
      const run = await runMeasured([process.execPath, 'src/cli/run.mjs', 'build'], { cwd: copy, env });
      return { ...run, ...folderSize(outDir), stages: stageCosts(run) };
    },
  };
}

/**
 * Hugo, and then Pagefind's own command.
 * @throws where Hugo is not installed
 */
export function hugo(folder: string, contentDir: string): Builder {
  if (spawnSync('hugo', ['version']).status !== 0) {
    throw new Error('Hugo is not installed: `apt-get install hugo`, or see https://gohugo.io/installation/');
  }
  const outDir = join(folder, 'public');
  const pagefind = resolve('node_modules/.bin/pagefind');
  mkdirSync(folder, { recursive: true });
  return {
    name: 'Hugo and Pagefind',
    rebuildsAll: true,
    kept: [],
    changeTemplate: () => undefined,
    build: async () => {
      await runMeasured([process.execPath, HUGO_SITE, folder, contentDir]);
      const site = await runMeasured(['hugo', '--quiet', '--source', folder, '--destination', outDir]);
      const index = await runMeasured([process.execPath, pagefind, '--site', outDir]);
      const stages = Object.entries({ Hugo: site, Pagefind: index }).map(([stage, { ms, cpuMs }]) => ({
        stage,
        ms,
        cpuMs,
      }));
      return { ...inSequence(site, index), ...folderSize(outDir), stages };
    },
  };
}

/** What two commands cost, one after the other. */
function inSequence(first: MeasuredRun, second: MeasuredRun): Pick<BuildCost, 'ms' | 'cpuMs' | 'peakBytes'> {
  const isKnown = first.cpuMs !== null && second.cpuMs !== null;
  return {
    ms: first.ms + second.ms,
    cpuMs: isKnown ? first.cpuMs + second.cpuMs : null,
    peakBytes: isKnown ? Math.max(first.peakBytes ?? 0, second.peakBytes ?? 0) : null,
  };
}
