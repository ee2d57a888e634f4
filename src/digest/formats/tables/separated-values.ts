import { wholeFileDraft, type Body, type DigestFormat, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { columnOf, type FactName } from '../fact-labels.ts';
import { arxivForm } from '../json/arxiv-rows.ts';
import { readLocated, unreadFields, withoutListingDays, type ListedEntry } from '../json/json-records.ts';
import { findHeader, rowRecord } from './separated-columns.ts';
import { readRows, type SeparatedRow } from './separated-rows.ts';

/** CSV and TSV: a paper a row, its fields in columns that the first row names as JSON names them. */
export const separatedValues: DigestFormat = {
  name: 'CSV and TSV',
  source: null,
  recognizes: (text) => findHeader(text) !== null,
  parse: parseSeparatedValues,
};

function parseSeparatedValues(body: Body): ParsedBody {
  const { path, text, firstLine, header, day } = body;
  const { columns, delimiter, end } = findHeader(text) ?? { columns: [], delimiter: ',', end: 0 };
  const line = firstLine + text.slice(0, end).split('\n').length - 1;
  const rows = readRows(text.slice(end), delimiter, columns.length, path, line);
  const hasTexts = columns.some((name) => TEXT_FACTS.has(columnOf(name)));
  const read = rows.map((row) => readPaper(row, columns));
  const listed = withoutListingDays(
    read.flatMap((each) => each.listed ?? []),
    header.date ?? day,
  );
  return {
    drafts: [
      wholeFileDraft(
        body,
        listed.map(({ entry }) => (hasTexts ? entry : { ...entry, mayLackText: true })),
        delimiter === '\t' ? 'tsv' : 'csv',
      ),
    ],
    issues: [
      ...rows.flatMap(({ open, place }) =>
        open === undefined ? [] : createIssue('invalid-field', place, 'cell', open, 'a quote at its end'),
      ),
      ...read.flatMap((each) => each.issues),
      ...unreadFields(listed, path),
    ],
  };
}

const TEXT_FACTS: ReadonlySet<FactName | null> = new Set<FactName>(['abstract', 'summary']);

/** Reads a row as JSON with the same fields is read. */
function readPaper(
  { cells, place, isDoubtful }: SeparatedRow,
  columns: readonly string[],
): { readonly listed: ListedEntry | null; readonly issues: readonly Issue[] } {
  const isUneven = cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const shown = cells.join(' | ');
  if (isUneven && isDoubtful) {
    return { listed: null, issues: [createIssue('invalid-record', place, `found \`${shown.slice(0, 60)}\``)] };
  }
  const source = { value: null, placeOf: () => place, issues: [] };
  const { listed, issues } = readLocated({ record: rowRecord(cells, columns), path: [] }, source, arxivForm.read);
  const uneven = isUneven ? [createIssue('invalid-field', place, 'row', shown, `${columns.length} cells`)] : [];
  return { listed, issues: [...uneven, ...issues] };
}
