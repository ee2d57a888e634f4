import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { compileSync, runSync } from '@mdx-js/mdx';
import type { Program } from 'estree';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { describeProblem } from '../source/describe-problem.ts';
import { nearestName } from '../source/nearest-name.ts';
import { readPageHead } from '../source/page-head.ts';

/** The fields above the text of a free page. */
export const PageSchema = z.object({
  title: z.string().min(1),
  /** One sentence for search engines; default: the site's description. */
  description: z.string().optional(),
});

/** Why an MDX file cannot be built. */
export interface MdxProblem {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** Components that a text may use without importing them. */
const COMPONENTS = { ArchiveFacts: () => null, PaperLink: () => null };

/**
 * What would end a build at an MDX file: fields that do not fit, a syntax that MDX does not have, a name that is not defined,
 * a file that is missing. An MDX file that imports something is not run, since plain Node cannot load Astro's components.
 * @param schema of the fields above the text
 * @example mdxProblems('/content/notes/a.mdx', 'It breaks off: {', z.object({}))
 * //=> [{ line: 1, column: 16, reason: 'Unexpected end of file in expression, …' }]
 */
export function mdxProblems(file: string, source: string, schema: z.ZodType): MdxProblem[] {
  const head = readPageHead(source);
  const [unread] = head.issues;
  if (unread) return [unread];
  try {
    const { frontmatter, content } = parseFrontmatter(source, { frontmatter: 'empty-with-lines' });
    const issues = schema.safeParse(frontmatter).error?.issues ?? [];
    const problems = issues.map((issue) => {
      const { path, found, expected } = describeProblem(issue, frontmatter);
      const name = path.join('.');
      const reason =
        name in frontmatter
          ? `unexpected ${name} \`${found}\`, expected ${expected}`
          : `it has no \`${name}\`${hint(name, Object.keys(frontmatter))}; write one between two lines \`---\` at its start, as in \`${name}: …\``;
      return { ...head.placeOf(path), reason };
    });
    return [...problems, ...textProblems(file, content)];
  } catch (error) {
    return [describeError(error)];
  }
}

/** Names the field that was probably meant to be the missing one. */
function hint(missing: string, names: readonly string[]): string {
  const near = nearestName(missing, names);
  return near === null ? '' : `, only \`${near}\``;
}

function textProblems(file: string, text: string): MdxProblem[] {
  try {
    return problemsOfText(file, text);
  } catch (error) {
    return [describeError(error)];
  }
}

function problemsOfText(file: string, text: string): MdxProblem[] {
  const used: UsedFile[] = [];
  const collect = () => (tree: Root) => void used.push(...usedFiles(tree));
  const baseUrl = pathToFileURL(file);
  const code = compileSync(text, { outputFormat: 'function-body', remarkPlugins: [remarkMath, collect], baseUrl });
  if (used.length === 0 && !/\bawait import\(/.test(String(code))) run(String(code), baseUrl);
  return used.flatMap(({ path, line, column }) => {
    const problem = isRelative(path) ? missingFile(file, path) : missingPackage(file, path);
    return problem === null ? [] : { line, column, reason: problem };
  });
}

function missingFile(file: string, path: string): string | null {
  return existsSync(resolve(dirname(file), path)) ? null : `\`${path}\` does not exist`;
}

/** Packages are looked for beside the file, in the folders above it, and where the command runs. */
function missingPackage(file: string, path: string): string | null {
  const name = PACKAGE.exec(path)?.[0];
  if (name === undefined || isBuiltin(path)) return null;
  const isIn = (folder: string): boolean => existsSync(join(folder, 'node_modules', name));
  const foldersAbove = (folder: string): string[] =>
    dirname(folder) === folder ? [folder] : [folder, ...foldersAbove(dirname(folder))];
  return [process.cwd(), ...foldersAbove(dirname(file))].some(isIn)
    ? null
    : `the package \`${name}\` is not installed; import one that package.json names`;
}

/** The name of a package at the start of what is imported; modules of Astro's own have a colon. */
const PACKAGE = /^(?:@[\w.-]{1,200}\/)?[\w.-]{1,200}(?=\/|$)/;

function run(code: string, baseUrl: URL): void {
  const jsx = (type: unknown, props: unknown): unknown => (typeof type === 'function' ? type(props) : null);
  const { default: content } = runSync(code, { Fragment: 'fragment', jsx, jsxs: jsx, baseUrl } as never);
  content({ components: COMPONENTS });
}

/** What a text imports or shows. */
interface UsedFile {
  /** A file by its path relative to the text, or a package by its name. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

function usedFiles(tree: Root): UsedFile[] {
  const used: UsedFile[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const shown = node.type === 'image' ? [node.url].filter(isRelative) : [];
    const paths = node.type === 'mdxjsEsm' ? importsOf(node.data?.estree) : shown;
    used.push(...paths.map((path) => ({ path: decodeURI(path), line, column })));
  });
  return used;
}

function importsOf(program: Program | null | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) =>
    'source' in statement && typeof statement.source?.value === 'string' ? statement.source.value : [],
  );
}

function isRelative(path: string): boolean {
  return /^\.{1,2}\//.test(path);
}

function describeError(error: unknown): MdxProblem {
  if (error instanceof VFileMessage) return { line: error.line ?? 1, column: error.column ?? 1, reason: error.reason };
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { line: 1, column: 1, reason };
}
