import { createIssue, type Issue } from '../source/issues.ts';
import { parseExternalId } from '../external-id.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { compareOccurrences, placeOf, type MetadataRecord, type Occurrence } from './occurrence.ts';
import { areTitlesAlike } from './unlike-papers.ts';
import { groupCompatible, evidenceOf, areCompatible, TIERS, type Evidence } from './evidence.ts';

/** All entries and metadata records of one paper. */
export interface Cluster {
  /** The arXiv id of its entries and records; null where none has one. */
  readonly arxivId: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly metadata: readonly MetadataRecord[];
}

/**
 * Groups occurrences by paper; the result does not depend on their order.
 *
 * 1. The same arXiv id is the same paper, and two ids are never one.
 * 2. Without an id, the same normalized title is the same paper where author counts and own dates (two days apart at
 *    the most) do not contradict; entries with the most such facts go first: both, then the date, the count, neither.
 * 3. An entry that matches several papers is kept separate and reported.
 * 4. Papers without an arXiv id join the paper that has the same other id, such as a DOI, and a title that is alike.
 *
 * Metadata records are matched like entries; one whose paper no digest lists is reported.
 */
export function clusterPapers(
  unordered: readonly Occurrence[],
  metadata: readonly MetadataRecord[],
): { readonly clusters: readonly Cluster[]; readonly issues: readonly Issue[] } {
  const occurrences = unordered.toSorted(compareOccurrences);
  const drafts = identified(occurrences, metadata);
  const byTitle = indexByTitle(drafts);
  const issues: Issue[] = [];

  const unidentified = occurrences.filter(({ entry }) => entry.arxivId === null);
  for (const [title, alike] of Map.groupBy(unidentified, ({ entry }) => titleKey(entry.title))) {
    const candidates = byTitle.get(title) ?? [];
    const placed = placeByTitle(alike, candidates);
    issues.push(...placed.issues);
    drafts.push(...placed.added);
    byTitle.set(title, [...candidates, ...placed.added]);
  }
  for (const record of metadata) {
    if (record.facts.arxivId) continue;
    const issue = placeMetadata(record, byTitle.get(titleKey(record.facts.title ?? '')) ?? []);
    if (issue) issues.push(issue);
  }
  const joined = joinByExternalId(drafts);
  const unmatched = joined.filter((draft) => draft.occurrences.length === 0);
  issues.push(...unmatched.flatMap((draft) => draft.metadata.map(unmatchedIssue)));
  const clusters = joined
    .filter((draft) => draft.occurrences.length > 0)
    .map((draft) => ({ ...draft, occurrences: draft.occurrences.toSorted(compareOccurrences) }));
  return { clusters, issues };
}

interface DraftCluster {
  readonly arxivId: string | null;
  readonly occurrences: Occurrence[];
  readonly metadata: MetadataRecord[];
}

function identified(occurrences: readonly Occurrence[], metadata: readonly MetadataRecord[]): DraftCluster[] {
  const drafts = new Map<string, DraftCluster>();
  const draftOf = (arxivId: string): DraftCluster => {
    const draft = drafts.get(arxivId) ?? { arxivId, occurrences: [], metadata: [] };
    drafts.set(arxivId, draft);
    return draft;
  };
  for (const occurrence of occurrences) {
    if (occurrence.entry.arxivId !== null) draftOf(occurrence.entry.arxivId).occurrences.push(occurrence);
  }
  for (const record of metadata) {
    if (record.facts.arxivId) draftOf(record.facts.arxivId).metadata.push(record);
  }
  return [...drafts.values()];
}

/**
 * Joins drafts of which links have the same id of a paper; one with an arXiv id takes in the others. A draft with several
 * ids joins the owners of all of them.
 */
function joinByExternalId(drafts: readonly DraftCluster[]): DraftCluster[] {
  const owners = new Map<string, DraftCluster>();
  const isArxivs = ({ arxivId }: DraftCluster): boolean => arxivId !== null;
  const kept = new Set<DraftCluster>();
  for (const draft of drafts.toSorted((a, b) => Number(isArxivs(b)) - Number(isArxivs(a)))) {
    const ids = externalIdsOf(draft);
    const known = new Set(isArxivs(draft) ? [] : ids.flatMap((id) => owners.get(id) ?? []));
    const [owner = draft, ...others] = [...known].filter((other) => areAlike(other, draft));
    const joined = others.filter((other) => !isArxivs(other));
    for (const part of owner === draft ? [] : [draft, ...joined]) {
      owner.occurrences.push(...part.occurrences);
      owner.metadata.push(...part.metadata);
      kept.delete(part);
      for (const id of externalIdsOf(part)) if (owners.get(id) === part) owners.set(id, owner);
    }
    kept.add(owner);
    for (const id of ids) if (!owners.has(id)) owners.set(id, owner);
  }
  return [...kept];
}

function externalIdsOf({ occurrences, metadata }: DraftCluster): string[] {
  const links = [
    ...occurrences.map(({ entry }) => entry.links),
    ...metadata.map(({ facts }) => facts.links ?? []),
  ].flat();
  return [...new Set(links.flatMap(({ kind, url }) => (kind === 'other' ? (parseExternalId(url) ?? []) : [])))];
}

function areAlike(a: DraftCluster, b: DraftCluster): boolean {
  return a.occurrences.some((one) => b.occurrences.some((other) => areTitlesAlike(one.entry.title, other.entry.title)));
}

function indexByTitle(drafts: readonly DraftCluster[]): Map<string, DraftCluster[]> {
  const byTitle = new Map<string, DraftCluster[]>();
  for (const draft of drafts) {
    const titles = [
      ...draft.occurrences.map(({ entry }) => entry.title),
      ...draft.metadata.flatMap(({ facts }) => facts.title ?? []),
    ];
    for (const title of new Set(titles.map(titleKey))) byTitle.set(title, [...(byTitle.get(title) ?? []), draft]);
  }
  return byTitle;
}

/** Adds entries of one title to the one candidate that each matches, else makes papers of their own. */
function placeByTitle(
  alike: readonly Occurrence[],
  candidates: readonly DraftCluster[],
): { added: readonly DraftCluster[]; issues: readonly Issue[] } {
  const added: DraftCluster[] = [];
  const issues: Issue[] = [];
  for (const tier of TIERS) {
    const found = alike.map((occurrence) => ({ occurrence, evidence: evidenceOf(occurrence.entry) }));
    const groups = groupCompatible(found.filter(({ evidence }) => tier(evidence)));
    // A group is compared with the papers of earlier tiers only, so that the order of the groups does not matter.
    const earlier = [...candidates, ...added].map((draft) => ({ draft, evidence: evidenceOfDraft(draft) }));
    for (const group of groups) {
      const fitting = earlier
        .filter(({ evidence }) => areCompatible(evidence, group.evidence))
        .map(({ draft }) => draft);
      const [only] = fitting;
      if (only && fitting.length === 1) only.occurrences.push(...group.occurrences);
      else added.push({ arxivId: null, occurrences: [...group.occurrences], metadata: [] });
      if (fitting.length > 1)
        issues.push(...group.occurrences.map((occurrence) => ambiguousIssue(occurrence, fitting)));
    }
  }
  return { added, issues };
}

function placeMetadata(record: MetadataRecord, candidates: readonly DraftCluster[]): Issue | null {
  const fitting = candidates.filter((draft) => areCompatible(evidenceOfDraft(draft), evidenceOf(record.facts)));
  const [only] = fitting;
  if (!only) return unmatchedIssue(record);
  if (fitting.length > 1)
    return createIssue('ambiguous-paper', record.place, record.facts.title ?? '', nameAll(fitting));
  only.metadata.push(record);
  return null;
}

function evidenceOfDraft({ occurrences, metadata }: DraftCluster): Evidence {
  const found = [
    ...occurrences.map(({ entry }) => evidenceOf(entry)),
    ...metadata.map(({ facts }) => evidenceOf(facts)),
  ];
  return { counts: found.flatMap(({ counts }) => counts), dates: found.flatMap(({ dates }) => dates) };
}

function ambiguousIssue(occurrence: Occurrence, fitting: readonly DraftCluster[]): Issue {
  return createIssue('ambiguous-paper', placeOf(occurrence), occurrence.entry.title, nameAll(fitting));
}

function unmatchedIssue({ facts, place }: MetadataRecord): Issue {
  return createIssue('unmatched-metadata', place, facts.arxivId ?? facts.title ?? '');
}

function nameAll(drafts: readonly DraftCluster[]): string {
  return drafts
    .map(({ arxivId, occurrences }) => arxivId ?? `of ${occurrences[0]?.digest.path}:${occurrences[0]?.entry.line}`)
    .map((name) => `\`${name}\``)
    .toSorted()
    .join(' and ');
}

/** The normalised title; a title without a letter or digit is its own key. */
function titleKey(title: string): string {
  return normalizeTitle(title) || title;
}
