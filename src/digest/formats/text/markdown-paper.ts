import { blankEntry, type EntryDraft } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import type { Header } from '../../schema.ts';
import { headingText } from '../markdown-head.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';
import type { MarkdownItem } from './markdown-items.ts';
import { FIELD_NAMES, isBreak, readPaperLine, RULE } from './markdown-lines.ts';
import { paperIdsIn } from './markdown-links.ts';
import { readTitle } from './markdown-title.ts';
import { labelledLine, withColon } from './markdown-values.ts';
import { wordsUsedIn } from './ordinary-words.ts';

/** A paper as it was read; null where there is none, which an issue tells. */
export interface MarkdownPaper {
  readonly entry: EntryDraft | null;
  readonly issues: readonly Issue[];
  /** The lines of its text. */
  readonly textLines: readonly Line[];
}

/** Where a Markdown text stands. */
export interface MarkdownSource {
  readonly path: string;
  readonly header: Header;
}

const HEADING = /^ {0,3}#{1,6}(?:\s+|(?=[^\s#]))/;

/** Reads a paper below a heading of its own; `number` is the line of that heading. */
export function readHeadedPaper(rows: readonly string[], number: number, source: MarkdownSource): MarkdownPaper {
  const [heading = '', ...below] = rows;
  const place = { path: source.path, line: number, column: heading.search(/\S/) + 1 };
  const whole = headingText(heading, HEADING) ?? '';
  const labelled = labelledLine(whole);
  const printed = labelled?.fact === 'title' && labelled.value !== '' ? labelled.value : whole;
  const lines = readLines(below.join('\n'), number + 1);
  if (printed === '' || /^#{1,6}$/.test(printed)) {
    const lost = lines.map((line) => createIssue('unknown-line', placeIn(source, line), line.text));
    const issues = [createIssue('invalid-record', place, 'found an empty heading'), ...lost];
    return { entry: null, issues, textLines: [] };
  }
  // In the text of a second-level paper, another may be meant.
  const takesMention = !/^ {0,3}##(?!#)/.test(heading);
  return readPaper(readTitle(printed), lines, place, source, { isListed: false, takesMention });
}

/** Reads a paper that a list has; its text is by whoever made the list, unless a label says that it is the abstract. */
export function readListedPaper(
  rows: readonly string[],
  { title, rest, referenceId }: MarkdownItem,
  number: number,
  source: MarkdownSource,
): MarkdownPaper {
  const [first = '', ...below] = rows;
  const place = { path: source.path, line: number, column: first.search(/\S/) + 1 };
  const parts = rest.replace(/^[\s.,:;)\]|–—·-]{1,9}(?=\S)/, '').trim();
  const line = { text: parts, number, column: place.column, startsBlock: true };
  const lines = [...(parts === '' ? [] : splitRest(line)), ...readLines(below.join('\n'), number + 1)];
  const known = referenceId === null ? { title } : { title, arxivId: referenceId, mayLackText: true };
  return readPaper(known, lines, place, source, { isListed: true, takesMention: true });
}

/** What stands behind a title in its line: links and days, then a text. */
function splitRest(line: Line): Line[] {
  const parts = line.text.split(
    / · |,? {1,3}(?=(?:\*\*)?(?:paper|code|pdf|link|project|arxiv|github|url)(?:\*\*)?:\s)/i,
  );
  return parts
    .map((text) => ({ ...line, text: text.replace(/^[\s,;:–—-]{1,5}(?=\S)/, '').trim() }))
    .filter(({ text }) => text !== '');
}

function placeIn({ path }: MarkdownSource, line: Line): Place {
  return { path, line: line.number, column: line.column };
}

interface Texts {
  /** Lines below no label. */
  readonly own: Line[];
  readonly abstract: Line[];
  readonly summary: Line[];
}

type Title = Pick<EntryDraft, 'title'> & Partial<EntryDraft>;

/** What a paper's lines say. */
interface PaperLines {
  readonly title: Title;
  readonly values: readonly LabelledValue[];
  readonly texts: Texts;
  readonly issues: readonly Issue[];
}

/** A rule at the end of a paper only separates it from the next. */
function readLinesBelow(title: Title, lines: readonly Line[], source: MarkdownSource, isListed: boolean): PaperLines {
  const values: LabelledValue[] = [];
  const issues: Issue[] = [];
  const texts: Texts = { own: [], abstract: [], summary: [] };
  let kind: keyof Texts = 'own';
  let isInText = false;
  let isAboveValue = false;
  let ownTitle = title;
  let above: Line | null = null;
  const usedWords = wordsUsedIn(`${title.title.toLowerCase()}\n${lines.map(({ text }) => text).join('\n')}`);
  for (const line of lines.slice(0, lines.findLastIndex(({ text }) => !RULE.test(text)) + 1)) {
    const place = placeIn(source, line);
    const hasAuthors = values.some(({ fact }) => fact === 'authors');
    const isBelowValue: boolean = isAboveValue && !line.startsBlock;
    const read = readPaperLine(line, place, { isListed, isInText, hasAuthors, isBelowValue, usedWords });
    // Among values an entry of a list is one, and so is the first line below a title.
    const isAmongValues: boolean = read.kind === 'text' && !isListed && !isInText && (isBelowValue || above === null);
    const corrected: string | null = isAmongValues ? withColon(line.text) : null;
    if (corrected !== null) issues.push(createIssue('missing-colon', place, line.text, corrected));
    isAboveValue = read.kind === 'values' || read.kind === 'unknown-field' || corrected !== null;
    if (read.kind === 'values') values.push(...read.values);
    else if (read.kind === 'title') ownTitle = { ...title, title: read.title };
    else if (read.kind === 'unknown-field') {
      issues.push(createIssue('unknown-field', place, read.label, ...FIELD_NAMES));
    } else if (read.kind === 'break') issues.push(createIssue('unknown-line', place, read.text));
    else if (read.kind === 'label') {
      kind = read.of;
      if (read.text !== '') texts[kind].push({ ...line, text: read.text, startsBlock: true });
    } else if (read.kind === 'text') {
      const startsBlock = line.startsBlock || (above !== null && isBreak(above));
      texts[kind].push({ ...line, text: read.text, startsBlock });
    }
    isInText ||= corrected === null && ['label', 'break', 'text'].includes(read.kind);
    above = line;
  }
  return { title: ownTitle, values, texts, issues };
}

function readPaper(
  title: Title,
  lines: readonly Line[],
  place: Place,
  source: MarkdownSource,
  { isListed, takesMention }: { readonly isListed: boolean; readonly takesMention: boolean },
): MarkdownPaper {
  const below = readLinesBelow(title, lines, source, isListed);
  const isAuthorOfSummary = ({ fact, value }: LabelledValue): boolean => fact === 'summary by' && value !== '';
  const [summaryBy, ...repeated] = below.values.filter(isAuthorOfSummary);
  const values = below.values.filter((value) => !isAuthorOfSummary(value));
  const { facts, issues } = readLabelledFacts(values, { known: below.title, isOwnFormat: !isListed });
  const mentioned = takesMention ? paperIdsIn(lines.map(({ text }) => text).join('\n')) : [];
  const arxivId = facts.arxivId ?? (isListed || mentioned.length === 1 ? mentioned[0] : null) ?? null;
  const entry: EntryDraft = {
    ...blankEntry(place),
    ...readTexts(below.texts, summaryBy?.value ?? null, source.header),
    isOwnText: isListed && below.texts.abstract.length === 0,
    ...below.title,
    // Who summarized is lost without the summary.
    ...(summaryBy && { mayLackText: false }),
    ...facts,
    // A number in front of a title is its place in the list.
    ...(arxivId !== null && { arxivId, title: below.title.title.replace(/^\d{1,3}[.)]\s+(?=\S)/, '') }),
  };
  const repeatedIssues = repeated.map(({ place: at, label, value }) =>
    createIssue('invalid-field', at, label, value, 'only one value'),
  );
  const { own, abstract, summary } = below.texts;
  return {
    entry,
    issues: [...below.issues, ...issues, ...repeatedIssues],
    textLines: [...own, ...abstract, ...summary],
  };
}

/** A text without a label is the paper's, beside an abstract somebody else's. */
function readTexts(
  texts: Texts,
  summaryBy: string | null,
  { language = 'en', textBy, source }: Header,
): Pick<EntryDraft, 'text' | 'summary'> {
  const abstract = joinBlocks(texts.abstract);
  const own = joinBlocks(texts.own);
  const summaries = [abstract === null ? null : own, joinBlocks(texts.summary)].filter((text) => text !== null);
  const text = abstract ?? own;
  const by = summaryBy ?? textBy ?? source ?? null;
  if (summaries.length > 0) return { text, summary: { text: summaries.join('\n\n'), by, language } };
  return summaryBy !== null && text !== null
    ? { text: null, summary: { text, by, language } }
    : { text, summary: null };
}
