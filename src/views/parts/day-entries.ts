import type { Appearance, Paper } from '../../paper/schema.ts';
import { ownSummaries } from '../../paper/summaries.ts';
import type { Archive } from '../../archive/archive.ts';
import { cutPages } from './pagination.ts';
import type { Day } from '../../archive/schema.ts';

/** One paper's listing in one digest of a day. */
export interface DayEntry {
  readonly paper: Paper;
  readonly appearance: Appearance;
  /** Key of the digest. */
  readonly digest: string;
  /** The digest's place in the day, from 0. */
  readonly position: number;
  /** The paper's place in the digest, from 1. */
  readonly number: number;
}

/** The most characters of text on a page, which so stays below 300 kB. */
const PAGE_SIZE = 200_000;
/** The characters of an entry's markup, without its texts. */
const ENTRY_SIZE = 900;

/** The entries of a day, split into pages; a day without any has one page. */
export function cutDay(archive: Archive, day: Day): (readonly DayEntry[])[] {
  const pages = cutPages(dayEntries(archive, day), PAGE_SIZE, entrySize);
  return pages.length === 0 ? [[]] : pages;
}

/** The id of a digest's section in its page. */
export function digestAnchor(position: number): string {
  return `digest-${position + 1}`;
}

/** The id of an entry in its page. */
export function entryAnchor(position: number, number: number): string {
  return `${digestAnchor(position)}-${number}`;
}

function dayEntries({ papers, digests }: Archive, day: Day): DayEntry[] {
  return day.digests.flatMap((digest, position) =>
    (digests.get(digest)?.paperIds ?? []).flatMap((id, index) => {
      const paper = papers.get(id);
      const appearance = paper?.appearances.find((candidate) => candidate.digest === digest);
      return paper && appearance ? { paper, appearance, digest, position, number: index + 1 } : [];
    }),
  );
}

/** The characters that an entry takes on a page: repair and markup add a tenth to a text. */
function entrySize({ paper: { title, abstract, summary }, appearance }: DayEntry): number {
  const own = ownSummaries(appearance).map(({ text }) => text);
  const texts = [title, abstract ?? summary?.text, ...own];
  return ENTRY_SIZE + texts.reduce((total, text) => total + (text?.length ?? 0) * 1.1, 0);
}
