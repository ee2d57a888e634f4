import type { Archive } from '../../archive/archive.ts';
import { NAME_KIND_LIST, NAME_KINDS, type NameKind } from '../../archive/name-kinds.ts';
import { compareText } from '../../compare-text.ts';

/** One name of a list: a topic, an organization or an author. */
export interface ListedName {
  /** The segment of its page, such as `/topics/<slug>/`. */
  readonly slug: string;
  readonly name: string;
  /** How many papers it has. */
  readonly papers: number;
}

/** The lists of names that have a page, by the first segment of their pages: `topics`, `authors` … */
export function nameLists(archive: Archive): ReadonlyMap<string, readonly ListedName[]> {
  return new Map([
    ['topics', sortNames(topicNames(archive))],
    ...NAME_KIND_LIST.map((kind) => [NAME_KINDS[kind].segment, sortNames(pageNames(archive, kind))] as const),
  ]);
}

/** `data/<segment>.json`: a list of names, one a line. */
export function toNameList(names: readonly ListedName[]): string {
  return `[${names.map((name) => `\n  ${JSON.stringify(name)}`).join(',')}\n]\n`;
}

function topicNames({ topics }: Archive): ListedName[] {
  return [...topics.values()]
    .filter(({ hasPage }) => hasPage)
    .map(({ slug, label, paperIds }) => ({ slug, name: label, papers: paperIds.length }));
}

function pageNames({ names }: Archive, kind: NameKind): ListedName[] {
  return Array.from(names[kind].pages.values(), ({ slug, name, paperIds }) => ({
    slug,
    name,
    papers: paperIds.length,
  }));
}

/** Those with most papers first, then by slug. */
function sortNames(names: readonly ListedName[]): ListedName[] {
  return names.toSorted((a, b) => b.papers - a.papers || compareText(a.slug, b.slug));
}
