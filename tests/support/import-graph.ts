import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from './build-site.ts';
import { filesOf } from './site-files.ts';

/** Every file of `src/` with the files of `src/` that it imports, types included; paths under `src/`, with `/`. */
export function importGraph(): ReadonlyMap<string, readonly string[]> {
  const src = join(ROOT, 'src');
  const files = filesOf(src).filter((file) => /\.(?:ts|mjs|astro)$/.test(file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(codeOf(file, readFileSync(join(src, file), 'utf8')));
      const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, relative.map((name) => posix.join(dirname(file), name))];
    }),
  );
}

/** A circle of imports, in which each file imports the next; null where there is none. */
export function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

/** The script of a file; of an Astro component, its front matter. */
function codeOf(file: string, text: string): string {
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
}
