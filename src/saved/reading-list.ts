import { isRecord, parseRecord } from './parse-record.ts';

/** A paper of a reader's list. */
export interface SavedPaper {
  /** Its id, or another slug that led to it when it was saved: what stands behind `/papers/` in its address. */
  readonly id: string;
  /** Plain text; empty where only the id is known. */
  readonly title: string;
  /** When it was saved: milliseconds since 1970. */
  readonly savedAt: number;
  readonly isRead: boolean;
  /** The reader's own note; empty without one. */
  readonly note: string;
  /** The reader's own tags, each once in whatever case. */
  readonly tags: readonly string[];
}

/** The papers of a list in the order in which they were saved, each once. */
export type ReadingList = readonly SavedPaper[];

/** A paper as a page names it. */
export type NamedPaper = Pick<SavedPaper, 'id' | 'title'>;

/** What a reader can change of a saved paper. */
export type SavedEdit = Partial<Pick<SavedPaper, 'isRead' | 'note' | 'tags'>>;

/** A paper that is saved now, unread and without a note. */
export function newlySaved({ id, title }: NamedPaper, savedAt: number): SavedPaper {
  return { id, title, savedAt, isRead: false, note: '', tags: [] };
}

/** Tags, each once, as it was written first: case does not count. @example uniqueTags(['Vision', 'vision']) //=> ['Vision'] */
export function uniqueTags(tags: readonly string[]): string[] {
  return [...Map.groupBy(tags, (tag) => tag.toLowerCase()).values()].flatMap(([first = '']) => first);
}

/** The list without a paper. */
export function withoutPaper(list: ReadingList, id: string): ReadingList {
  return list.filter((paper) => paper.id !== id);
}

/** The list with a paper changed, if it has it. */
export function withEdit(list: ReadingList, id: string, edit: SavedEdit): ReadingList {
  return list.map((paper) => (paper.id === id ? { ...paper, ...edit } : paper));
}

/** A list with the papers of another one: nothing of either is lost where both have a paper. */
export function mergeLists(list: ReadingList, others: ReadingList): ReadingList {
  const merged = new Map(list.map((paper) => [paper.id, paper]));
  for (const other of others) {
    const known = merged.get(other.id);
    merged.set(other.id, known ? mergePapers(known, other) : other);
  }
  return [...merged.values()].toSorted((a, b) => a.savedAt - b.savedAt);
}

/**
 * The list as text: JSON, one paper a line.
 * @param more what else a file holds, behind a comma
 */
export function formatList(list: ReadingList, more = ''): string {
  return `{"version":${VERSION},"papers":[${list.map((paper) => `\n${JSON.stringify(paper)}`).join(',')}\n]${more}}\n`;
}

/**
 * A list from its text; what lacks an id is no paper, and any other value that is missing or of another type has its default.
 * Values that are not known here are kept: a later version may have written them.
 * @returns null where the text is no list
 */
export function parseList(text: string): ReadingList | null {
  const { papers } = parseRecord(text);
  return Array.isArray(papers) ? mergeLists([], papers.flatMap(readPaper)) : null;
}

/** Raised when a value changes its meaning. */
const VERSION = 1;

/** The last moment that a date can have (https://tc39.es/ecma262/#sec-time-values-and-time-range). */
const LAST_TIME = 8.64e15;

function mergePapers(paper: SavedPaper, other: SavedPaper): SavedPaper {
  const notes = [paper.note, other.note].filter(Boolean);
  return {
    ...other,
    ...paper,
    title: paper.title || other.title,
    savedAt: Math.min(paper.savedAt, other.savedAt),
    isRead: paper.isRead || other.isRead,
    note: paper.note.includes(other.note) ? paper.note : [...new Set(notes)].join('\n\n'),
    tags: uniqueTags([...paper.tags, ...other.tags]),
  };
}

function readPaper(value: unknown): SavedPaper[] {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '') return [];
  const { id, title, savedAt, isRead, note, tags } = value;
  return [
    {
      ...value,
      id,
      title: typeof title === 'string' ? title : '',
      savedAt: typeof savedAt === 'number' && Math.abs(savedAt) <= LAST_TIME ? savedAt : 0,
      isRead: isRead === true,
      note: typeof note === 'string' ? note : '',
      tags: uniqueTags(Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []),
    },
  ];
}
