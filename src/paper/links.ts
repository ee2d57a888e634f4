import type { Link, LinkKind } from '../digest/schema.ts';
import { findLinks, normalizeUrl, type FoundLink } from '../text/links.ts';
import { readText } from '../text/read-text.ts';

/** What an abstract links to for its own sake: other papers and pages are not the paper's. */
const OWN_KINDS: readonly LinkKind[] = ['code', 'project', 'model', 'dataset', 'demo'];

/** Every address has a scheme, or a path behind its host. */
const MAY_LINK = /:\/\/|www\.|\.[a-z]{2,}\//i;

/**
 * A paper's links: those that digests give, then code, project, model, data set and demo that its abstract names; each
 * once, whatever its spelling.
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
