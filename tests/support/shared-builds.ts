import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, contentFolder, ROOT, shellEnvironment, temporaryFolder } from './build-site.ts';
import { treeOf } from './spawn-command.ts';

const CONTENT = { 'digests/2025-01-02.md': '## A lamp\n\nIt shines.\n', 'site.yml': 'title: Lamps\n' };

/** What came of builds that share their folders. */
export interface SharedBuilds {
  readonly builds: number;
  /** Builds that failed, and what was left that differs from a clean site. */
  readonly broken: readonly string[];
}

/** Runs two builds of two checkouts at once, again and again, into one `OUT_DIR` and with one `CACHE_DIR`. */
export async function buildTogether(pairs: number): Promise<SharedBuilds> {
  const content = contentFolder(CONTENT);
  const clean = JSON.stringify(treeOf(buildSite({ CONTENT_DIR: content }).outDir));
  const other = otherCheckout();
  const folder = temporaryFolder('together');
  const env = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache') };
  const broken: string[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const results = await Promise.all([ROOT, other].map((cwd) => buildIn(cwd, env)));
    broken.push(...results.filter(({ status }) => status !== 0).map(({ printed }) => printed));
    if (JSON.stringify(treeOf(env.OUT_DIR)) !== clean)
      broken.push(`pair ${pair + 1}: the site differs from a clean one`);
  }
  return { builds: pairs * 2, broken };
}

/** Another checkout: the same files, and the same packages by a link. */
export function otherCheckout(): string {
  const checkout = join(temporaryFolder('checkout'), 'daybook');
  mkdirSync(join(checkout, 'node_modules'), { recursive: true });
  for (const name of ['src', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  // A folder of its own for what builds write; the packages themselves are only read.
  const packages = spawnSync('ls', ['-A', join(ROOT, 'node_modules')], { encoding: 'utf8' }).stdout.split('\n');
  for (const name of packages.filter(
    (each) => each !== '' && each !== '.cache' && each !== '.astro' && each !== '.vite',
  ))
    symlinkSync(join(ROOT, 'node_modules', name), join(checkout, 'node_modules', name));
  return checkout;
}

/** Runs a build of a checkout. */
export async function buildIn(cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'build'], { cwd, env: shellEnvironment(env) });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, printed };
}

/** What became of builds on a disk that was full. */
export interface FullDiskReport {
  readonly builds: number;
  /** Builds that did not fail with a message, and old sites that were not kept. */
  readonly broken: readonly string[];
}

/**
 * Builds on small disks that are full at different moments: the old site must stay, and the error must say why.
 * @returns null where no disk can be mounted, which takes a superuser on Linux
 */
export function buildOnFullDisks(): FullDiskReport | null {
  const disk = join(temporaryFolder('disk'), 'disk');
  mkdirSync(disk);
  const content = contentFolder(CONTENT);
  const broken: string[] = [];
  let builds = 0;
  for (const kilobytes of [100, 300, 600, 900]) {
    if (!mountDisk(disk, kilobytes)) return null;
    try {
      for (const folder of ['OUT_DIR', 'CACHE_DIR']) {
        const outDir = join(folder === 'OUT_DIR' ? disk : temporaryFolder('full'), 'dist');
        if (folder === 'CACHE_DIR') buildSite({ CONTENT_DIR: content, OUT_DIR: outDir });
        const before = existsSync(outDir) ? JSON.stringify(treeOf(outDir)) : null;
        const env = {
          CONTENT_DIR: content,
          OUT_DIR: outDir,
          [folder]: folder === 'OUT_DIR' ? outDir : join(disk, 'cache'),
        };
        const { status, printed } = buildSite(env);
        builds += 1;
        const after = existsSync(outDir) ? JSON.stringify(treeOf(outDir)) : null;
        if (status !== 0 && !/ENOSPC|EIO|no space left/i.test(printed))
          broken.push(`${folder}, ${kilobytes} kB: ${printed}`);
        if (status !== 0 && before !== after) broken.push(`${folder}, ${kilobytes} kB: the old site was changed`);
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return { builds, broken };
}

function mountDisk(folder: string, kilobytes: number): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]).status === 0;
}
