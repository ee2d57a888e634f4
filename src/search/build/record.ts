import { yearOf } from '../../day.ts';
import type { CustomRecord } from 'pagefind';
import { discussionPoints } from '../../archive/trending.ts';
import { newestCount } from '../../export/data/newest-count.ts';
import type { PaperLine } from '../../export/data/paper-line.ts';
import { normalizeMarks } from '../../text/normalize-marks.ts';
import { COMMENT_STEPS, type PaperFilter, type PaperMeta, type PaperSort } from '../manifest.ts';
import { otherSpellings } from '../spellings.ts';

/** What Pagefind needs to search, show, filter and sort a paper. */
export interface PaperRecord extends CustomRecord {
  meta: Record<string, string> & PaperMeta;
  filters: Record<string, string[]> & Partial<Record<PaperFilter, string[]>>;
  sort: Record<PaperSort, string>;
}

/** Makes the record of a paper; the browser adds the base path to its link. */
export function toRecord(paper: PaperLine): PaperRecord {
  const day = firstDay(paper);
  const texts = searchedTexts(paper);
  const discussed = discussedValue(paper);
  return {
    url: paper.permalink,
    // Pagefind keeps an index per language; all papers are in one, with English stemming.
    language: 'en',
    content: joinTexts(texts),
    meta: {
      title: texts.title,
      day,
      ...(texts.people !== '' && { people: texts.people }),
      ...spellingsOf(texts),
    },
    filters: { ...recordFilters(paper), ...(discussed !== null && { discussed: [discussed] }) },
    sort: { day: `${day} ${paper.id}`, discussed: `${discussed ?? UNKNOWN} ${day} ${paper.id}` },
  };
}

/** The searched texts of a paper, with marks joined to their letters; '' for what is unknown. */
export interface SearchedTexts {
  readonly title: string;
  /** Abstract or summary. */
  readonly text: string;
  /** The authors, joined by commas, or else the organization. */
  readonly people: string;
  /** The authors' remark. */
  readonly comment: string;
}

/** Reads the searched texts of a paper. */
export function searchedTexts(paper: PaperLine): SearchedTexts {
  return {
    title: composed(paper.title),
    text: composed(paper.abstract ?? paper.summaries[0]?.text),
    people: composed(paper.authors?.join(', ') ?? paper.organization),
    comment: composed(paper.comment),
  };
}

function composed(text: string | null | undefined): string {
  return normalizeMarks(text ?? '', 'NFC');
}

/** All searched text of a paper. */
export function joinTexts({ title, text, people, comment }: SearchedTexts): string {
  return [title, text, people, comment].filter(Boolean).join('\n\n');
}

/** Further spellings of a paper's title, of its people, and of its other texts, as far as neither has them. */
function spellingsOf(texts: SearchedTexts): Pick<PaperMeta, 'titleAlso' | 'peopleAlso' | 'also'> {
  const ofTitle = otherSpellings(texts.title);
  const ofPeople = otherSpellings(texts.people);
  const known = new Set([...ofTitle, ...ofPeople]);
  const ofOthers = otherSpellings(`${texts.text} ${texts.comment}`).filter((spelling) => !known.has(spelling));
  return {
    ...(ofTitle.length > 0 && { titleAlso: ofTitle.join(' ') }),
    ...(ofPeople.length > 0 && { peopleAlso: ofPeople.join(' ') }),
    ...(ofOthers.length > 0 && { also: ofOthers.join(' ') }),
  };
}

/** ISO day of a paper's first digest; it decides the shard. */
export function firstDay({ digests }: PaperLine): string {
  return digests[0]?.date ?? '';
}

/** Stands for unknown points, and sorts before every digit. */
const UNKNOWN = '-';

/** The values of a paper by which readers filter. */
export function recordFilters(paper: PaperLine): PaperRecord['filters'] {
  const comments = newestCount(paper, 'comments');
  const filters: Required<Record<Exclude<PaperFilter, 'discussed'>, string[]>> = {
    published: paper.publishedOn === null ? [] : [yearOf(paper.publishedOn)],
    year: [...new Set(paper.digests.map(({ date }) => yearOf(date)))],
    day: [firstDay(paper)],
    topic: [...(paper.topics ?? [])],
    organization: paper.organization === null ? [] : [paper.organization],
    code: paper.links.some(({ kind }) => kind === 'code') ? ['yes'] : [],
    comments: COMMENT_STEPS.filter((step) => step <= (comments ?? 0)).map(String),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

/** Padded to this length, points compare as text. */
const POINTS_LENGTH = 9;

function discussedValue(paper: PaperLine): string | null {
  const points = discussionPoints({
    comments: newestCount(paper, 'comments'),
    upvotes: newestCount(paper, 'upvotes'),
  });
  return points === null ? null : points.toFixed(1).padStart(POINTS_LENGTH, '0');
}
