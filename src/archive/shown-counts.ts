import { COUNT_NAMES, type CountName } from '../site/settings.ts';
import type { Archive } from './archive.ts';

/** An archive as readers see it: the counts that a site does not show are unknown in it, so that nothing ranks by them. */
export function withShownCounts(archive: Archive, shown: readonly CountName[]): Archive {
  const hidden = COUNT_NAMES.filter((name) => !shown.includes(name));
  if (hidden.length === 0) return archive;
  const papers = Array.from(
    archive.papers,
    ([id, paper]) =>
      [
        id,
        {
          ...withoutCounts(paper, hidden),
          appearances: paper.appearances.map((appearance) => withoutCounts(appearance, hidden)),
        },
      ] as const,
  );
  return { ...archive, papers: new Map(papers) };
}

/** The same with these counts unknown. */
export function withoutCounts<Counted extends object>(counted: Counted, hidden: readonly CountName[]): Counted {
  return { ...counted, ...Object.fromEntries(hidden.map((name) => [name, null])) };
}
