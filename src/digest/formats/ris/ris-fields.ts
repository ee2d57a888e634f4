import { parsePaperId } from '../../../paper-id.ts';
import { idInNote } from '../notes.ts';
import type { TagSyntax, ValuesOf } from './tagged-records.ts';

/** Whether a text has records of RIS. */
export function isRis(text: string): boolean {
  return STARTS_RECORD.test(text);
}

/** The first line of a record, and another tag below it. */
const STARTS_RECORD = /^[^\S\n]{0,9}TY {1,3}- ?[A-Z]{2,8}[^\S\n]*\n\s*[A-Z][A-Z\d] {1,3}-(?: |$)/m;

/** Between tags and their values stand two spaces and a dash, but for some programs. */
export function risSyntax(text: string): TagSyntax {
  const dash = DASH.exec(text)?.[1] ?? '  -';
  const tagOf = (row: string): string | null => {
    const start = row.trimStart();
    return start.startsWith(dash, 2) && /^[A-Z][A-Z\d]/.test(start) ? start.slice(0, 2) : null;
  };
  return { first: 'TY', last: 'ER', goesOnBelowBlank: true, tagOf };
}

const DASH = /^[^\S\n]{0,9}TY( {1,3}-)/m;

/** The texts of a record as CSL-JSON has them. */
export function risTexts(values: ValuesOf): RisTexts {
  const [title] = values('TI', 'T1', 'CT', 'BT');
  const [abstract] = values('AB', 'N2');
  const [doi] = values('DO');
  const [note] = values('N1', 'M3').filter((text) => idInNote(text) !== null);
  return {
    ...(title !== undefined && { title }),
    ...(abstract !== undefined && { abstract }),
    ...(doi !== undefined && { DOI: doi.replace(/^doi:\s*/i, '') }),
    ...(note !== undefined && { note }),
  };
}

interface RisTexts {
  readonly title?: string;
  readonly abstract?: string;
  readonly DOI?: string;
  readonly note?: string;
}

/** An arXiv id from where exports have it: addresses, the name of the journal, notes, the number and the label. */
export function risPaperId(values: ValuesOf): string | null {
  const noted = values('JO', 'T2', 'JF', 'JA', 'N1', 'PB', 'M3').map(idInNote);
  const written = [...risUrls(values), ...values('AN', 'M1', 'C1', 'C7', 'VL', 'ID')].map(parsePaperId);
  return [...written, ...noted].find((id) => id !== null) ?? null;
}

/** The keywords of a record, each once. */
export function risKeywords(values: ValuesOf): string[] {
  const words = values('KW').flatMap((list) => list.split(';').map((word) => word.trim()));
  return [...new Set(words.filter(Boolean))];
}

/** The addresses of a record. */
export function risUrls(values: ValuesOf): string[] {
  return values('UR', 'L1', 'L2', 'LK').flatMap((list) =>
    list.split(/[;\s](?=https?:)/).map((url) => url.replace(/;$/, '')),
  );
}
