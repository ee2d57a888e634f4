import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderSize, inTemporaryFolder } from './folders.ts';
import { runMeasured } from './process-tree.ts';
import { writeSyntheticArchive } from './synthetic-archive.ts';

/** What one build cost. */
export interface BuildCost {
  readonly ms: number;
  /** Milliseconds of each stage. */
  readonly stages: Readonly<Record<string, number>>;
  readonly peakBytes: number | null;
  /** Bytes of the built site. */
  readonly bytes: number;
  /** Its HTML pages. */
  readonly pages: number;
}

const TIMED_BUILD = join(import.meta.dirname, 'timed-build.ts');

/** Builds an archive of `count` invented papers from nothing, and measures it. */
export async function measureArchive(count: number): Promise<BuildCost> {
  return inTemporaryFolder(async (folder) => {
    const contentDir = join(folder, 'content');
    const outDir = join(folder, 'dist');
    writeSyntheticArchive(contentDir, count);
    copyFileSync('content/topics.yml', join(contentDir, 'topics.yml'));
    const env = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: join(folder, 'cache') };
    return measured(['daybook'], env, outDir);
  });
}

/** Builds as many pages of one heading each with Astro alone, for comparison. */
export async function measureBareAstro(count: number): Promise<BuildCost> {
  return inTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, 'src/pages'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'src/pages/[id].astro'), barePage(count));
    return measured(['bare', folder], process.env, join(folder, 'dist'));
  });
}

function barePage(count: number): string {
  return [
    '---',
    `export const getStaticPaths = () => Array.from({ length: ${count} }, (_, id) => ({ params: { id: String(id) } }));`,
    'const { id } = Astro.params;',
    '---',
    '<html lang="en"><head><title>{id}</title></head><body><h1>{id}</h1></body></html>',
  ].join('\n');
}

async function measured(args: readonly string[], env: NodeJS.ProcessEnv, outDir: string): Promise<BuildCost> {
  const { stdout, peakBytes } = await runMeasured(TIMED_BUILD, args, { ...env, ASTRO_TELEMETRY_DISABLED: '1' });
  const { ms, stages } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Pick<BuildCost, 'ms' | 'stages'>;
  return { ms, stages, peakBytes, ...sizeOf(outDir) };
}

function sizeOf(outDir: string): Pick<BuildCost, 'bytes' | 'pages'> {
  const { bytes, pages } = folderSize(outDir);
  return { bytes, pages };
}
