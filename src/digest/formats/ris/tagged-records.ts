import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';

/** A tag of a record and its value, whose lines may go on below it. */
interface TaggedField {
  readonly tag: string;
  readonly lines: readonly Line[];
}

/** The values that stand under a tag, and the line that starts them. */
export interface TaggedRecord {
  readonly line: Line;
  readonly fields: readonly TaggedField[];
  /** Whether the tag of its end stands below it. */
  readonly isClosed: boolean;
}

/** How a form writes its records. */
export interface TagSyntax {
  /** The tag with which a record starts; its own value is one of its fields. */
  readonly first: string;
  /** The tag with which it ends; null where the next record or the end of the file does that. */
  readonly last: string | null;
  /** Whether a value may go on below a blank line. */
  readonly goesOnBelowBlank: boolean;
  /** The tag with which a row starts; null for a row that continues a value. */
  readonly tagOf: (row: string) => string | null;
}

/** Splits a text into records, and the lines that belong to none. A record without an end ends where the next starts. */
export function splitRecords(
  text: string,
  firstLine: number,
  { first, last, goesOnBelowBlank, tagOf }: TagSyntax,
): { readonly records: readonly TaggedRecord[]; readonly others: readonly Line[] } {
  const rows = text.split('\n');
  const records: { line: Line; fields: { tag: string; lines: Line[] }[]; isClosed: boolean }[] = [];
  const others: Line[] = [];
  for (const line of readLines(text, firstLine)) {
    const tag = tagOf(rows[line.number - firstLine] ?? '');
    if (tag === first) records.push({ line, fields: [], isClosed: false });
    const record = records.at(-1);
    const isOutside = tag === null && line.startsBlock && !goesOnBelowBlank;
    if (!record || record.isClosed || isOutside) others.push(line);
    else if (tag === null) (record.fields.at(-1)?.lines ?? others).push(line);
    else if (tag === last) record.isClosed = true;
    else record.fields.push({ tag, lines: [{ ...line, text: line.text.replace(TAG, ''), startsBlock: true }] });
  }
  return { records, others };
}

/** A tag, as a line has it. */
const TAG = /^[A-Z][A-Z\d]{1,3} ?- ?/;

/** The values of tags in one text each, those of the first tag first. */
export type ValuesOf = (...tags: readonly string[]) => readonly string[];

/** Finds the values of a record by their tags. */
export function valuesOf({ fields }: TaggedRecord): ValuesOf {
  const byTag = Map.groupBy(fields, ({ tag }) => tag);
  return (...tags) =>
    tags
      .flatMap((tag) => byTag.get(tag) ?? [])
      .flatMap(({ lines }) => joinBlocks(lines.filter(({ text }) => text)) ?? []);
}
