import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { contentFolder, copyContent, ROOT, temporaryFolder } from './build-site.ts';
import { EDITS, FIRST_FILES, type EditedArchive } from './edit-content.ts';
import { passesCheck } from './passes-check.ts';
import { buildIn, otherCheckout } from './shared-builds.ts';
import { treeOf } from './spawn-command.ts';

/** What became of a site that was built again after each few edits of its content. */
export interface EditReport {
  readonly edits: number;
  /** Each of their sites was compared with a clean one. */
  readonly builds: number;
  /** Where a build failed, or the site differed from a clean one: after which edits, and in which files. */
  readonly broken: readonly string[];
}

/**
 * Edits an archive at random and builds it after every few edits, always into the same folder, and compares the site with
 * one that is built from nothing.
 * @param seed of the edits; the same one gives the same edits
 * @param together how many edits are made before each build
 */
export async function runEdits(edits: number, seed: number, together = 2): Promise<EditReport> {
  const folder = temporaryFolder('edits');
  let archive: EditedArchive = { content: firstContent(), checkout: otherCheckout(), env: {} };
  const names = fc.sample(fc.constantFrom(...Object.keys(EDITS)), { numRuns: edits, seed });
  const broken: string[] = [];
  let [builds, done]: [number, string[]] = [0, []];
  for (const [index, name] of names.entries()) {
    const edited = { ...archive, content: copyContent(archive.content), env: { ...archive.env } };
    EDITS[name]?.(edited, index + 1);
    if (!passesCheck(edited.content)) continue;
    archive = edited;
    done.push(`${index + 1}: ${name}`);
    if ((index + 1) % together !== 0) continue;
    const { status, printed } = await build(archive, join(folder, 'dist'), join(folder, 'cache'));
    builds += 1;
    if (status !== 0) broken.push(`after ${done.join(', ')}: ${printed.slice(-1000)}`);
    const differing = await differences(archive, join(folder, 'dist'));
    if (differing.length > 0) broken.push(`after ${done.join(', ')}: ${differing.slice(0, 9).join(', ')}`);
    done = [];
  }
  return { edits, builds, broken };
}

/** The files in which a site differs from one that is built from nothing. */
async function differences(archive: EditedArchive, outDir: string): Promise<string[]> {
  const clean = temporaryFolder('clean');
  await build(archive, join(clean, 'dist'), join(clean, 'cache'));
  const [found, expected] = [treeOf(outDir), treeOf(join(clean, 'dist'))];
  const paths = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...paths].filter((path) => found[path] !== expected[path]);
}

function build({ content, checkout, env }: EditedArchive, outDir: string, cacheDir: string) {
  return buildIn(checkout, { CONTENT_DIR: content, OUT_DIR: outDir, CACHE_DIR: cacheDir, ...env });
}

function firstContent(): string {
  const content = contentFolder(FIRST_FILES);
  cpSync(join(ROOT, 'tests/fixtures/gallery/digests'), join(content, 'digests'), { recursive: true });
  return content;
}
