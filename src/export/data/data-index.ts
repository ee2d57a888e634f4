import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { periodsWithFiles } from '../../archive/periods.ts';
import { compareText } from '../../compare-text.ts';
import { paths, siteAddress } from '../../site/urls.ts';
import { nameLists, toNameList } from './name-lists.ts';
import { formatPaperIds, paperIds } from './paper-ids.ts';
import { toJsonLines } from './paper-line.ts';
import { toDataSchema } from './paper-line-schema.ts';
import { toYearTable } from './year-table.ts';

/** The version of the data files' shape; a field that changes its meaning or goes away raises it. */
const DATA_VERSION = 2;

/** Files of a site by their path under it, of which it is known what they hold. */
export type KnownFiles = ReadonlyMap<string, Pick<DataFile, 'bytes' | 'sha256'>>;

/**
 * `data/index.json`: the site, the version of its data, and every data file with its hash. Paths are relative to it.
 * @param known data files that need not be made to know their hash; default none
 */
export function toDataIndex(archive: Archive, known: KnownFiles = new Map()): string {
  const index = {
    version: DATA_VERSION,
    site: siteAddress.origin,
    base: siteAddress.base,
    newest: archive.days.at(-1)?.date ?? null,
    schema: relative(paths.data.schema),
    files: monthFiles(archive, known),
    others: otherFiles(archive, known).toSorted((a, b) => compareText(a.path, b.path)),
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** The files that hold the papers, by month. */
function monthFiles(archive: Archive, known: KnownFiles): object[] {
  return periodsWithFiles(archive, 'month')
    .toSorted(byName)
    .map(({ name }) => ({
      ...fileOf(paths.data.month(name), known, () => toJsonLines(archive, name)),
      papers: newPapersOf(archive, 'month', name).length,
    }));
}

/** The tables of years, the lists of names, the ids and the schema. */
function otherFiles(archive: Archive, known: KnownFiles): DataFile[] {
  const tables = periodsWithFiles(archive, 'year').map(({ name }) => ({
    ...fileOf(paths.data.table(name), known, () => toYearTable(archive, name)),
    entries: newPapersOf(archive, 'year', name).length,
  }));
  const lists = Array.from(nameLists(archive), ([segment, names]) => ({
    ...fileOf(paths.data.list(segment), known, () => toNameList(names)),
    entries: names.length,
  }));
  const ids = fileOf(paths.data.ids, known, () => formatPaperIds(paperIds(archive)));
  return [...tables, ...lists, ids, fileOf(paths.data.schema, known, toDataSchema)];
}

function fileOf(path: string, known: KnownFiles, makeText: () => string): DataFile {
  const { bytes, sha256 } = known.get(path.slice(1)) ?? contentOf(makeText());
  return { path: relative(path), bytes, sha256 };
}

function contentOf(text: string): Pick<DataFile, 'bytes' | 'sha256'> {
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name, b.name);
}

/** The path of a data file as seen from the index. */
function relative(path: string): string {
  return path.slice(paths.data.index.lastIndexOf('/') + 1);
}

interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
