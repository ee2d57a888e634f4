import type { FileRecord, ReadTexts } from '../../saved/file-record.ts';
import type { KnownPapers } from '../../saved/known-papers.ts';
import { readRecords, recordsOf, shownTitle } from '../../saved/read-records.ts';
import { keepRecords } from '../for-you/import-records.ts';
import type { VectorUrls } from '../for-you/vector-files.ts';
import { loadKnownPapers } from './archive-papers.ts';

/** A file of a reference manager, and the archive that its records are compared with. */
export interface ReferencesFile {
  /** Its text, or what it says of papers where it was read before: RDF is, by the parser of XML that pages alone have. */
  readonly content: string | readonly ReadTexts[];
  /** Prefix of the paths of papers. */
  readonly base: string;
  readonly idsUrl: string;
  /** Null where the archive has no vectors. */
  readonly vectorUrls: VectorUrls | null;
}

/** What a file of a reference manager has. */
export interface References {
  /** The papers that the archive has, under their current ids. */
  readonly papers: readonly { readonly id: string; readonly title: string }[];
  /** How many records the archive lacks. */
  readonly lacking: number;
  /** How many records could not be read. */
  readonly unread: number;
  /** How many records of all files the browser keeps now, so that the order "for you" learns from them; null where it kept none. */
  readonly kept: number | null;
}

/**
 * Reads the file, and keeps the records that the archive lacks in the browser's database.
 * @returns null where the file is of no known format
 * @throws NotLoadedError when the list of the archive's papers or of its vectors cannot be loaded
 */
export async function readReferences({
  content,
  base,
  idsUrl,
  vectorUrls,
}: ReferencesFile): Promise<References | null> {
  const read = typeof content === 'string' ? readRecords(content) : recordsOf(content);
  if (read === null) return null;
  const known = await loadKnownPapers({ idsUrl });
  const records = read.records.map((record) => ({ record, id: idOf(record, known.idOf) }));
  const papers = records.flatMap(({ record, id }) => (id === null ? [] : [{ id, title: shownTitle(record) }]));
  const others = records.flatMap(({ record, id }) => (id === null ? [record] : []));
  const texts = others
    .filter(({ title }) => title !== '')
    .map(({ names: _, ...record }) => ({ ...record, title: shownTitle(record) }));
  const kept = texts.length > 0 && vectorUrls !== null ? await keepRecords(texts, base, vectorUrls) : null;
  return { papers, lacking: others.length, unread: read.unread, kept };
}

/** The id of the paper of the archive that one of a record's names tells; null where the archive has none of them. */
function idOf({ names }: FileRecord, idOfName: KnownPapers['idOf']): string | null {
  for (const name of names) {
    const id = idOfName(name);
    if (id !== null) return id;
  }
  return null;
}
