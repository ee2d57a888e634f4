import { parsePaperId } from '../paper-id.ts';
import { distinctSlug, formerTitleSlugs, titleSlug } from '../slugs.ts';
import type { Cluster } from './cluster.ts';

/** The segments of a paper's URLs. */
export interface PaperName {
  readonly id: string;
  /** Other segments that lead to it, sorted. */
  readonly aliases: readonly string[];
}

/**
 * Names papers: the arXiv id, else the slug of the title as the first digest has it, with a hash where papers share it.
 * A segment that several papers own is an alias of each of them.
 * @param published segments under `/papers/` that were ever published; they stay aliases of their paper
 */
export function namePapers(
  clusters: readonly Cluster[],
  published: ReadonlySet<string>,
): ReadonlyMap<Cluster, PaperName> {
  const owned = clusters.map((cluster) => ({ cluster, ...ownSlugs(cluster) }));
  const owners = new Map<string, number>();
  for (const { slugs } of owned) for (const slug of slugs) owners.set(slug, (owners.get(slug) ?? 0) + 1);

  const named = owned.map((own) => ({ ...own, id: idOf(own.cluster, (slug) => (owners.get(slug) ?? 0) > 1) }));
  const ids = new Set(named.map(({ id }) => id));
  const targets = new Map<string, string[]>();
  for (const { id, slugs, distinct } of named) {
    for (const segment of new Set([...slugs, ...distinct])) {
      if (!ids.has(segment)) targets.set(segment, [...(targets.get(segment) ?? []), id]);
    }
  }
  for (const segment of published) {
    // Old ids kept their subject class once: `math.GT/0309136`.
    const id = ids.has(segment) || targets.has(segment) ? null : parsePaperId(segment);
    if (id !== null && ids.has(id)) targets.set(segment, [id]);
  }
  const publicSlugs = new Set(named.flatMap((own) => own.publicSlugs));
  const aliases = [...targets].filter(([segment]) => publicSlugs.has(segment) || published.has(segment));
  const aliasesOf = Map.groupBy(
    aliases.flatMap(([segment, to]) => to.map((id) => ({ segment, id }))),
    ({ id }) => id,
  );
  return new Map(
    named.map(({ cluster, id }) => [
      cluster,
      { id, aliases: (aliasesOf.get(id) ?? []).map(({ segment }) => segment).toSorted() },
    ]),
  );
}

interface OwnedSlugs {
  /** The slug of every title under which the paper appeared. */
  readonly slugs: ReadonlySet<string>;
  /** The slugs of entries without an id, which are published as pages. */
  readonly publicSlugs: readonly string[];
  /** Slugs that are the paper's only if they were published: those with a hash, and those of earlier rules. */
  readonly distinct: readonly string[];
}

function ownSlugs({ occurrences }: Cluster): OwnedSlugs {
  const nameless = occurrences.filter(({ entry }) => entry.arxivId === null);
  return {
    slugs: new Set(occurrences.map(({ entry }) => titleSlug(entry.title))),
    publicSlugs: nameless.map(({ entry }) => titleSlug(entry.title)),
    distinct: [
      ...nameless.map(({ entry }) => distinctSlug(entry.title, entry)),
      ...occurrences.flatMap(({ entry }) => formerTitleSlugs(entry.title, entry)),
    ],
  };
}

function idOf({ arxivId, occurrences }: Cluster, isShared: (slug: string) => boolean): string {
  const [first] = occurrences;
  if (arxivId !== null) return arxivId;
  if (!first) throw new Error('A paper has at least one entry: clusterPapers made an empty one');
  const slug = titleSlug(first.entry.title);
  return isShared(slug) ? distinctSlug(first.entry.title, first.entry) : slug;
}
