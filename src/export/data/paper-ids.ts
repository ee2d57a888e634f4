import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { periodsOf } from '../../archive/periods.ts';

/** `data/ids.json`: which papers the archive has, and where. */
export interface PaperIds {
  /** Month of a data file → the ids of its papers, in its order. */
  readonly months: Readonly<Record<string, readonly string[]>>;
  /** Other slug of a paper, such as one of an earlier id → its id; without those that several papers share. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** The ids of all papers. */
export function paperIds(archive: Archive): PaperIds {
  const months = periodsOf(archive, 'month').map(
    ({ name }) => [name, newPapersOf(archive, 'month', name).map(({ id }) => id)] as const,
  );
  const aliases = [...archive.aliases].flatMap(([alias, [id = '', ...others]]) =>
    others.length === 0 ? [[alias, id] as const] : [],
  );
  return { months: Object.fromEntries(months), aliases: Object.fromEntries(aliases) };
}

/** `data/ids.json`, one month a line. */
export function formatPaperIds({ months, aliases }: PaperIds): string {
  const lines = Object.entries(months).map(([month, ids]) => `\n    ${JSON.stringify(month)}: ${JSON.stringify(ids)}`);
  return `{\n  "months": {${lines.join(',')}\n  },\n  "aliases": ${JSON.stringify(aliases)}\n}\n`;
}
