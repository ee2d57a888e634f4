import { labelKey, labelKeysOf } from '../digest/formats/fact-labels.ts';
import { splitKeywords } from '../digest/formats/json/csl-fields.ts';
import { withoutMarkup } from '../digest/formats/json/inline-markup.ts';
import { findHeader, rowRecord } from '../digest/formats/tables/separated-columns.ts';
import { readRows } from '../digest/formats/tables/separated-rows.ts';
import { paperIdOfNumber, parsePaperId } from '../paper-id.ts';
import { idInNotes, type ReadTexts } from './file-record.ts';

/** Reads the rows of CSV or TSV, by the names of its columns; null where the text has no such columns. */
export function readCsv(text: string): ReadTexts[] | null {
  const header = findHeader(text);
  if (!header) return null;
  const { columns, delimiter, end } = header;
  return readRows(text.slice(end), delimiter, columns.length, '', 1).map(({ cells }) => readRow(cells, columns));
}

function readRow(cells: readonly string[], columns: readonly string[]): ReadTexts {
  const row = rowRecord(cells, columns);
  const values = new Map(Object.entries(row).map(([name, value]) => [labelKey(name), value]));
  const under = (keys: readonly string[]): unknown[] => keys.flatMap((key) => values.get(key) ?? []);
  const textUnder = (keys: readonly string[]): string => String(under(keys)[0] ?? '');
  const notes = under(NOTE_KEYS).map(String);
  return {
    title: withoutMarkup(textUnder(TITLE_KEYS)).replace(/\s+/g, ' ').trim(),
    arxivId:
      under(ID_KEYS)
        .map(readId)
        .find((id) => id !== null) ?? idInNotes(notes),
    text: withoutMarkup(textUnder(TEXT_KEYS)).trim(),
    keywords: splitKeywords(textUnder(KEYWORD_KEYS)),
  };
}

const TITLE_KEYS = labelKeysOf('title');
const TEXT_KEYS = [...labelKeysOf('abstract'), ...labelKeysOf('summary')];
const KEYWORD_KEYS = labelKeysOf('keywords');
/** Zotero has ids of arXiv in columns that say nothing else of a paper, some of which bear German names. */
const ZOTERO_ID_KEYS = ['archiveid', 'archivid', 'archivelocation', 'number'];
const ID_KEYS = [...(['arxiv', 'id', 'link', 'doi'] as const).flatMap(labelKeysOf), ...ZOTERO_ID_KEYS];
const NOTE_KEYS = ['extra', 'notes'];

function readId(value: unknown): string | null {
  return typeof value === 'number' ? paperIdOfNumber(value) : parsePaperId(String(value));
}
