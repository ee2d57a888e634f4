import type { Link, LinkKind } from '../digest/schema.ts';
import { findLinks, normalizeUrl, type FoundLink } from '../text/links.ts';
import { readText } from '../text/read-text.ts';

/** The kinds of links in an abstract that are the paper's own; others lead to other people's pages. */
const OWN_KINDS: readonly LinkKind[] = ['code', 'project', 'model', 'dataset', 'demo'];

/** A quick test: every address has a scheme, `www.` or a path after its host. */
const MAY_LINK = /:\/\/|www\.|\.[a-z]{2,}\//i;

/**
 * A paper's links: those of its digests, then the code, project, model, data set and demo that its abstract links to.
 * Different spellings of an address count as duplicates.
 */
export function paperLinks(given: readonly Link[], abstract: string | null): Link[] {
  const found =
    abstract !== null && MAY_LINK.test(abstract) ? findLinks(readText(abstract).nodes).flatMap(ownLink) : [];
  const byAddress = Map.groupBy([...given, ...found], ({ url }) => normalizeUrl(url));
  return [...byAddress.values()].flatMap(([first]) => first ?? []);
}

function ownLink({ kind, url }: FoundLink): Link[] {
  const own = OWN_KINDS.find((candidate) => candidate === kind);
  return own === undefined ? [] : [{ kind: own, url }];
}
