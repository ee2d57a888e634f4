import { compareText } from '../../compare-text.ts';
import type { Wording } from '../../site/strings.ts';
import type { Archive } from '../../archive/archive.ts';

/** A value that a list offers. */
export interface SearchOption {
  readonly value: string;
  readonly label: string;
}

/** What the search of an archive can be narrowed by, as its form offers it. */
export interface SearchOptions {
  /** Number of papers. */
  readonly papers: number;
  /** Years of the papers' own days, newest first. */
  readonly published: readonly SearchOption[];
  /** Years of digests, newest first. */
  readonly years: readonly SearchOption[];
  /** Topics that have a paper, by label. */
  readonly topics: readonly SearchOption[];
  /** The organizations with most papers, by name; any other can be typed. */
  readonly organizations: readonly string[];
}

/** More of them would be a quarter of the page, and hardly one of the rest is looked for. */
const MOST_ORGANIZATIONS = 200;

/** Gathers what the papers of an archive can be narrowed by. */
export function searchOptions({ papers, days, topics, organizations }: Archive, wording: Wording): SearchOptions {
  return {
    papers: papers.size,
    published: yearOptions(Array.from(papers.values(), ({ publishedOn }) => publishedOn)),
    years: yearOptions(days.map(({ date }) => date)),
    topics: [...topics.values()]
      .filter(({ paperIds }) => paperIds.length > 0)
      .map(({ slug, label }) => ({ value: slug, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, wording.language)),
    organizations: [...organizations.pages.values()]
      .toSorted((a, b) => b.paperIds.length - a.paperIds.length || compareText(a.name, b.name))
      .slice(0, MOST_ORGANIZATIONS)
      .map(({ name }) => name)
      .toSorted(compareText),
  };
}

function yearOptions(days: readonly (string | null)[]): SearchOption[] {
  const years = new Set(days.flatMap((day) => (day === null ? [] : [day.slice(0, 4)])));
  return [...years]
    .toSorted(compareText)
    .toReversed()
    .map((year) => ({ value: year, label: year }));
}
