import { parsePaperId } from '../../../paper-id.ts';
import { wholeFileDraft, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines } from '../../../source/lines.ts';
import { splitBibtex, type BibtexPiece } from './bibtex-entries.ts';
import { bibtexReader, type BibtexEntry } from './bibtex-reader.ts';
import { authorFacts, readAuthorList } from '../author-names.ts';
import { readCslRecord } from '../json/csl-record.ts';
import { idInNote, remarkIn } from '../notes.ts';
import { textPlaces } from '../text-places.ts';

/** Entries of BibTeX or BibLaTeX. Titles and abstracts keep their LaTeX; names and dates are read. */
export const bibtex: DigestFormat = {
  name: 'BibTeX',
  source: null,
  recognizes: (text) => STARTS_WITH_ENTRY.test(text) || (HAS_ENTRY.test(text) && !HEADING.test(text)),
  parse: parseBibtex,
};

const STARTS_WITH_ENTRY = /^(?:[^\S\n]*(?:%.*)?\n)*[^\S\n]*@\s*[A-Za-z]+\s*[{(]/;
const HAS_ENTRY = /^[^\S\n\r\u2028\u2029]*@\s*[A-Za-z]+\s*[{(]\s*(?:[^\s{}=,][^\n\r\u2028\u2029{}=,]*(?:\n\s*)?)?,/m;
const HEADING = /^ {0,3}##\s/m;

/** Types of entries that hold no paper. */
const NO_PAPERS = new Set(['comment', 'preamble', 'string']);

function parseBibtex(body: Body): ParsedBody {
  const { path, text, firstLine } = body;
  const read = bibtexReader();
  const placeOf = textPlaces(text, path, firstLine);
  const pieces = splitBibtex(text).map((piece) => readPiece(piece, read, placeOf(piece.offset)));
  return {
    drafts: [
      wholeFileDraft(
        body,
        pieces.flatMap(({ entry }) => entry ?? []),
        'bib',
      ),
    ],
    issues: pieces.flatMap(({ issues }) => issues),
  };
}

interface ReadPiece {
  readonly entry: EntryDraft | null;
  readonly issues: readonly Issue[];
}

function readPiece({ type, text }: BibtexPiece, read: (text: string) => BibtexEntry | null, place: Place): ReadPiece {
  if (type === null) return { entry: null, issues: textIssues(text, place) };
  try {
    const entry = type === 'comment' ? null : read(text);
    return entry === null || NO_PAPERS.has(type) ? { entry: null, issues: [] } : readPaper(entry, place);
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const [reason = ''] = cause instanceof RangeError ? ['it nests too deeply'] : cause.message.split(/ at line \d|\n/);
    return { entry: null, issues: [createIssue('invalid-record', place, `found broken BibTeX, ${reason}`)] };
  }
}

/** BibTeX ignores text between entries, but it may be a paper whose `@` got lost. */
function textIssues(text: string, place: Place): Issue[] {
  const lines = readLines(text, place.line).filter((line) => !line.text.startsWith('%'));
  return lines.map(({ text: line, number, column }) => {
    const shift = number === place.line ? place.column - 1 : 0;
    return createIssue('unknown-line', { path: place.path, line: number, column: column + shift }, line);
  });
}

function readPaper({ fields, lost, csl }: BibtexEntry, place: Place): ReadPiece {
  const { entry, problems } = readCslRecord(csl, place);
  const issues = [
    ...problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', place, path.join('.'), found, expected),
    ),
    ...lost.map((name) => createIssue('invalid-field', place, name, fields[name] ?? '', 'names separated by `and`')),
  ];
  const title = withoutProtection(fields['title'] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!entry || title === '') {
    return { entry: null, issues: [...issues, createIssue('invalid-record', place, 'found no title')] };
  }
  return {
    entry: {
      ...entry,
      title,
      text: joinBlocks(readLines(withoutProtection(fields['abstract'] ?? ''), 1)),
      remark: findRemark(fields),
      arxivId: findId(fields) ?? entry.arxivId,
      ...withCollaborations(entry, fields['collaboration']),
      categories: fields['primaryclass'] === undefined ? entry.categories : [fields['primaryclass']],
    },
    issues,
  };
}

/** The authors, and the collaborations that INSPIRE names beside them. */
function withCollaborations({ authors, authorsComplete }: EntryDraft, written = ''): Partial<EntryDraft> {
  const collaborations = readAuthorList(withoutProtection(written), { commasSeparate: true }).names.map((name) =>
    /\b(?:collaboration|consortium|group|team)s?$/i.test(name) ? name : `${name} Collaboration`,
  );
  if (collaborations.length === 0) return {};
  const names = [...new Set([...(authors ?? []), ...collaborations])];
  return authorFacts({ names, missing: authorsComplete === false ? 'some' : 0 });
}

/** arXiv's comments as Zotero and others export them: `comment = {12 pages}`, `note = {Comment: 12 pages}`. */
function findRemark(fields: BibtexEntry['fields']): string | null {
  const noted = remarkIn([fields['note'], fields['annote'], fields['annotation']]);
  const remark = fields['comment'] ?? fields['comments'] ?? noted ?? '';
  return withoutProtection(remark).replace(/\s+/g, ' ').trim() || null;
}

/** An arXiv id from where BibTeX has it: `eprint`, Google Scholar's `journal`, DBLP's `volume`. */
function findId(fields: BibtexEntry['fields']): string | null {
  const archive = fields['archiveprefix'] ?? fields['eprinttype'] ?? 'arxiv';
  const eprint = /^arxiv$/i.test(archive) ? fields['eprint'] : undefined;
  const written = [fields['journal'], fields['note'], fields['howpublished']].map((text) => idInNote(text ?? ''));
  const old = /^\d{7}$/.test(eprint ?? '') ? `${fields['primaryclass'] ?? ''}/${eprint ?? ''}` : undefined;
  const candidates = [eprint, old, ...written, fields['volume']?.replace(/^abs\//, '')];
  return candidates.map((id) => parsePaperId(id ?? '')).find((id) => id !== null) ?? null;
}

/**
 * LaTeX without the braces that keep capitals in BibTeX; those of arguments and formulas stay.
 * @example withoutProtection('{BERT} and {\\em ships} in $x^{2}$') //=> 'BERT and {\\em ships} in $x^{2}$'
 */
function withoutProtection(latex: string): string {
  const formulas: string[] = [];
  const text = withoutOuterBraces(latex.replaceAll(FORMULA_MARK, '').trim()).replace(FORMULA, (formula) => {
    formulas.push(formula);
    return FORMULA_MARK;
  });
  return unprotect(text).replaceAll(FORMULA_MARK, () => formulas.shift() ?? '');
}

const FORMULA = /(?<!\\)\$[^$]*\$/g;
/** Stands for a formula while braces are read; it is for private use, and removed from sources. */
const FORMULA_MARK = '\uE000';

/** Braces around the whole text keep its capitals, too, whatever macros and formulas are in it. */
function withoutOuterBraces(latex: string): string {
  let inner = latex;
  for (let depth = 0; depth < DEEPEST && hasOuterBraces(inner); depth += 1) inner = inner.slice(1, -1).trim();
  return inner;
}

function hasOuterBraces(latex: string): boolean {
  if (!latex.startsWith('{') || !latex.endsWith('}')) return false;
  let depth = 0;
  for (const [sign, { index }] of Array.from(latex.matchAll(/\\.|[{}]/gs), (match) => [match[0], match] as const)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth === 0) return index === latex.length - 1;
  }
  return false;
}

/** From the inside out; an argument follows a macro, an accent or another argument. */
function unprotect(latex: string): string {
  let bare = latex;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = bare.replace(PROTECTED, '$1');
    if (next === bare) break;
    bare = next;
  }
  return bare;
}

/** Nobody nests braces deeper; those that are left are shown as they are written. */
const DEEPEST = 20;
const PROTECTED = /\{(?<!(?:[\\}\]^_]|\\[A-Za-z]+\s*|\\[^A-Za-z])\{)([^{}\\]*)\}/g;
