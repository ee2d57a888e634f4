import { citableLine } from '../../export/citation/citable-paper.ts';
import { CITATION_FILES } from '../../export/citation/citation-files.ts';
import { keepForYou, keptForYou } from '../for-you/kept-state.ts';
import type { SavedConfig } from './saved-config.ts';
import { decodeFile } from '../../saved/decode-file.ts';
import { withCurrentIds, type KnownPapers } from '../../saved/known-papers.ts';
import type { ListStorage } from '../../saved/list-storage.ts';
import type { FollowStorage } from '../../saved/follow-storage.ts';
import { followLines, parseFollows, withFollow } from '../../saved/follows.ts';
import { formatList, mergeLists, newlySaved, parseList, type SavedPaper } from '../../saved/reading-list.ts';
import { NotLoadedError } from '../../search/load-file.ts';
import { announce } from '../../search/page/elements.ts';
import type { Wording } from '../../site/wording.ts';
import { saveFile } from '../paper/save-file.ts';
import { loadKnownPapers, loadLines, type ArchiveFiles } from './archive-papers.ts';
import { askReferencesWorker } from './ask-references-worker.ts';
import { part } from './part.ts';

const NAME = 'reading-list';

/** What files are made of, and where they go. */
export interface ListContext {
  readonly storage: ListStorage;
  readonly follows: FollowStorage;
  readonly files: SavedConfig;
  readonly wording: Wording;
  /** Whether the archive has vectors, so that other papers can be compared with its own. */
  readonly hasVectors: boolean;
}

/**
 * Saves the list as a file, with everything or as citations, and says how it goes.
 * @param extension of the file: `json` for everything
 * @returns whether everything was saved
 */
export async function exportList(
  extension: string,
  { storage, follows, files, wording }: ListContext,
): Promise<boolean> {
  const status = part('#saved-export-status');
  const file = CITATION_FILES.find((format) => format.extension === extension);
  if (!file) {
    const following = `,"following":${followLines(follows.read())}`;
    saveFile(formatList(storage.read(), following), { name: `${NAME}.json`, type: 'application/json' });
    announce(status, wording.text('cite.saved', { file: `${NAME}.json` }));
    return true;
  }
  try {
    const known = await currentPapers(storage, files);
    const list = storage.read();
    const lines = await loadLines(list, known, files, (month, done, count) =>
      announce(status, wording.text('cite.reading', { month: wording.month(month), done, count })),
    );
    const name = `${NAME}.${extension}`;
    if (lines.length > 0) saveFile(file.write(lines.map(citableLine)), { name, type: file.mediaType });
    const lacking = list.length - lines.length;
    const key = lines.length === 0 ? 'cite.none' : lacking > 0 ? 'cite.lacking' : 'cite.saved';
    announce(status, wording.text(key, { file: name, count: lacking }));
  } catch (error) {
    announce(status, failure(error, wording));
  }
  return false;
}

/**
 * Adds the papers of a file: a list with all that it has and what is followed, or those papers of a reference manager's file that
 * the archive has.
 * @param file as the reader chose or dropped it
 * @returns what came of it, in words
 */
export async function importFile(file: File, context: ListContext): Promise<string> {
  const { storage, wording } = context;
  const before = storage.read().length;
  const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
  try {
    const others = addList(text, context) ? [] : await addRecords(text, context);
    if (others === null) return wording.text('saved.notRead', { file: file.name });
    const count = storage.read().length - before;
    return wording.list([wording.text('saved.added', { count, file: file.name }), ...others]);
  } catch (error) {
    return failure(error, wording);
  }
}

/** @returns whether the text is a list */
function addList(text: string, { storage, follows }: ListContext): boolean {
  const list = parseList(text);
  if (!list) return false;
  storage.change((saved) => mergeLists(saved, list));
  const following = parseFollows(text) ?? [];
  if (following.length > 0) follows.change((known) => following.reduce(withFollow, known));
  return true;
}

/** @returns what is to be said of records that were not added; null where the text has no records */
async function addRecords(
  text: string,
  { storage, files, wording, hasVectors }: ListContext,
): Promise<string[] | null> {
  const { base, idsUrl, vectorUrls } = files;
  const { isZoteroRdf, readZoteroRdf } = await import('../../saved/zotero-rdf.ts');
  const content = isZoteroRdf(text) ? readZoteroRdf(text) : text;
  const read = await askReferencesWorker({ content, base, idsUrl, vectorUrls: hasVectors ? vectorUrls : null });
  if (read === null) return null;
  await currentPapers(storage, files);
  const now = Date.now();
  const papers = read.papers.map((paper) => newlySaved(paper, now));
  storage.change((saved) => mergeLists(saved, papers));
  if (read.kept !== null) keepForYou(base, { ...keptForYou(base), records: read.kept });
  return [
    ...(read.unread > 0 ? [wording.text('saved.unreadable', { count: read.unread })] : []),
    ...(read.lacking > 0 ? [wording.text('saved.notHere', { count: read.lacking })] : []),
    ...(read.kept === null ? [] : [wording.text('forYou.kept')]),
  ];
}

/**
 * Gets the titles of papers of which a list has the id alone. One that cannot be loaded is looked for another time.
 * @returns whether the list has changed
 */
export async function fillTitles({ storage, files }: ListContext): Promise<boolean> {
  const isNameless = ({ title }: SavedPaper): boolean => title === '';
  if (!storage.read().some(isNameless)) return false;
  try {
    const known = await currentPapers(storage, files);
    const lines = await loadLines(storage.read().filter(isNameless), known, files);
    const titles = new Map(lines.map(({ id, title }) => [id, title]));
    storage.change((list) => list.map((paper) => ({ ...paper, title: paper.title || (titles.get(paper.id) ?? '') })));
    return true;
  } catch (error) {
    if (error instanceof NotLoadedError) return false;
    throw error;
  }
}

/** Loads which papers the archive has, and gives those of the list the ids that they have now. */
async function currentPapers(storage: ListStorage, files: ArchiveFiles): Promise<KnownPapers> {
  const known = await loadKnownPapers(files);
  storage.change((list) => withCurrentIds(list, known));
  return known;
}

function failure(error: unknown, wording: Wording): string {
  if (!(error instanceof NotLoadedError)) throw error;
  return wording.text('cite.failed', { file: error.url });
}
