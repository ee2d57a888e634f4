import { splitBibtex } from '../digest/formats/bibtex/bibtex-entries.ts';
import {
  bibtexAbstract,
  bibtexPaperId,
  bibtexTitle,
  withoutProtection,
  type BibtexFields,
} from '../digest/formats/bibtex/bibtex-fields.ts';
import { cslPaperId, splitKeywords } from '../digest/formats/json/csl-fields.ts';
import type { ReadTexts } from './file-record.ts';

/** Reads what names and describes the paper of each entry of BibTeX: a digest's reader takes ten times as long for the rest. */
export function readBibtex(text: string): ReadTexts[] {
  const strings = new Map<string, string>();
  return splitBibtex(text).flatMap(({ type, text: entry }) => {
    if (type === null || type === 'comment' || type === 'preamble') return [];
    const { label, fields } = readEntry(entry, strings);
    if (type !== 'string') return [readTexts(label, fields)];
    for (const [name, value] of Object.entries(fields)) strings.set(name, value);
    return [];
  });
}

function readTexts(id: string, fields: BibtexFields): ReadTexts {
  const { doi: DOI, number, url, howpublished, note } = fields;
  return {
    title: bibtexTitle(fields),
    arxivId: bibtexPaperId(fields) ?? cslPaperId({ number, DOI, URL: url ?? howpublished, note, id }),
    text: bibtexAbstract(fields) ?? '',
    keywords: splitKeywords(withoutProtection(fields['keywords'] ?? '')),
  };
}

/** The label of an entry, empty where it has none, and its fields as far as they can be read. */
function readEntry(
  entry: string,
  strings: ReadonlyMap<string, string>,
): { readonly label: string; readonly fields: BibtexFields } {
  const fields: Record<string, string> = {};
  const [opening = '', label = ''] = OPENING.exec(entry) ?? [];
  for (let position = opening.length; ;) {
    FIELD.lastIndex = position;
    const [start, name] = FIELD.exec(entry) ?? [];
    const value = start === undefined ? null : readValue(entry, position + start.length, strings);
    if (name === undefined || value === null) return { label, fields };
    fields[name.toLowerCase()] = value.text;
    position = value.end;
  }
}

/** Space and comments, as many as there may be. */
const COMMENT = String.raw`%[^\n]*(?:\n|$)`;
const GAP = String.raw`(?:\s|${COMMENT})*`;
const OPENING = new RegExp(String.raw`^@\s*[A-Za-z]+${GAP}[{(]${GAP}(?:([^\s,={}()"#%]*)${GAP},)?`);
const FIELD = new RegExp(String.raw`(?:[\s,]|${COMMENT})*([A-Za-z_][\w:+-]*)${GAP}=`, 'y');
const PART = new RegExp(String.raw`${GAP}(?:([{"])|([^\s{}",#%=()]+))`, 'y');
const JOINT = new RegExp(`${GAP}#`, 'y');

interface Value {
  readonly text: string;
  readonly end: number;
}

/** A value of parts that `#` joins: texts in braces or quotation marks, numbers, names of strings. */
function readValue(entry: string, start: number, strings: ReadonlyMap<string, string>): Value | null {
  let text = '';
  for (let position = start; ;) {
    PART.lastIndex = position;
    const [part, bracket, bare = ''] = PART.exec(entry) ?? [];
    if (part === undefined) return null;
    const inner = position + part.length;
    const end = bracket === undefined ? inner : endOfText(entry, inner, bracket);
    if (end === null) return null;
    text += bracket === undefined ? bareValue(bare, strings) : entry.slice(inner, end - 1);
    JOINT.lastIndex = end;
    const joint = JOINT.exec(entry)?.[0];
    if (joint === undefined) return { text, end };
    position = end + joint.length;
  }
}

function bareValue(written: string, strings: ReadonlyMap<string, string>): string {
  return /^\d+$/.test(written) ? written : (strings.get(written.toLowerCase()) ?? '');
}

/** Where the text behind a brace or a quotation mark ends, its closing one included; null where nothing closes it. */
function endOfText(entry: string, start: number, bracket: string): number | null {
  let depth = 0;
  MARK.lastIndex = start;
  for (let match = MARK.exec(entry); match; match = MARK.exec(entry)) {
    const [sign] = match;
    if (depth === 0 && sign === (bracket === '{' ? '}' : '"')) return MARK.lastIndex;
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  }
  return null;
}

/** What may close a text; an escaped brace is none of it, and BibTeX knows no escaped quotation mark. */
const MARK = /\\[\\{}]|[{}"]/g;
