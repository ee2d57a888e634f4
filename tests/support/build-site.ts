import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '../..');

/** What a build gave. */
export interface BuiltSite {
  readonly outDir: string;
  readonly status: number | null;
  /** Everything that the build printed. */
  readonly printed: string;
}

/** A new empty folder in the system's temporary folder. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `daybook-${name}-`));
}

/**
 * A content folder of its own.
 * @param files texts by their paths in it
 */
export function contentFolder(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('content');
  writeFiles(folder, files);
  return folder;
}

/**
 * Writes files into a folder.
 * @param files texts by their paths in it
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A copy of a content folder, for tests that change it. */
export function copyContent(from: string): string {
  const folder = temporaryFolder('content');
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** The environment of a shell: what the test runner adds to it changes how Astro behaves. */
export function shellEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const added = /^(?:VITEST|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)(?:_|$)/;
  const own = Object.entries(process.env).filter(([name]) => !added.test(name));
  return { ...Object.fromEntries(own), ...extra };
}

/** Runs one of Daybook's commands the way npm does. */
export function runCommand(
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Omit<BuiltSite, 'outDir'> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', command, ...args], {
    cwd: ROOT,
    env: shellEnvironment(env),
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
}

/** Builds a site; builds of one project share a folder of Astro's, so they run one after the other. */
export function buildSite(env: Readonly<Record<string, string>>): BuiltSite {
  const outDir = env['OUT_DIR'] ?? join(temporaryFolder('site'), 'dist');
  return { outDir, ...runCommand('build', [], { ...env, OUT_DIR: outDir }) };
}
