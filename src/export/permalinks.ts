import type { Archive } from '../archive/archive.ts';
import { paths } from '../urls.ts';

/** Every permanent path of an archive, without the base, sorted. */
export function permanentPaths({ papers, aliases, days }: Archive): string[] {
  return [
    ...[...papers.keys(), ...aliases.keys()].map(paths.paper),
    ...days.map(({ date }) => paths.day(date)),
  ].toSorted();
}

/** `permalinks.txt`: one path a line. */
export function toPermalinksFile(archive: Archive): string {
  return permanentPaths(archive)
    .map((path) => `${path}\n`)
    .join('');
}
