import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import ts from 'typescript';

/** A regular expression of the sources. */
export interface SourcePattern {
  /** Path of its file below the root of the repository, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** A call of `new RegExp`. */
export type PatternCall = Pick<SourcePattern, 'file' | 'line'>;

/** Every regular expression that the sources write out, and every place that composes one. */
export function readSourcePatterns(): { readonly literals: SourcePattern[]; readonly calls: PatternCall[] } {
  const [literals, calls]: [SourcePattern[], PatternCall[]] = [[], []];
  for (const file of globSync('src/**/*.{ts,mjs}', { cwd: ROOT })) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      const place = { file: file.split(sep).join('/'), line };
      if (ts.isRegularExpressionLiteral(node)) literals.push({ ...place, ...splitLiteral(node.text) });
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isCall && node.expression.getText(tree) === 'RegExp') calls.push(place);
      node.forEachChild(visit);
    };
    visit(tree);
  }
  return { literals, calls };
}

/** The regular expressions that the sources compose, as a process of its own records them. */
export function recordComposedPatterns(files: readonly string[]): SourcePattern[] {
  const recorder = join(import.meta.dirname, 'record-composed-patterns.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [recorder, ROOT, ...new Set(files)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`The composed regular expressions cannot be recorded: ${stderr}`);
  return JSON.parse(stdout) as SourcePattern[];
}

const ROOT = resolve(import.meta.dirname, '../../..');

function splitLiteral(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}
