import { idInNote } from '../digest/formats/notes.ts';
import { parsePaperId } from '../paper-id.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import type { PaperTexts } from '../vectors/count-words.ts';

/** What a file says of a paper. Texts are as the file has them, without HTML; empty where it has none. */
export interface ReadTexts extends PaperTexts {
  /** Null where it has none. */
  readonly arxivId: string | null;
}

/** One record of a reference manager's file. */
export interface FileRecord extends PaperTexts {
  /** Names under which the archive may have it, the likeliest first. */
  readonly names: readonly string[];
}

/** A record by what its file says. */
export function recordOf({ arxivId, ...texts }: ReadTexts): FileRecord {
  const slug = normalizeTitle(texts.title);
  return { ...texts, names: [arxivId ?? [], slug === '' ? [] : slug].flat() };
}

/**
 * The arXiv id that notes hold among other lines, as a citation or as a DOI; null without one.
 * @example idInNotes(['Citation Key: tides\nDOI: 10.48550/arXiv.2511.00001']) //=> '2511.00001'
 */
export function idInNotes(notes: readonly string[]): string | null {
  const lines = notes.flatMap((note) => note.split('\n'));
  return lines.map((line) => idInNote(line) ?? parsePaperId(line)).find((id) => id !== null) ?? null;
}
