import type { SearchFeed } from '../archive/search-feeds.ts';
import { paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import type { Edition } from './edition.ts';

/**
 * What an edition has of the papers that a search of `feeds.yml` finds, with the texts of all of them.
 * @param found the ids of the papers that the search finds
 * @returns null where it has none of them
 */
export function feedEdition(
  edition: Edition,
  { slug, title }: SearchFeed,
  found: readonly string[],
  wording: Wording,
): Edition | null {
  const wanted = new Set(found);
  const sections = edition.sections
    .map((section) => ({
      ...section,
      hasTexts: true,
      entries: section.entries.filter(({ paper }) => wanted.has(paper.id)),
    }))
    .filter(({ entries }) => entries.length > 0);
  if (sections.length === 0) return null;
  const papers = new Set(sections.flatMap(({ entries }) => entries.map(({ paper }) => paper.id)));
  return {
    ...edition,
    id: `${slug}-${edition.id}`,
    label: edition.title,
    title,
    count: wording.text('count.papers', { count: papers.size }),
    path: paths.searchFeed(slug),
    sections: sections.map((section) => ({ ...section, introduction: null })),
  };
}
