import { blankEntry, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import type { Header } from '../../schema.ts';
import { otherScriptLabels, type FactName } from '../fact-labels.ts';
import { readLabelledFacts } from '../labelled-facts.ts';
import { readBlocks, type TitledBlock, type TitledValue } from './titled-blocks.ts';

/**
 * Blocks of `Title:`, `PDF:` and `Summary:`, separated by rules. The programs that write it take what arXiv's interface
 * calls a summary, which is the authors' abstract.
 */
export const titledText: DigestFormat = {
  name: 'titled text',
  source: null,
  recognizes: (text) => TITLE.test(text) && OTHER_LABEL.test(text) && !PAPER_HEADING.test(text),
  parse: parseTitledText,
};

const BULLET = '[^\\S\\n\\r\\u2028\\u2029]*(?:(?:[-*•]|\\d+[.)])[^\\S\\n\\r\\u2028\\u2029]+)?(?:\\*\\*)?';
const labelPattern = (labels: readonly string[]) => `^${BULLET}(?:${labels.join('|')})(?:\\*\\*)? ?[:：]`;
const TITLE = new RegExp(`${labelPattern(['title', ...otherScriptLabels('title')])}(?:\\*\\*)?\\s*\\S`, 'im');
const OTHER_LABEL = new RegExp(
  labelPattern([
    'abstract|arxiv(?: id| url)?|authors?|date|id|link|pdf|published|summary|url',
    ...(['abstract', 'summary', 'authors', 'published', 'link'] as const).flatMap(otherScriptLabels),
  ]),
  'im',
);
const PAPER_HEADING = /^ {0,3}##\s/m;

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

function readBlock(
  { values, unknownLines }: TitledBlock,
  placeOf: (line: Line) => Place,
  header: Header,
): { entry: EntryDraft | null; issues: readonly Issue[] } {
  const unknown = (lines: readonly Line[]): Issue[] =>
    lines.map((line) => createIssue('unknown-line', placeOf(line), line.text));
  const [first] = values;
  if (!first) return { entry: null, issues: unknown(unknownLines) };
  const title = oneLine(values.find(({ fact }) => fact === 'title'));
  if (title === '') {
    const lost = values.flatMap(({ line, lines }) => [line, ...lines.slice(1)]).filter((line) => line !== first.line);
    const noTitle = createIssue('invalid-record', placeOf(first.line), 'found no title');
    return { entry: null, issues: [noTitle, ...unknown([...lost, ...unknownLines])] };
  }
  const { facts, issues } = readLabelledFacts(
    values.map((value) => ({ ...value, value: oneLine(value), place: placeOf(value.line) })),
  );
  // The further lines of a value that was not read are lost with its first.
  const badLines = new Set(issues.map(({ line }) => line));
  const lost = values.filter(({ line }) => badLines.has(line.number)).flatMap(({ lines }) => lines.slice(1));
  const place = { line: first.line.number, column: first.line.column };
  const entry = { ...blankEntry(place), title, ...readTexts(values, header), ...facts };
  return { entry, issues: [...issues, ...unknown([...lost, ...unknownLines])] };
}

/** A summary is the abstract, unless there is an abstract as well or the block says whose summary it is. */
function readTexts(
  values: readonly TitledValue[],
  { textBy, source, language = 'en' }: Header,
): Pick<EntryDraft, 'text' | 'summary'> {
  const abstract = textOf(values, 'abstract');
  const text = textOf(values, 'summary');
  const author = oneLine(values.find(({ fact }) => fact === 'summary by'));
  if (text === null || (abstract === null && author === '')) return { text: abstract ?? text, summary: null };
  return { text: abstract, summary: { text, by: author || (textBy ?? source ?? null), language } };
}

function oneLine(value: TitledValue | undefined): string {
  const lines = value?.lines ?? [];
  return lines
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

/** All texts under a label, as paragraphs. */
function textOf(values: readonly TitledValue[], fact: FactName): string | null {
  const texts = values
    .filter((value) => value.fact === fact)
    .flatMap(({ lines }) => joinBlocks(lines.filter(({ text }) => text !== '')) ?? []);
  return texts.join('\n\n') || null;
}
