import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { periodsOf } from '../../archive/periods.ts';
import { paths, siteAddress } from '../../site/urls.ts';
import { toJsonLines } from './paper-line.ts';
import { toDataSchema } from './paper-line-schema.ts';

/** The version of the data files' shape; a field that changes its meaning or goes away raises it. */
const DATA_VERSION = 2;

/** `data/index.json`: the site, the version of its data, and every data file with its hash. Paths are relative to it. */
export function toDataIndex(archive: Archive): string {
  const index = {
    version: DATA_VERSION,
    site: siteAddress.origin,
    base: siteAddress.base,
    newest: archive.days.at(-1)?.date ?? null,
    schema: relative(paths.data.schema),
    files: monthFiles(archive),
    others: [fileOf(paths.data.schema, toDataSchema())],
  };
  return `${JSON.stringify(index, null, 2)}\n`;
}

/** The files that hold the papers, by month. */
function monthFiles(archive: Archive): object[] {
  return periodsOf(archive, 'month').map(({ name }) => {
    const lines = toJsonLines(archive, name);
    const { path, ...rest } = fileOf(paths.data.month(name), lines);
    return { path, papers: lines.split('\n').length - 1, ...rest };
  });
}

function fileOf(path: string, text: string): DataFile {
  return {
    path: relative(path),
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
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
