import type { Link, LinkKind, PaperFacts } from '../digest/schema.ts';
import { parsePaperId } from '../paper-id.ts';
import { findLinks, normalizeUrl, type FoundLink } from '../text/links.ts';
import { readText } from '../text/read-text.ts';

/** The kinds of links in an abstract that are surely the paper's own; others may lead to other people's pages. */
const OWN_KINDS: readonly LinkKind[] = ['code', 'project', 'model', 'dataset', 'demo'];

/** A quick test: every address has a scheme, `www.` or a path after its host. */
const MAY_LINK = /:\/\/|www\.|\.[a-z]{2,}\//i;

/**
 * A paper's links: those of its digests, then the code, project, model, data set and demo that its abstract links to, then
 * all that its authors remark, but papers on arXiv. Different spellings of an address count as duplicates.
 */
export function paperLinks(
  given: readonly Link[],
  { abstract, remark }: Readonly<Record<keyof Pick<PaperFacts, 'abstract' | 'remark'>, string | null>>,
): Link[] {
  const ofAbstract = linksIn(abstract).flatMap((link) => ownLink(link) ?? []);
  const ofRemark = linksIn(remark)
    .filter(({ url }) => parsePaperId(url) === null)
    .map((link) => ownLink(link) ?? { kind: 'other' as const, url: link.url });
  const byAddress = Map.groupBy([...given, ...ofAbstract, ...ofRemark], ({ url }) => normalizeUrl(url));
  return [...byAddress.values()].flatMap(([first]) => first ?? []);
}

function linksIn(text: string | null): readonly FoundLink[] {
  return text !== null && MAY_LINK.test(text) ? findLinks(readText(text).nodes) : [];
}

function ownLink({ kind, url }: FoundLink): Link | null {
  const own = OWN_KINDS.find((candidate) => candidate === kind);
  return own === undefined ? null : { kind: own, url };
}
