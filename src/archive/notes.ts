import { cleanFacts } from '../digest/clean-digest.ts';
import { problemsOf } from '../digest/text-issues.ts';
import { parsePaperId } from '../paper-id.ts';
import type { PaperName } from '../paper/names.ts';
import { NoteSchema, type Note } from '../paper/note.ts';
import { CORRECTABLE_FACTS } from '../paper/schema.ts';
import { arxivUrls } from '../site/arxiv-urls.ts';
import { decodeText, type RawFile } from '../source/decode.ts';
import { readFields } from '../source/fields.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { readPageHead } from '../source/page-head.ts';

/** A note, and what is wrong with its fields; none for a file that is no note. */
export interface ParsedNote {
  readonly notes: readonly Note[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the fields of a note. One that does not fit is an issue, and only that field is left out; a front matter that cannot be
 * read at all is reported where its text is.
 */
export function parseNote(file: RawFile): ParsedNote {
  const name = /^notes\/(.+)\.mdx$/.exec(file.path)?.[1];
  if (name === undefined) return { notes: [], issues: [] };
  const { value, placeOf } = readPageHead(decodeText(file).text, file.path);
  const written = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { fields, problems, unknown } = readFields(NoteSchema, written);
  const place = { path: file.path, line: 1, column: 1 };
  const facts = Object.fromEntries(CORRECTABLE_FACTS.flatMap((fact) => (fact in fields ? [[fact, fields[fact]]] : [])));
  const clean = cleanFacts(facts, place);
  const { by = null, on = fields.date ?? null, supersededBy = null } = fields;
  return {
    notes: [
      {
        name,
        by,
        on,
        supersededBy,
        facts: { ...facts, ...clean.facts },
        place,
        placeOfSuperseding: placeOf(['supersededBy']),
      },
    ],
    issues: [
      ...problems.map(({ path, found, expected }) =>
        createIssue('invalid-field', placeOf(path), path.join('.'), found, expected),
      ),
      ...unknown.map((key) => createIssue('unknown-field', placeOf([key]), key, ...Object.keys(NoteSchema.shape))),
      ...(['title', 'abstract'] as const).flatMap((fact) => problemsOf(fields[fact] ?? '', placeOf([fact]))),
      ...clean.issues,
    ],
  };
}

/** The notes by the ids of their papers, with the papers that take their places. */
export interface PlacedNotes {
  readonly byPaper: ReadonlyMap<string, Note>;
  readonly issues: readonly Issue[];
}

/** Finds the paper of each note, and what it says takes the place of that; a note without a paper is an issue. */
export function placeNotes(notes: readonly Note[], names: readonly PaperName[]): PlacedNotes {
  const owners = Map.groupBy(
    names.flatMap(({ id, aliases }) => [id, ...aliases].map((segment) => ({ segment, id }))),
    ({ segment }) => segment,
  );
  const resolve = (segment: string): string | undefined => {
    const [owner, ...others] = owners.get(segment) ?? [];
    return others.length === 0 ? owner?.id : undefined;
  };
  const byPaper = new Map<string, Note>();
  const issues: Issue[] = [];
  for (const note of notes) {
    const id = resolve(note.name);
    const known = byPaper.get(id ?? '');
    if (id === undefined) issues.push(createIssue('unmatched-note', note.place, note.name));
    else if (known) issues.push(createIssue('repeated-note', note.place, id, known.place.path));
    else {
      const { supersededBy } = note;
      const target = supersededBy === null ? null : supersedingPaper(supersededBy, id, resolve);
      byPaper.set(id, { ...note, supersededBy: target });
      if (supersededBy !== null && target === null)
        issues.push(createIssue('invalid-field', note.placeOfSuperseding, 'supersededBy', supersededBy, SUPERSEDING));
    }
  }
  return { byPaper, issues };
}

/** Follows the word "expected". */
const SUPERSEDING = 'the id of another paper of this archive, an arXiv id, or an https address';

/** The id of a paper of the archive, else the address of another; null where it is neither, or the same paper. */
function supersedingPaper(
  written: string,
  id: string,
  resolve: (segment: string) => string | undefined,
): string | null {
  const arxivId = parsePaperId(written);
  const known = resolve(written) ?? resolve(arxivId ?? '');
  if (known !== undefined) return known === id ? null : known;
  if (arxivId !== null) return arxivUrls.abstract(arxivId);
  return /^https?:$/.test(URL.parse(written)?.protocol ?? '') ? written : null;
}
