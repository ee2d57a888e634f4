import type { Place } from '../../../source/issues.ts';
import type { Line } from '../../../source/lines.ts';
import { FACTS, factOf, type FactName } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';
import { linksIn, plainMarkdown } from './markdown-links.ts';
import {
  areEmphasizedNames,
  labelledLine,
  looksLikeNames,
  metaValues,
  valuesOf,
  type LabelledLine,
} from './markdown-values.ts';

/** What a line below a paper's title is. */
export type PaperLine =
  | { readonly kind: 'nothing' }
  /** The label of the text below it, and the start of that. */
  | { readonly kind: 'label'; readonly of: 'abstract' | 'summary'; readonly text: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'values'; readonly values: readonly LabelledValue[] }
  | { readonly kind: 'unknown-field'; readonly label: string }
  /** A rule or a heading: it may be meant to start another paper. */
  | { readonly kind: 'break'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Where in a paper a line stands. */
export interface LineContext {
  /** Whether the paper is an entry of a list, in which less is text. */
  readonly isListed: boolean;
  /** Whether its text has begun. */
  readonly isInText: boolean;
  readonly hasAuthors: boolean;
  /** Whether it stands right below a value, without a blank line between. */
  readonly isBelowValue: boolean;
  /** The words that its title and its lines use as ordinary ones. */
  readonly usedWords: ReadonlySet<string>;
}

/** Tells what a line is: a value, the label of a text, or text. */
export function readPaperLine(line: Line, place: Place, context: LineContext): PaperLine {
  const { isListed } = context;
  const whole = isListed || FOLDED.test(line.text) ? unfolded(line.text) : line.text;
  const text = line.startsBlock ? whole.replace(/^> /, '') : whole;
  if (text === '') return { kind: 'nothing' };
  const labelled = labelledLine(text);
  return (
    textLabel(text, labelled) ??
    (labelled && mayHaveValue(text, line, context) ? readValue(text, labelled, place, context) : null) ??
    readMeta({ ...line, text }, place, context) ??
    (isBreak({ ...line, text }) ? { kind: 'break', text } : { kind: 'text', text })
  );
}

/** A rule, or what makes a heading of the line above it. */
export const RULE = /^([-*_=])(?: ?\1){2,}$/;
const OTHER_HEADING = /^#{1,6} /;

/** Whether a line is a rule or a heading, and no text. */
export function isBreak(line: Line): boolean {
  return RULE.test(line.text) || (line.startsBlock && OTHER_HEADING.test(line.text));
}

/** Elements of HTML that only fold a text. */
const FOLD = /<\/?(?:details|summary|p|div|br|b|strong)(?:\s[^<>]*)?\/?>/gi;

/** What only folds a text, wherever it stands; its label stays where it says what the text is. */
const FOLDED = /<\/?(?:details|summary)[\s>]/i;
const FOLD_LABEL = /<summary>([^<>]{0,100})<\/summary>(?=(.?))/gi;

function unfolded(text: string): string {
  const labelled = text.replace(FOLD_LABEL, (_, label: string, next: string) => {
    const fact = factOf(label);
    if (fact !== 'abstract' && fact !== 'summary') return '';
    return next === '' ? label : `${label}: `;
  });
  return labelled.replace(FOLD, ' ').replace(/\s+/g, ' ').trim();
}

/** `Abstract:`, `**Abstract**` or `### Abstract`. */
function textLabel(text: string, labelled: LabelledLine | null): PaperLine | null {
  if (labelled?.fact === 'abstract' || (labelled?.fact === 'summary' && labelled.isMarked)) {
    return { kind: 'label', of: labelled.fact, text: labelled.value };
  }
  const fact = factOf(plainMarkdown(text.replace(/^#{1,6} /, '')).replace(/[.:]$/, ''));
  return fact === 'abstract' || fact === 'summary' ? { kind: 'label', of: fact, text: '' } : null;
}

/** Within a text, only what is in bold is a value; in a list, anything that looks like one. */
function mayHaveValue(text: string, line: Line, { isListed, isInText }: LineContext): boolean {
  return !isInText || isListed || (line.startsBlock && /^(?:\*\*|__)/.test(text));
}

function readValue(text: string, labelled: LabelledLine, place: Place, context: LineContext): PaperLine | null {
  const { fact, label, value, isMarked } = labelled;
  if (fact === 'title' && isMarked && value !== '') return { kind: 'title', title: plainMarkdown(value) };
  const isNamed = isMarked || (context.isBelowValue && value !== '');
  if (fact !== null && isFieldName(fact) && (isNamed || isReadable(fact, value, place))) {
    return { kind: 'values', values: valuesOf({ ...labelled, fact }, place) };
  }
  const isProperty = context.isBelowValue && SHORT_VALUE.test(value);
  const isUnknown = !context.isInText && !context.isListed && (isProperty || /^[-*] /.test(text));
  return isUnknown ? { kind: 'unknown-field', label } : null;
}

/** What programs write behind a label among others, and no sentence. */
const SHORT_VALUE = /^.{1,60}(?<![.!?:;,])$/;

/** A line of links, days and categories; below a title also one of names, in emphasis where the paper is no list's entry. */
function readMeta(
  line: Line,
  place: Place,
  { isListed, isInText, hasAuthors, usedWords }: LineContext,
): PaperLine | null {
  const mayBeMeta = isListed || ((!isInText || line.startsBlock) && linksIn(line.text).length > 0);
  const values = mayBeMeta ? metaValues(line, place) : null;
  if (values) return { kind: 'values', values };
  const mayBeNames = !isInText && !hasAuthors;
  const areNames = mayBeNames && (isListed ? looksLikeNames : areEmphasizedNames)(line.text, usedWords);
  const names = { fact: 'authors', label: 'authors', value: plainMarkdown(line.text), place } as const;
  return areNames ? { kind: 'values', values: [names] } : null;
}

/** Whether a plain line is a value and no sentence. */
function isReadable(fact: FactName, value: string, place: Place): boolean {
  if (!PLAIN.has(fact) || value === '') return false;
  const values = valuesOf({ fact, label: fact, value, isMarked: false }, place);
  return readLabelledFacts(values, { isOwnFormat: true }).issues.length === 0;
}

/** Labels that no sentence starts with by accident, if their value can be read. */
const PLAIN: ReadonlySet<FactName> = new Set<FactName>([
  'arxiv',
  'authors',
  'categories',
  'code',
  'doi',
  'id',
  'link',
  'project',
  'published',
]);

/** Whether a fact stands on a line of its own; texts stand below these lines. */
function isFieldName(fact: FactName): boolean {
  return fact === 'summary by' || (FACT_READERS[fact] !== null && fact !== 'ignored');
}

/** The names of all fields, for messages. */
export const FIELD_NAMES = (Object.keys(FACTS) as FactName[]).filter(isFieldName);
