import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/strings.ts';
import { href, paths, searchHref } from '../../site/urls.ts';
import type { Archive } from '../../archive/archive.ts';
import { slugOfName } from '../../archive/name-index.ts';
import { byline } from './paper-item.ts';

/** Who wrote a paper, as its page shows them. */
export interface PaperPeople {
  /** The first names in the paper's order; empty where only their number, or nothing, is known. */
  readonly authors: readonly PersonLink[];
  /** The names of a long list that are folded away, and what unfolds them; null for a list of common length. */
  readonly moreAuthors: { readonly names: readonly PersonLink[]; readonly label: string } | null;
  /** What stands in for names. */
  readonly byline: string | null;
  readonly organization: PersonLink | null;
}

/** A name and where it leads: to its page, else to a search for it. */
export interface PersonLink {
  readonly name: string;
  /** Null for a folded name without a page: thousands of links to a search would weigh more than the paper. */
  readonly href: string | null;
}

/** A list of more names than this is folded after its first ones. */
const LONGEST_LIST = 100;
const SHOWN_AUTHORS = 50;

/** Links a paper's authors and organization. */
export function paperPeople({ authors, organizations }: Archive, paper: Paper, wording: Wording): PaperPeople {
  const names = paper.authors ?? [];
  const shown = names.length > LONGEST_LIST ? names.slice(0, SHOWN_AUTHORS) : names;
  const folded = names.slice(shown.length);
  const pageOf = (name: string): string | null => {
    const slug = slugOfName(authors, name);
    return slug === undefined ? null : href(paths.author(slug));
  };
  return {
    authors: shown.map((name) => ({ name, href: pageOf(name) ?? searchHref(`"${name}"`) })),
    moreAuthors:
      folded.length === 0
        ? null
        : {
            names: folded.map((name) => ({ name, href: pageOf(name) })),
            label: wording.text('count.more', { count: folded.length }),
          },
    byline: names.length > 0 ? null : byline({ ...paper, organization: null }, wording, 0),
    organization: paper.organization && {
      name: paper.organization.name,
      href: href(paths.organization(slugOfName(organizations, paper.organization.name) ?? '')),
    },
  };
}
