import { parsePaperId } from '../../../paper-id.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { wholeFileDraft, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import type { Link } from '../../schema.ts';
import { readCslRecord } from '../json/csl-record.ts';
import type { JsonRecord } from '../json/json-values.ts';
import { writtenDay } from '../written-day.ts';
import { splitRecords, valuesOf, type TaggedRecord, type TagSyntax, type ValuesOf } from './tagged-records.ts';

/** What PubMed exports for reference managers: the tags of MEDLINE, in a file `.nbib`. */
export const pubmed: DigestFormat = {
  name: 'PubMed',
  source: null,
  recognizes: (text) => STARTS_RECORD.test(text),
  parse: parsePubmed,
};

/** The first line of a record, and another tag below it. */
const STARTS_RECORD = /^PMID- ?\d{1,9}[^\S\n]*\n[A-Z]{2,4} {0,2}- /m;

const SYNTAX: TagSyntax = { first: 'PMID', last: null, goesOnBelowBlank: false, tagOf };

/** Tags take up four letters before a dash, and lines that continue a value are indented. */
function tagOf(row: string): string | null {
  return /^[A-Z]{2,4} {0,2}-/.test(row) && row.startsWith('-', 4) ? row.slice(0, 4).trimEnd() : null;
}

function parsePubmed(body: Body): ParsedBody {
  const { path, text, firstLine } = body;
  const { records, others } = splitRecords(text, firstLine, SYNTAX);
  const read = records.map((record) => readRecord(record, path));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  return {
    drafts: [wholeFileDraft(body, entries, 'nbib')],
    issues: [
      ...others.map(({ number, column, text: found }) =>
        createIssue('unknown-line', { path, line: number, column }, found),
      ),
      ...read.flatMap(({ issues }) => issues),
    ],
  };
}

function readRecord(
  record: TaggedRecord,
  path: string,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const place = { path, line: record.line.number, column: record.line.column };
  const values = valuesOf(record);
  const { entry, problems } = readCslRecord(toCsl(record, values), place);
  const issues = problems.map(({ path: field, found, expected }) =>
    createIssue('invalid-field', place, field.join('.'), found, expected),
  );
  if (!entry) return { entry: null, issues: [...issues, createIssue('invalid-record', place, 'found no title')] };
  const keywords = values('OT').map((word) => word.replace(/^\*/, ''));
  const ids = values('LID', 'AID').map((id) => parsePaperId(withoutKind(id)));
  return {
    entry: {
      ...entry,
      arxivId: entry.arxivId ?? ids.find((id) => id !== null) ?? null,
      keywords: keywords.length > 0 ? [...new Set(keywords)] : null,
      links: [...entry.links, ...linksOf(values)],
      claimsWithdrawal: values('PT').some((type) => /^Retracted Publication$/i.test(type)),
    },
    issues,
  };
}

/** The record as CSL-JSON, as which RIS is read, too. */
function toCsl({ fields }: TaggedRecord, values: ValuesOf): JsonRecord {
  const [title] = values('TI', 'BTI');
  const [abstract] = values('AB');
  const doi = values('LID', 'AID').find((id) => /\[doi\]$/i.test(id));
  const issued = [...values('DP').map(dayOf), ...values('DEP').map(writtenDay)].find((day) => day !== null);
  const hasFullNames = fields.some(({ tag }) => tag === 'FAU');
  const named = fields.filter(({ tag }) => tag === 'CN' || tag === (hasFullNames ? 'FAU' : 'AU'));
  return {
    ...(title !== undefined && { title: plainTitle(title) }),
    ...(abstract !== undefined && { abstract }),
    ...(doi !== undefined && { DOI: withoutKind(doi) }),
    ...(issued !== undefined && { issued }),
    author: named.map(({ tag, lines }) => nameOf(tag, lines.map(({ text }) => text).join(' '))),
  };
}

/** PubMed ends titles with a full stop, and puts those that it translated into brackets. */
function plainTitle(title: string): string {
  const [, whole = title] = /^(.*[^.])\.$/s.exec(title) ?? [];
  return /^\[([^[\]]+)\]$/.exec(whole)?.[1] ?? whole;
}

/** `Byron, Ada`, `Byron A` or the name of a group. */
function nameOf(tag: string, name: string): JsonRecord | string {
  if (tag === 'CN') return { literal: name };
  const [, family = name, given = '', suffix = ''] = (tag === 'AU' ? SHORT_NAME : FULL_NAME).exec(name) ?? [];
  return given === '' ? family : { family, given, ...(suffix !== '' && { suffix }) };
}

const FULL_NAME = /^([^,]+), (.+?)(?: (Jr|Sr|2nd|3rd|II|III|IV))?$/;
const SHORT_NAME = /^(.+?) (\p{Lu}{1,4})(?: (Jr|Sr|2nd|3rd))?$/u;

/** `2025 Nov 3`; null without a day. */
function dayOf(date: string): string | null {
  return writtenDay(date.replace(/^(\d{4}) ([A-Z][a-z]{2}) (\d{1,2})$/, '$3 $2 $1'));
}

/** An id without what kind of id it is: `10.1000/182 [doi]`. */
function withoutKind(id: string): string {
  return id.replace(/ \[\w{1,20}\]$/, '');
}

/** The paper's pages at PubMed and PubMed Central. */
function linksOf(values: ValuesOf): Link[] {
  const [pubmedId] = values('PMID').filter((id) => /^\d+$/.test(id));
  const [centralId] = values('PMC').filter((id) => /^PMC\d+$/.test(id));
  return [
    ...(pubmedId === undefined ? [] : [`https://pubmed.ncbi.nlm.nih.gov/${pubmedId}/`]),
    ...(centralId === undefined ? [] : [`https://pmc.ncbi.nlm.nih.gov/articles/${centralId}/`]),
  ].map((url) => ({ kind: 'other', url }));
}
