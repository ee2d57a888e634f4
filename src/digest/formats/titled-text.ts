import { blankEntry, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../format.ts';
import { createIssue, type Issue, type Place } from '../issues.ts';
import { joinBlocks, readLines, type Line } from '../lines.ts';
import type { Header } from '../schema.ts';
import { labelOf, readLabelledFields, type Label } from './labelled-fields.ts';

/**
 * Blocks of `Title:`, `PDF:` and `Summary:`, parted by rules. The programs that write it take what arXiv's interface
 * calls a summary, which is the authors' abstract.
 */
export const titledText: DigestFormat = {
  name: 'titled text',
  source: null,
  recognizes: (text) => TITLE.test(text) && OTHER_LABEL.test(text) && !PAPER_HEADING.test(text),
  parse: parseTitledText,
};

const TITLE = /^[^\S\n]*(?:\*\*)?title(?:\*\*)? ?:(?:\*\*)?[^\S\n]*\S/im;
const OTHER_LABEL =
  /^[^\S\n]*(?:\*\*)?(?:abstract|arxiv(?: id| url)?|authors?|date|id|link|pdf|published|summary|url)(?:\*\*)? ?:/im;
const PAPER_HEADING = /^ {0,3}##\s/m;

const LABELLED = /^(?:\*\*)?([A-Za-z][A-Za-z_;-]*(?: [A-Za-z]+){0,2})(?:\*\*)? ?:(?:\*\*)?(?!\/\/)\s*(.*)$/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/;

/** A labelled value with the lines that it goes on over. */
interface Value {
  readonly label: Label;
  readonly name: string;
  readonly line: Line;
  /** Its lines, the first without its label. */
  readonly lines: Line[];
}

interface Block {
  readonly values: Value[];
  readonly strays: Line[];
}

function parseTitledText({ path, text, firstLine, header }: Body): ParsedBody {
  const placeOf = ({ number, column }: Line): Place => ({ path, line: number, column });
  const { preamble, blocks } = readBlocks(readLines(text, firstLine));
  const read = blocks.map((block) => readBlock(block, placeOf, header));
  return {
    drafts: [
      {
        date: null,
        place: { path, line: firstLine, column: 1 },
        title: null,
        introduction: joinBlocks(preamble),
        entries: read.flatMap(({ entry }) => entry ?? []),
        content: { kind: 'text', text, extension: 'txt' },
      },
    ],
    issues: read.flatMap(({ issues }) => issues),
  };
}

/** Parts lines at rules, and where the label that every block starts with comes again. */
function readBlocks(lines: readonly Line[]): { preamble: readonly Line[]; blocks: readonly Block[] } {
  const preamble: Line[] = [];
  const blocks: Block[] = [];
  let block: Block | null = null;
  const openBlock = (): Block => {
    const opened: Block = { values: [], strays: [] };
    blocks.push(opened);
    block = opened;
    return opened;
  };
  for (const line of lines) {
    const value = readValue(line);
    const [first] = blocks[0]?.values ?? [];
    if (RULE.test(line.text)) block = null;
    else if (value && (!block || (startsBlock(value, first) && has(block, value.label))))
      openBlock().values.push(value);
    else if (value) (block ?? openBlock()).values.push(value);
    else if (!block && blocks.length === 0) preamble.push(line);
    else addLine(block ?? openBlock(), line);
  }
  return { preamble, blocks };
}

function startsBlock({ label }: Value, first: Value | undefined): boolean {
  return label === 'title' || label === first?.label;
}

function has({ values }: Block, label: Label): boolean {
  return values.some((value) => value.label === label);
}

function readValue(line: Line): Value | null {
  const [, name = '', rest = ''] = LABELLED.exec(line.text) ?? [];
  const label = labelOf(name);
  return label === null ? null : { label, name, line, lines: [{ ...line, text: rest }] };
}

/** A line without a label goes on with the value above it, or is a text that has none. */
function addLine({ values, strays }: Block, line: Line): void {
  const last = values.at(-1);
  if (!last) strays.push(line);
  else if (isText(last) || (!line.startsBlock && !isStrangeLabel(line))) last.lines.push(line);
  else if (isStrangeLabel(line)) strays.push(line);
  else values.push({ label: 'text', name: 'text', line, lines: [line] });
}

function isText({ label }: Value): boolean {
  return label === 'text' || label === 'abstract';
}

/** Whether a line is a label that Daybook does not know; what goes on over lines is indented. */
function isStrangeLabel({ text, column }: Line): boolean {
  return column === 1 && LABELLED.test(text);
}

function readBlock(
  { values, strays }: Block,
  placeOf: (line: Line) => Place,
  { textBy, source, language = 'en' }: Header,
): { entry: EntryDraft | null; issues: readonly Issue[] } {
  const unknown = (lines: readonly Line[]): Issue[] =>
    lines.map((line) => createIssue('unknown-line', placeOf(line), line.text));
  const oneLine = ({ lines }: Value): string =>
    lines
      .map(({ text }) => text)
      .join(' ')
      .trim();
  const [first] = values;
  if (!first) return { entry: null, issues: unknown(strays) };
  const [title, ...otherTitles] = values
    .filter(({ label }) => label === 'title')
    .map(oneLine)
    .filter(Boolean);
  if (title === undefined) {
    const lost = values.flatMap(({ line, lines }) => [line, ...lines.slice(1)]).filter((line) => line !== first.line);
    const issues = [createIssue('invalid-record', placeOf(first.line), 'found no title'), ...unknown(lost)];
    return { entry: null, issues: [...issues, ...unknown(strays)] };
  }
  const { fields, issues } = readLabelledFields(
    values.map((value) => ({ ...value, value: oneLine(value), place: placeOf(value.line) })),
  );
  const abstract = textOf(values, 'abstract');
  const text = textOf(values, 'text');
  const summary = abstract !== null && text !== null ? { text, by: textBy ?? source ?? null, language } : null;
  const entry = {
    ...blankEntry({ line: first.line.number, column: first.line.column }),
    title,
    text: abstract ?? text,
    summary,
    ...fields,
  };
  const repeated = otherTitles.map((other) =>
    createIssue('invalid-field', placeOf(first.line), 'title', other, 'one title a paper'),
  );
  return { entry, issues: [...issues, ...repeated, ...unknown(strays)] };
}

/** All texts under a label, parted as paragraphs. */
function textOf(values: readonly Value[], label: Label): string | null {
  const texts = values
    .filter((value) => value.label === label)
    .flatMap(({ lines }) => joinBlocks(lines.filter(({ text }) => text !== '')) ?? []);
  return texts.join('\n\n') || null;
}
