import { blankEntry, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import type { Header, Summary } from '../../schema.ts';
import { factOf } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';
import { fridayOfWeek } from '../../../day.ts';
import { ITEM_ERROR, MISSING_ABSTRACT, TRANSLATION_ERROR } from './ranked-failures.ts';

/**
 * The most liked papers of a week, each below `--- 1. Title ---`: its link, its abstract, and a translation by whoever
 * made the list.
 */
export const rankedText: DigestFormat = {
  name: 'ranked text',
  source: 'Hugging Face',
  recognizes: (text) => /^-{3,}[^\S\n]*\d+[.)][^\S\n]+\S/m.test(text) && /^(?:#{1,6} |Link ?:)/im.test(text),
  parse: parseRankedText,
};

const RANK = /^-{3,} ?\d+[.)] (.*)$/;
const RANK_END = / ?(?<!-)-{3,}$/;
const LONGEST_TITLE_LINES = 5;
const HEADING = /^#{1,6} (.+)$/;
const NAME_WITH_BRACKETS = /^(.[^(（]*?) ?[(（](.+)[)）]$/;
const LABELLED = /^([A-Za-z][A-Za-z ]*?) ?: ?(.*)$/;
const WEEK = /\b(\d{4})-?W(\d{2})\b/;
const SOURCE = /^(?:출처|source|来源|來源|出典|quelle) ?: ?\S/i;

/** Languages by their English names, which the headings have. */
const LANGUAGES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  german: 'de',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  vietnamese: 'vi',
};

type PlaceOf = (line: Line) => Place;

interface RankedPaper {
  readonly start: Line;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What the program that made a list says to have failed. */
interface Failure {
  readonly what: 'paper' | 'abstract' | 'translation';
  readonly line: Line;
}

interface Section {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

function parseRankedText({ path, text, firstLine, header, day }: Body): ParsedBody {
  const placeOf: PlaceOf = ({ number, column }) => ({ path, line: number, column });
  const { preamble, papers } = readPapers(readLines(text, firstLine));
  const failed = papers.filter((paper) => ITEM_ERROR.test(paper.title));
  const read = papers
    .filter((paper) => !ITEM_ERROR.test(paper.title))
    .map((paper) => readPaper(paper, header, placeOf));
  const failures: Failure[] = [
    ...failed.map(({ start, title }) => ({ what: 'paper' as const, line: { ...start, text: title } })),
    ...read.flatMap((paper) => paper.failures),
  ];
  const weekLine = preamble.toReversed().find((line) => fridayIn(line.text) !== null);
  const friday = weekLine ? fridayIn(weekLine.text) : null;
  const [title, ...introduction] = preamble.filter((line) => !SOURCE.test(line.text));
  return {
    drafts: [
      {
        date: friday,
        place: { path, line: firstLine, column: 1 },
        title: title?.text ?? null,
        introduction: joinBlocks(introduction),
        entries: read.flatMap(({ entry }) => entry ?? []),
        content: { kind: 'text', text, extension: 'txt' },
      },
    ],
    issues: [
      ...(weekLine && friday !== null && day === null
        ? [
            createIssue(
              'inferred-day',
              placeOf(weekLine),
              friday,
              'the last working day of the week that the file names',
            ),
          ]
        : []),
      ...read.flatMap(({ issues }) => issues),
      ...failureIssues(failures, placeOf),
    ],
  };
}

/** One issue for all that the program which made the list says to have failed. */
function failureIssues(failures: readonly Failure[], placeOf: PlaceOf): Issue[] {
  const [first] = failures.toSorted((a, b) => a.line.number - b.line.number);
  if (!first) return [];
  const counts = Map.groupBy(failures, ({ what }) => what);
  const all = Array.from(counts, ([what, { length }]) => (length === 1 ? `one ${what}` : `${length} ${what}s`));
  const subject = all.join(' and ').replace(/^one/, 'One');
  return [createIssue('failed-part', placeOf(first.line), subject, first.line.text)];
}

function fridayIn(text: string): string | null {
  const [, year, week] = WEEK.exec(text) ?? [];
  return year === undefined ? null : fridayOfWeek(Number(year), Number(week));
}

/** Splits lines at ranks; a title may span lines, up to the rule at its end. */
function readPapers(lines: readonly Line[]): { preamble: readonly Line[]; papers: readonly RankedPaper[] } {
  const starts = lines.flatMap(({ text }, index) => (RANK.test(text) ? index : []));
  const papers = starts.flatMap((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const [first] = own;
    if (!first) return [];
    const end = own.slice(0, LONGEST_TITLE_LINES).findIndex(({ text }) => RANK_END.test(text));
    const length = Math.max(end, 0) + 1;
    const rule = own
      .slice(0, length)
      .map(({ text }) => text)
      .join(' ');
    return { start: first, title: rule.replace(RANK, '$1').replace(RANK_END, '').trim(), lines: own.slice(length) };
  });
  return { preamble: lines.slice(0, starts[0] ?? lines.length), papers };
}

function readPaper(
  { start, title, lines }: RankedPaper,
  header: Header,
  placeOf: PlaceOf,
): { entry: EntryDraft | null; issues: readonly Issue[]; failures: readonly Failure[] } {
  const { head, sections } = readSections(lines);
  if (title === '') {
    const issues = [
      createIssue('invalid-record', placeOf(start), 'found a rank without a title'),
      ...unknown(lines, placeOf),
    ];
    return { entry: null, issues, failures: [] };
  }
  const labelled = head.map((line) => readLabelled(line, placeOf));
  const { facts, issues } = readLabelledFacts(labelled.filter((value) => value !== null));
  const unlabelled = head.filter((_, index) => labelled[index] === null);
  const texts = readTexts(sections, header, placeOf);
  return {
    entry: {
      ...blankEntry({ line: start.number, column: start.column }),
      title,
      text: texts.text,
      summary: texts.summary,
      translations: texts.translations,
      ...facts,
    },
    issues: [...issues, ...unknown(unlabelled, placeOf), ...texts.issues],
    failures: texts.failures,
  };
}

function readSections(lines: readonly Line[]): { head: readonly Line[]; sections: readonly Section[] } {
  const starts = lines.flatMap(({ text }, index) => (HEADING.test(text) ? index : []));
  const sections = starts.flatMap((start, index) => {
    const [heading, ...rest] = lines.slice(start, starts[index + 1] ?? lines.length);
    return heading ? { heading, lines: rest } : [];
  });
  return { head: lines.slice(0, starts[0] ?? lines.length), sections };
}

function readLabelled(line: Line, placeOf: PlaceOf): LabelledValue | null {
  const [, label = '', value = ''] = LABELLED.exec(line.text) ?? [];
  const fact = factOf(label);
  return fact === null || FACT_READERS[fact] === null ? null : { fact, label, value, place: placeOf(line) };
}

/** The original and its translations, one a language; what is neither is reported line by line. */
function readTexts(
  sections: readonly Section[],
  { textBy, language: known = 'en' }: Header,
  placeOf: PlaceOf,
): Pick<EntryDraft, 'text' | 'summary' | 'translations'> & { issues: readonly Issue[]; failures: readonly Failure[] } {
  let text: string | null = null;
  const summaries: Summary[] = [];
  const issues: Issue[] = [];
  const failures: Failure[] = [];
  for (const { heading, lines } of sections) {
    const kind = sectionKind(heading.text);
    const own = joinBlocks(lines);
    const [first, ...rest] = lines;
    if (kind !== null && (!first || own === null)) continue;
    const language = kind?.language ?? known;
    const failure = kind?.isOriginal === true ? MISSING_ABSTRACT : TRANSLATION_ERROR;
    if (first && own !== null && kind && failure.test(own)) {
      failures.push({ what: kind.isOriginal ? 'abstract' : 'translation', line: first });
      issues.push(...unknown(rest, placeOf));
    } else if (kind?.isOriginal === true && text === null) text = own;
    else if (own !== null && kind?.isOriginal === false && !summaries.some((other) => other.language === language)) {
      summaries.push({ text: own, by: textBy ?? null, language });
    } else issues.push(...unknown([heading, ...lines], placeOf));
  }
  const [summary = null, ...translations] = summaries;
  return { text, summary, translations, issues, failures };
}

/** What a heading says of the text below it; null for one that says nothing that Daybook knows. */
function sectionKind(heading: string): { readonly isOriginal: boolean; readonly language: string | null } | null {
  const whole = HEADING.exec(heading)?.[1] ?? '';
  const [, name = whole, inBrackets] = NAME_WITH_BRACKETS.exec(whole) ?? [];
  if (inBrackets === undefined) {
    const isOriginal = /^(?:original )?abstract$/i.test(name);
    return isOriginal || /^(?:summary|translation)$/i.test(name) ? { isOriginal, language: null } : null;
  }
  if (/^(?:original|원문|原文)$/i.test(inBrackets)) return { isOriginal: true, language: null };
  const key = inBrackets.toLowerCase();
  const language = Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : /^[a-z]{2}(?:-[A-Z]{2})?$/.exec(inBrackets)?.[0];
  return language === undefined ? null : { isOriginal: false, language };
}

function unknown(lines: readonly Line[], placeOf: PlaceOf): Issue[] {
  return lines.map((line) => createIssue('unknown-line', placeOf(line), line.text));
}
