import type { PageKind } from './kinds.ts';
import type { Route } from './route.ts';

/** An element of the list that Astro's `getStaticPaths` returns: the parameters of an address, and its route. */
export interface StaticPath<R> {
  readonly params: Record<string, string | undefined>;
  readonly props: R;
}

/** Pages of a kind, for `getStaticPaths`. */
export function staticPaths<R extends Route>(kind: PageKind<R>, routes: readonly R[]): StaticPath<R>[] {
  return routes.map((route) => ({ params: paramsOf(kind.file, route.path), props: route }));
}

/**
 * The parameters that a path gives to a file under `src/pages`.
 * @example paramsOf('papers/[kind]/[...path]', '/papers/week/2025-W45/2/') //=> { kind: 'week', path: '2025-W45/2' }
 * @throws when the file makes no such path
 */
export function paramsOf(file: string, path: string): Record<string, string | undefined> {
  const match = patternOf(file).exec(path);
  if (!match) throw new Error(`\`src/pages/${file}\` does not make ${path}: correct its row in src/views/kinds.ts`);
  return { ...match.groups };
}

/** Matches the paths that a file under `src/pages` makes. */
function patternOf(file: string): RegExp {
  const segments = file.replace(/(?:^|\/)index$/, '').replaceAll('.', '\\.');
  const source = segments.replace(/\[\\\.\\\.\\\.(\w+)\]/g, '(?<$1>.+?)').replace(/\[(\w+)\]/g, '(?<$1>[^/]+?)');
  return new RegExp(`^/${source}/?$`);
}
