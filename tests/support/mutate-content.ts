import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { checkContent } from '../../src/check/content.ts';
import { paths } from '../../src/site/urls.ts';
import { ADDED_LINES, HOSTILE_NAMES, HOSTILE_TEXTS } from './mutation-texts.ts';
import { buildSite, contentFolder, copyContent, ROOT, temporaryFolder } from './build-site.ts';
import { passesCheck } from './passes-check.ts';
import { filesOf, resolves } from './site-files.ts';

/** What became of mutations of a content folder. */
export interface MutationReport {
  /** Mutations that the check accepts. */
  readonly accepted: number;
  /** Mutations that are errors of the check. */
  readonly refused: number;
  readonly builds: number;
  /** Where a build failed, or lacked a paper, although the check accepted its content. */
  readonly broken: readonly string[];
}

/** How many mutations of a folder are tried before it is built and the next folder begins. */
const TOGETHER = 5;

/**
 * Mutates a content folder, and builds it whenever the check accepts what has come of it: the build must pass, and have a page
 * for each paper of the check.
 * @param seed of the mutations; the same one gives the same mutations
 */
export function mutateContent(mutations: number, seed: number): MutationReport {
  const counts = { accepted: 0, refused: 0, builds: 0 };
  const broken: string[] = [];
  const outDir = join(temporaryFolder('mutations'), 'dist');
  const all = fc.sample(MUTATION, { numRuns: mutations, seed });
  for (let start = 0; start < all.length; start += TOGETHER) {
    let content = everyKindOfFile();
    const kept: Mutation[] = [];
    for (const mutation of all.slice(start, start + TOGETHER)) {
      const mutated = copyContent(content);
      mutate(mutated, mutation);
      if (passesCheck(mutated)) {
        content = mutated;
        kept.push(mutation);
      }
    }
    counts.accepted += kept.length;
    counts.refused += Math.min(TOGETHER, all.length - start) - kept.length;
    counts.builds += 1;
    const problem = buildProblem(content, outDir);
    if (problem !== null) broken.push(`${problem}\n${kept.map((mutation) => JSON.stringify(mutation)).join('\n')}`);
  }
  return { ...counts, broken };
}

/** Something that happens to one of the content's files. */
interface Mutation {
  readonly kind: 'remove' | 'truncate' | 'insert' | 'repeatLine' | 'swapLines' | 'rename' | 'copy' | 'damage' | 'add';
  /** Which file, and where in it: shares of all. */
  readonly file: number;
  readonly at: number;
  readonly text: string;
  readonly name: string;
}

const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('remove', 'truncate', 'insert', 'repeatLine', 'swapLines', 'rename', 'copy', 'damage', 'add'),
  file: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  text: fc.constantFrom(...HOSTILE_TEXTS),
  name: fc.constantFrom(...HOSTILE_NAMES),
});

function mutate(content: string, { kind, file, at, text, name }: Mutation): void {
  const files = filesOf(content);
  const path = join(content, elementAt(files, file));
  const source = readFileSync(path);
  const place = Math.floor(at * source.length);
  const lines = source.toString().split('\n');
  const line = Math.floor(at * lines.length);
  const renamed = join(dirname(path), name);
  switch (kind) {
    case 'remove':
      return rmSync(path);
    case 'truncate':
      return writeFileSync(path, source.subarray(0, place));
    case 'insert':
      return writeFileSync(path, Buffer.concat([source.subarray(0, place), Buffer.from(text), source.subarray(place)]));
    case 'repeatLine':
      return writeFileSync(path, lines.toSpliced(line, 0, lines[line] ?? '').join('\n'));
    case 'swapLines':
      return writeFileSync(path, lines.toSpliced(line, 2, ...lines.slice(line, line + 2).toReversed()).join('\n'));
    case 'rename':
      mkdirSync(dirname(renamed), { recursive: true });
      return renameSync(path, renamed);
    case 'copy':
      mkdirSync(dirname(renamed), { recursive: true });
      return copyFileSync(path, renamed);
    case 'damage':
      return writeFileSync(path, Buffer.concat([source.subarray(0, place), Buffer.from([0xc3, 0x28, 0x00])]));
    case 'add': {
      const added = elementAt(Object.keys(ADDED_LINES), file);
      const settings = join(content, added);
      mkdirSync(dirname(settings), { recursive: true });
      const known = existsSync(settings) ? readFileSync(settings, 'utf8') : '';
      return writeFileSync(settings, `${known}\n${elementAt(ADDED_LINES[added] ?? [], at)}\n`);
    }
  }
}

/** A content folder with a small file of every kind. */
function everyKindOfFile(): string {
  const content = contentFolder({
    'digests/2025-01-02-a.bib': '@article{a, title = {A lamp}, author = {Ada Byron}, abstract = {It shines.}}\n',
    'digests/2025-01-03-a.csv.md': '| Title | Authors |\n| --- | --- |\n| A lamp in a table | Ada Byron |\n',
    'permalinks.txt': '/feed.xml\n',
    'redirects.yml': '/papers/older/: { gone: true }\n',
    'styles.css': 'h1 { font-style: italic }\n',
    'public/logo.svg': '<svg viewBox="0 0 2 1"></svg>\n',
    'public/CNAME': 'papers.example\n',
  });
  for (const fixture of ['toy', 'gallery']) cpSync(join(ROOT, 'tests/fixtures', fixture), content, { recursive: true });
  return content;
}

function buildProblem(content: string, outDir: string): string | null {
  const { archive } = checkContent(content);
  const { status, printed } = buildSite({ CONTENT_DIR: content, OUT_DIR: outDir });
  if (status !== 0) return `The build failed: ${printed.slice(-2000)}`;
  const missing = [...archive.papers.keys()].filter((id) => !resolves(outDir, paths.paper(id)));
  return missing.length === 0 ? null : `No page for ${missing.join(', ')}`;
}

function elementAt(list: readonly string[], share: number): string {
  return list[Math.floor(share * list.length)] ?? '';
}
