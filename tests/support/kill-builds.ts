import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FILE } from '../../src/integrations/build-record.ts';
import { finishSwap } from '../../src/integrations/swap-site.ts';
import { buildSite, contentFolder, ROOT, shellEnvironment, temporaryFolder } from './build-site.ts';
import { filesOf } from './site-files.ts';

/** What killed builds left behind. */
export interface KillReport {
  readonly kills: number;
  /** How often the old site stood at once after the kill, and how often the new one did. */
  readonly old: number;
  readonly fresh: number;
  /** How often the old or the new site stood only after the swap was finished. */
  readonly finished: number;
  /** What was neither, for each such kill. */
  readonly broken: readonly string[];
  /** Whether a build after all kills equals a clean one. */
  readonly endsClean: boolean;
}

const DAY = (day: number): string => `## Paper of day ${day}\n\nIt says one thing.\n`;

/**
 * Kills builds that replace a site by one with a day more, at moments spread over the time that a build takes, and looks at
 * what stands in `OUT_DIR` after each. Every second build makes the stale pages alone; the others make the whole site, since
 * nothing is known of the old one.
 */
export async function killBuilds(kills: number): Promise<KillReport> {
  const content = contentFolder({ 'digests/2025-01-02.md': DAY(2) });
  const outDir = join(temporaryFolder('kills'), 'dist');
  const cacheDir = temporaryFolder('kills-cache');
  const env = { CONTENT_DIR: content, OUT_DIR: outDir, CACHE_DIR: cacheDir };
  const oldTree = treeOf(buildSite(env).outDir);
  const oldSite = join(temporaryFolder('kills'), 'old');
  copyTree(outDir, oldSite);
  const oldRecord = readFileSync(join(cacheDir, RECORD_FILE));
  writeFileSync(join(content, 'digests/2025-01-03.md'), DAY(3));
  const newTree = treeOf(buildSite({ CONTENT_DIR: content }).outDir);
  // As long as the builds that are killed: those find compiled templates, which the first one made.
  const durations = [false, true].map((knowsOld) => {
    prepare(knowsOld);
    const start = performance.now();
    buildSite(env);
    return performance.now() - start;
  });

  function prepare(knowsOld: boolean): void {
    copyTree(oldSite, outDir);
    if (knowsOld) writeFileSync(join(cacheDir, RECORD_FILE), oldRecord);
    else rmSync(join(cacheDir, RECORD_FILE), { force: true });
  }

  const counts = { old: 0, fresh: 0, finished: 0 };
  const broken: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const knowsOld = kill % 2 === 1;
    prepare(knowsOld);
    // The last moments matter most: the swap is at the end.
    await killAfter((durations[Number(knowsOld)] ?? 0) * (0.3 + (0.8 * (kill + 1)) / kills), env);
    const seen = siteAt(outDir, oldTree, newTree);
    finishSwap(outDir);
    const then = siteAt(outDir, oldTree, newTree);
    if (seen !== null) counts[seen] += 1;
    else if (then !== null) counts.finished += 1;
    else broken.push(`kill ${kill + 1}: neither the old site nor the new one`);
  }
  prepare(true);
  buildSite(env);
  return { kills, ...counts, broken, endsClean: siteAt(outDir, oldTree, newTree) === 'fresh' };
}

async function killAfter(milliseconds: number, env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'build'], {
    cwd: ROOT,
    env: shellEnvironment(env),
    stdio: 'ignore',
    detached: true,
  });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), milliseconds);
  await once(child, 'close');
  clearTimeout(timer);
}

/** Copies a site with the times of its files, by which a build knows them. */
function copyTree(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

function siteAt(outDir: string, oldTree: string, newTree: string): 'old' | 'fresh' | null {
  const tree = treeOf(outDir);
  if (tree === oldTree) return 'old';
  return tree === newTree ? 'fresh' : null;
}

/** Every file of a folder with its text; empty for a folder that is missing. */
function treeOf(folder: string): string {
  try {
    return JSON.stringify(filesOf(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')]));
  } catch {
    return '';
  }
}
