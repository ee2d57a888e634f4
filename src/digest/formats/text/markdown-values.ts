import type { Line } from '../../../source/lines.ts';
import { factOf, isAddress, OTHER_SCRIPT_LABELS, type FactName } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import type { LabelledValue } from '../labelled-facts.ts';
import { linkFact, linkRow, linksIn, paperIdsIn, plainMarkdown } from './markdown-links.ts';
import { areOrdinaryWords } from './ordinary-words.ts';
import type { Place } from '../../../source/issues.ts';
import { writtenDay } from '../written-day.ts';

/** A label and what follows it. */
export interface LabelledLine {
  readonly fact: FactName | null;
  readonly label: string;
  readonly value: string;
  /** Whether it is an entry of a list, or in bold: a plain line may be a sentence. */
  readonly isMarked: boolean;
}

const ICON = '(?:[^\\p{L}\\p{N}\\s*_[(<`-]{1,4} )?';
const LABEL = `${OTHER_SCRIPT_LABELS.join('|')}|[A-Za-z][A-Za-z ;-]{0,40}?`;
const FIELD = new RegExp(
  `^([-*+] )?${ICON}(\\*\\*|__)?${ICON}(${LABEL}) ?(?:[:：](?:\\*\\*|__)|(?:\\*\\*|__)? ?[:：]) ?(.*)$`,
  'u',
);

/** Reads `- Label: value`, `**Label:** value` and the like; null for another line. */
export function labelledLine(text: string): LabelledLine | null {
  const [, bullet, bold, label = '', value = ''] = FIELD.exec(text) ?? [];
  if (label === '') return null;
  return { fact: factOf(label), label, value: value.trim(), isMarked: bullet !== undefined || bold !== undefined };
}

const BARE_FIELD = /^[-*+] ((?:[A-Za-z-]{2,20} )?[A-Za-z-]{2,20}) (?=\S)(?!.*[.?!]$)/;

/**
 * An entry of a list that lacks only the colon behind its label, with it; null for another line, as for a sentence.
 * @example withColon('- Keywords clouds, rain') //=> '- Keywords: clouds, rain'
 */
export function withColon(text: string): string | null {
  const [, words = ''] = BARE_FIELD.exec(text) ?? [];
  const label = [words, words.split(' ')[0] ?? ''].find((each) => each !== '' && factOf(each) !== null);
  if (label === undefined) return null;
  return `${text.slice(0, 2)}${label}:${text.slice(2 + label.length)}`;
}

/** Whether rows start with what a digest says of a paper: its authors, its links or its abstract. */
export function startsWithFacts(rows: readonly string[]): boolean {
  const first = rows.find((row) => row.trim() !== '')?.trim() ?? '';
  const labelled = labelledLine(first);
  return labelled !== null && labelled.isMarked && labelled.fact !== null && LEADING.has(labelled.fact);
}

const LEADING: ReadonlySet<FactName> = new Set<FactName>([
  'abstract',
  'arxiv',
  'authors',
  'doi',
  'id',
  'link',
  'published',
]);

/** The values of a labelled line: its links where it should have some, without its emphasis. */
export function valuesOf(
  { fact, label, value }: LabelledLine & { readonly fact: FactName },
  place: Place,
): LabelledValue[] {
  const links = linksIn(value);
  if (isAddress(fact) && links.length > 0) {
    return links.map((link) => ({
      fact: linkFact(link) === 'link' ? fact : linkFact(link),
      label,
      value: link.url,
      place,
    }));
  }
  if (fact === 'arxiv' && links[0]) return [{ fact, label, value: links[0].url, place }];
  return [{ fact, label, value: FACT_READERS[fact] === null ? value : plainMarkdown(value), place }];
}

/** The values of a line that is made of links, days, categories and separators alone; null for another. */
export function metaValues({ text }: Pick<Line, 'text'>, place: Place): LabelledValue[] | null {
  const whole = linkRow(text.replace(/^[-*+] /, ''));
  if (whole) return whole.map((link) => ({ fact: linkFact(link), label: link.label, value: link.url, place }));
  const parts = text
    .split(/\s[·•|]\s|\s?<br ?\/?>\s?/)
    .map((part) => part.replace(/^[-*+] /, '').trim())
    .filter(Boolean);
  const values = parts.map((part) => partValues(part, place));
  return values.every((value) => value !== null) && parts.length > 0 ? values.flat() : null;
}

function partValues(part: string, place: Place): LabelledValue[] | null {
  const links = linkRow(part);
  if (links) return links.map((link) => ({ fact: linkFact(link), label: link.label, value: link.url, place }));
  const plain = plainMarkdown(part);
  if (writtenDay(plain) !== null) return [{ fact: 'published', label: 'published', value: plain, place }];
  const codes = plain.replace(/`/g, '').split(/[\s,;]+/);
  if (codes.every((code) => CATEGORY.test(code)))
    return [{ fact: 'categories', label: 'categories', value: codes.join(', '), place }];
  const labelled = labelledLine(part);
  return labelled?.fact != null && FACT_READERS[labelled.fact] !== null
    ? valuesOf({ ...labelled, fact: labelled.fact }, place)
    : null;
}

const CATEGORY =
  /^(?:(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)\.[A-Za-z-]{2,}|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$/;

/** Whether a row is made of links, days and the like, and leads to a paper. */
export function leadsToPaper(row: string): boolean {
  const place = { path: '', line: 1, column: 1 };
  const values = paperIdsIn(row).length === 0 ? null : metaValues({ text: row.trim() }, place);
  return values?.some(({ value }) => paperIdsIn(value).length > 0) ?? false;
}

/**
 * Whether a line is a list of names: words with capitals between commas, and no sentence. Where half of them are ordinary words,
 * the line is a remark: `Great Paper, Must Read`.
 */
export function looksLikeNames(text: string, usedAround: ReadonlySet<string> = new Set()): boolean {
  const names = plainMarkdown(text)
    .split(/,\s|\sand\s|;\s|\s&\s/)
    .map((name) => name.trim().replace(/,$|,? et\.? ?al\.?,?$/, ''));
  const ordinary = names.filter((name) => name !== '' && areOrdinaryWords(name, usedAround));
  return names.every((name) => NAME.test(name || 'Et Al')) && ordinary.length < names.length / 2;
}

/** Whether a line is a list of several names, all in emphasis: `***Ada Byron, Bo Tern***`. */
export function areEmphasizedNames(text: string, usedAround: ReadonlySet<string> = new Set()): boolean {
  const plain = plainMarkdown(text);
  return (
    /^([*_])/.test(text) &&
    plain === text.replace(/^[*_]{1,3}|[*_]{1,3}$/g, '') &&
    /,|;| and | & /.test(plain) &&
    looksLikeNames(plain, usedAround)
  );
}

const NAME =
  /^(?:et al\.?|\p{Lu}[\p{L}.'’-]{0,40}(?: (?:\p{Lu}[\p{L}.'’-]{0,40}|d[aeiou]|de[lnr]|la|le|von|van|bin|al)){1,4})$/u;
