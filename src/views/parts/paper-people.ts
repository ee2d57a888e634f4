import type { Paper } from '../../paper/schema.ts';
import type { Wording } from '../../site/wording.ts';
import { slugOfName } from '../../archive/name-index.ts';
import { NAME_KINDS, type NameKind } from '../../archive/name-kinds.ts';
import { href, paths } from '../../site/urls.ts';
import type { Archive } from '../../archive/archive.ts';
import { byline, otherAuthors } from '../../paper/byline.ts';

/** Who wrote a paper, as its page shows them. */
export interface PaperPeople {
  /** The first names in the paper's order; empty where only their number, or nothing, is known. */
  readonly authors: readonly PersonLink[];
  /** The rest of a long list, which is shown on demand; null for a short list. */
  readonly moreAuthors: { readonly names: readonly PersonLink[]; readonly label: string } | null;
  /** What stands behind names that are not all; null where they are. */
  readonly others: string | null;
  /** Shown instead of names: the number of authors; null where names or nothing is known. */
  readonly byline: string | null;
  readonly organization: PersonLink | null;
}

/** A name and the link to its page. */
export interface PersonLink {
  readonly name: string;
  /** Null for a name without a page, which a script links to a search for it. */
  readonly href: string | null;
}

/** The most names that are shown at once; of a longer list, the first `SHOWN_AUTHORS`. */
const LONGEST_LIST = 100;
const SHOWN_AUTHORS = 50;

/** Links a paper's authors and organization. */
export function paperPeople({ names: index }: Archive, paper: Paper, wording: Wording): PaperPeople {
  const names = paper.authors ?? [];
  const shown = names.length > LONGEST_LIST ? names.slice(0, SHOWN_AUTHORS) : names;
  const folded = names.slice(shown.length);
  const pageOf = (kind: NameKind, name: string): string | null => {
    const slug = slugOfName(index[kind], name);
    return slug === undefined ? null : href(paths.name(NAME_KINDS[kind].segment, slug));
  };
  const personLink = (name: string): PersonLink => ({ name, href: pageOf('author', name) });
  return {
    authors: shown.map(personLink),
    moreAuthors:
      folded.length === 0
        ? null
        : {
            names: folded.map(personLink),
            label: wording.text('count.more', { count: folded.length }),
          },
    others: names.length === 0 ? null : otherAuthors(paper, names.length, wording),
    byline: names.length > 0 ? null : byline({ ...paper, organization: null }, wording, 0),
    organization: paper.organization && {
      name: paper.organization.name,
      href: pageOf('organization', paper.organization.name),
    },
  };
}
