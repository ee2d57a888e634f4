import { yearOf } from '../../day.ts';
import type { CustomRecord } from 'pagefind';
import { discussionPoints } from '../../archive/trending.ts';
import { newestCount } from '../../export/data/newest-count.ts';
import type { PaperLine } from '../../export/data/paper-line.ts';
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
  const people = peopleOf(paper);
  const spellings = spellingsOf(paper);
  const discussed = discussedValue(paper);
  return {
    url: paper.permalink,
    // Pagefind keeps an index per language; all papers are in one, with English stemming.
    language: 'en',
    content: searchedText(paper),
    meta: {
      title: paper.title,
      day,
      ...(people.length > 0 && { people: people.join(', ') }),
      ...spellings,
    },
    filters: { ...recordFilters(paper), ...(discussed !== null && { discussed: [discussed] }) },
    sort: { day: `${day} ${paper.id}`, discussed: `${discussed ?? UNKNOWN} ${day} ${paper.id}` },
  };
}

/** Further spellings of a paper's title, of its people, and of its other texts, as far as neither has them. */
function spellingsOf(paper: PaperLine): Pick<PaperMeta, 'titleAlso' | 'peopleAlso' | 'also'> {
  const ofTitle = otherSpellings(paper.title);
  const ofPeople = otherSpellings(peopleOf(paper).join(', '));
  const known = new Set([...ofTitle, ...ofPeople]);
  const others = otherSpellings([textOf(paper), paper.comment].filter(Boolean).join(' '));
  const ofOthers = others.filter((spelling) => !known.has(spelling));
  return {
    ...(ofTitle.length > 0 && { titleAlso: ofTitle.join(' ') }),
    ...(ofPeople.length > 0 && { peopleAlso: ofPeople.join(' ') }),
    ...(ofOthers.length > 0 && { also: ofOthers.join(' ') }),
  };
}

/** All searched text of a paper: title, abstract or summary, authors or organization, the authors' remark. */
export function searchedText(paper: PaperLine): string {
  return [paper.title, textOf(paper), peopleOf(paper).join(', '), paper.comment].filter(Boolean).join('\n\n');
}

function textOf({ abstract, summaries }: PaperLine): string {
  return abstract ?? summaries[0]?.text ?? '';
}

/** The authors, or else the organization. */
export function peopleOf({ authors, organization }: PaperLine): readonly string[] {
  return authors ?? (organization === null ? [] : [organization]);
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
