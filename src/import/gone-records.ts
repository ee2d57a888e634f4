import { isRecord } from '../digest/formats/json/json-values.ts';
import { papersOf } from './place.ts';

/**
 * The records of a day's digest file that its source does not list any more, each with the day on which it was found gone,
 * so that no paper that was ever listed is lost. A record that the source lists again is not among them.
 * @param text of the file as an import wrote it; null where there is none
 * @param listed the records that the source lists now
 */
export function goneRecords(text: string | null, listed: readonly unknown[], today: string): unknown[] {
  const now = new Set(listed.map(nameOf));
  return recordsOf(text)
    .filter((record) => !now.has(nameOf(record)))
    .map((record) => (isRecord(record) && !('goneSince' in record) ? { ...record, goneSince: today } : record));
}

/** The records of a file; none where it is not as an import writes it, which then stays beside the new one. */
function recordsOf(text: string | null): readonly unknown[] {
  try {
    const file: unknown = JSON.parse(text ?? '');
    return isRecord(file) && Array.isArray(file['papers']) ? file['papers'] : [];
  } catch {
    return [];
  }
}

/** What makes a record known: the id or title of its paper; for one that cannot be read, all of it. */
function nameOf(record: unknown): string {
  const text = JSON.stringify([record]);
  const [name = text] = papersOf('digests/2000-01-01.json', text);
  return name;
}
