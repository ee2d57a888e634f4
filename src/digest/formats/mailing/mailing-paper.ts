import { parsePaperId } from '../../../paper-id.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, type Line } from '../../../source/lines.ts';
import { blankEntry, type EntryDraft } from '../../format.ts';
import { authorFacts, readAuthorList } from '../author-names.ts';
import { ignoreValue, readCategories, readDoi, readPublished, type ReadValue } from '../fact-values.ts';

/** A paper as a mailing lists it. */
export interface ListedPaper {
  /** The line that names it. */
  readonly line: Line;
  readonly id: string;
  readonly isCrossListed: boolean;
  /** The lines of its labelled values. */
  readonly fields: Line[];
  readonly abstract: Line[];
  /** Whether the line that ends it is there. */
  isClosed: boolean;
}

/** Reads a paper; null without a title. Only a new one was published on the day that the mailing says. */
export function readListedPaper(
  { line, id, isCrossListed, fields, abstract, isClosed }: ListedPaper,
  path: string,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const placeOf = ({ number, column }: Line): Place => ({ path, line: number, column });
  const place = placeOf(line);
  const arxivId = parsePaperId(id);
  const values = readValues(fields, line.column);
  const first = new Map(values.toReversed().map((value) => [value.label, value]));
  const readings = values.map((value) => {
    const isRepeated = SINGLE.has(value.label) && first.get(value.label) !== value;
    return { ...value, reading: isRepeated ? { expected: 'only one value' } : readValue(value) };
  });
  const title = first.get('Title')?.text ?? '';
  const issues = [
    ...(isClosed ? [] : [createIssue('invalid-field', place, 'paper', line.text, 'a line of `\\\\` at its end')]),
    ...(arxivId === null ? [createIssue('invalid-field', place, 'id', id, 'an arXiv id such as `2409.04828`')] : []),
    ...(title === '' ? [createIssue('invalid-record', place, 'found no title')] : []),
    ...readings.flatMap(({ label, text, lines: own, reading }) => {
      if (reading && 'facts' in reading) return [];
      // The further lines of a value that was not read are lost with its first.
      const lost = own.slice(reading ? 1 : 0).map((each) => createIssue('unknown-line', placeOf(each), each.text));
      if (!reading) return lost;
      return [createIssue('invalid-field', placeOf(own[0] ?? line), label, text, reading.expected), ...lost];
    }),
  ];
  if (title === '') return { entry: null, issues };
  const facts = readings.map(({ reading }) => (reading && 'facts' in reading ? reading.facts : {}));
  const known = Object.assign({}, ...facts) as Partial<EntryDraft>;
  const isReplacement = first.has(REPLACEMENT);
  const entry = {
    ...blankEntry(place),
    ...known,
    title,
    arxivId,
    text: joinBlocks(abstract),
    mayLackText: isReplacement,
    // Of several dates the first is that of the first version.
    publishedOn: isCrossListed || isReplacement ? null : (facts.find((each) => each.publishedOn)?.publishedOn ?? null),
    links: facts.flatMap(({ links = [] }) => links),
  };
  return { entry, issues };
}

/** A value under its label, unwrapped. */
interface ListedValue {
  readonly label: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The labelled values of a paper that starts in this column; lines that are indented continue the value above, and so do lines without a label. */
function readValues(lines: readonly Line[], column: number): ListedValue[] {
  const values: { readonly label: string; readonly lines: Line[] }[] = [];
  for (const line of lines) {
    const label = labelOf(line);
    const last = values.at(-1);
    const isContinued = line.column > column || (label === null && !line.startsBlock);
    if (last && isContinued && last.label !== REPLACEMENT) last.lines.push(line);
    else values.push({ label: label ?? '', lines: [line] });
  }
  return values.map(({ label, lines: own }) => {
    const text = own.map((line) => line.text).join(' ');
    return { label, text: text.slice(text.indexOf(':') + 1).trim(), lines: own };
  });
}

/** The label in front of a value; one in brackets behind it says which version a date is of. */
const LABELLED = /^([A-Z][A-Za-z]{1,20}(?:-[a-z]{1,20})?)(?: ?\([^()]{1,30}\))? ?:(?: |$)/;

/** What stands in the place of the date of a paper that was listed before. */
const REPLACED = /^(?:replaced with revised version|(?:figures|part) added)\b/i;
const REPLACEMENT = 'replacement';

function labelOf({ text }: Line): string | null {
  return REPLACED.test(text) ? REPLACEMENT : (LABELLED.exec(text)?.[1] ?? null);
}

/** Labels of what a paper has once. */
const SINGLE: ReadonlySet<string> = new Set(['Title', 'Author', 'Authors', 'Categories', 'Comments']);

/** What a value says; null for a label that Daybook does not know. */
function readValue({ label, text }: ListedValue): ReturnType<ReadValue> | null {
  const read = READERS.get(label);
  return read && text === '' ? ignoreValue() : (read?.(text) ?? null);
}

/** How the values of labels are read. The title is read by itself; some say nothing that Daybook shows. */
const READERS: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  ['Author', readAuthors],
  ['Authors', readAuthors],
  ['Categories', readCategories],
  ['Comments', (remark) => ({ facts: { remark } })],
  ['DOI', readDois],
  ['Date', (date) => readPublished(date.replace(/ ?\([^()]*\)$/, ''))],
  ...['Title', 'From', 'Journal-ref', 'License', 'Proxy', 'Report-no', 'Subj-class', 'MSC-class', 'ACM-class'].map(
    (label): [string, ReadValue] => [label, ignoreValue],
  ),
  [REPLACEMENT, ignoreValue],
]);

/** arXiv's own lists have each given name first. */
function readAuthors(names: string): ReturnType<ReadValue> {
  return { facts: authorFacts(readAuthorList(names, { commasSeparate: true })) };
}

function readDois(dois: string): ReturnType<ReadValue> {
  const readings = dois.split(/[;,]? +/).map(readDoi);
  const unread = readings.find((reading) => !('facts' in reading));
  return unread ?? { facts: { links: readings.flatMap((each) => ('facts' in each ? (each.facts.links ?? []) : [])) } };
}
