import type { PersonName } from '../../paper/person-name.ts';
import type { Citation } from './citation.ts';

/**
 * A citation as a record of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)). The format has no type for preprints:
 * `UNPB` is an unpublished work. A comma behind a name says that it is not to be divided.
 */
export function toRis({ title, authors, date, arxivId, doi, url }: Citation): string {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'UNPB'],
    ['TI', title],
    ...authors.map((name) => ['AU', toRisName(name)] as const),
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['PB', arxivId && 'arXiv'],
    ['AN', arxivId && `arXiv:${arxivId}`],
    ['DO', doi],
    ['UR', url],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => (value == null ? '' : `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`)).join('');
}

function toRisName({ family, given = '', suffix, literal }: PersonName): string {
  if (literal !== undefined) return `${literal},`;
  return suffix === undefined ? `${family}, ${given}`.trim() : `${family}, ${given}, ${suffix}`;
}
