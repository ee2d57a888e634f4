import { wholeFileDraft, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { readLines } from '../../../source/lines.ts';
import { isBibtex, splitBibtex, type BibtexPiece } from './bibtex-entries.ts';
import { bibtexAbstract, bibtexPaperId, bibtexTitle, withoutProtection, type BibtexFields } from './bibtex-fields.ts';
import { bibtexReader, type BibtexEntry } from './bibtex-reader.ts';
import { authorFacts, readAuthorList } from '../author-names.ts';
import { readCslRecord } from '../json/csl-record.ts';
import { remarkIn } from '../notes.ts';
import { textPlaces } from '../text-places.ts';

/** Entries of BibTeX or BibLaTeX. Titles and abstracts keep their LaTeX; names and dates are read. */
export const bibtex: DigestFormat = {
  name: 'BibTeX',
  source: null,
  recognizes: isBibtex,
  parse: parseBibtex,
};

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
  const title = bibtexTitle(fields);
  if (!entry || title === '') {
    return { entry: null, issues: [...issues, createIssue('invalid-record', place, 'found no title')] };
  }
  return {
    entry: {
      ...entry,
      title,
      text: bibtexAbstract(fields),
      remark: findRemark(fields),
      arxivId: bibtexPaperId(fields) ?? entry.arxivId,
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
function findRemark(fields: BibtexFields): string | null {
  const noted = remarkIn([fields['note'], fields['annote'], fields['annotation']]);
  const remark = fields['comment'] ?? fields['comments'] ?? noted ?? '';
  return withoutProtection(remark).replace(/\s+/g, ' ').trim() || null;
}
