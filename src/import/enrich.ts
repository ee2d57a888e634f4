import type { ArchiveSources } from '../archive/build-archive.ts';
import type { PaperFacts } from '../digest/schema.ts';
import { clusterPapers, type Cluster } from '../paper/cluster.ts';
import { isEnriched, mergePaper } from '../paper/merge.ts';
import { isIdAlone } from '../paper-id.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { compareText } from '../compare-text.ts';
import type { FoundFacts } from './found-facts.ts';

/** A record of metadata, as it stands in a file. */
export type Facts = Partial<PaperFacts>;

/** A paper that lacks facts. */
export interface OpenPaper {
  readonly arxivId: string | null;
  /** What is known of it by now. */
  readonly known: Omit<PaperFacts, 'arxivId' | 'links' | 'summary'>;
  /** What its editors wrote in metadata; found facts never replace it. */
  readonly edited: readonly Facts[];
  /** What was found earlier, when it had no id. */
  readonly found: readonly Facts[];
}

/**
 * The papers that lack an id, a title, authors, categories or an abstract, and have no record from an earlier run: the newest
 * first. A record is written even if it adds nothing, so that no paper is looked up twice.
 */
export function openPapers({ digests, metadata }: Pick<ArchiveSources, 'digests' | 'metadata'>): OpenPaper[] {
  const occurrences = digests.flatMap((digest) =>
    digest.entries.map((entry) => ({ entry, digest: { ...digest, key: digest.path } })),
  );
  return clusterPapers(occurrences, metadata)
    .clusters.toSorted((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(nameOf(a), nameOf(b)))
    .map(toOpenPaper)
    .filter(({ arxivId, known, found }) => {
      const isAnswered = found.some((facts) => (facts.arxivId ?? null) === arxivId);
      return (
        !isAnswered &&
        (arxivId === null ||
          isIdAlone(known.title) ||
          known.authorsComplete === false ||
          LACKING.some((key) => known[key] === null))
      );
    });
}

/** What a paper may lack that sources know. */
const LACKING = ['authors', 'categories', 'abstract'] as const satisfies (keyof PaperFacts)[];

/** The found facts that a paper lacks; if nothing was found, the facts that identify it, so that it is not looked up again. */
export function toRecord({ arxivId, known, edited }: OpenPaper, found: FoundFacts | null): Facts {
  const names = arxivId === null ? identifyingFacts(known, found) : { arxivId };
  if (found === null) return names;
  const isEdited = (key: keyof PaperFacts): boolean => edited.some((facts) => facts[key] != null);
  const counted = edited.find((facts) => facts.authorCount != null)?.authorCount ?? found.authors?.length;
  const gained = {
    publishedOn: known.publishedOn === null ? found.publishedOn : null,
    authors: known.authorsComplete !== true && counted === found.authors?.length ? found.authors : null,
    categories: known.categories === null ? found.categories : null,
    // Digests have abstracts without their formulas' marks; one that is the same is not kept twice.
    remark: known.remark === null ? found.remark : null,
    abstract: isEdited('abstract') || sameText(known.abstract, found.abstract) ? null : found.abstract,
  };
  return { ...(isIdAlone(known.title) && { title: found.title }), ...withoutNulls(gained), ...names };
}

/** The facts by which a record without an id matches its paper and no other paper of the same title. */
function identifyingFacts(known: OpenPaper['known'], found: FoundFacts | null): Facts {
  const { title } = known;
  const seen = found ? { authorCount: found.authors?.length ?? null, publishedOn: found.publishedOn } : known;
  const { authorCount, publishedOn } = seen;
  return withoutNulls({ arxivId: found?.arxivId ?? null, title, authorCount, publishedOn });
}

/**
 * The records of earlier runs with those of this one, one a paper. Existing values stay; a record without an id is
 * merged into the one with its paper's id.
 */
export function addRecords(
  earlier: readonly Facts[],
  added: readonly { readonly record: Facts; readonly replaces: readonly Facts[] }[],
): Facts[] {
  const replaced = new Set(added.flatMap(({ replaces }) => replaces));
  const kept = earlier.filter((facts) => !replaced.has(facts));
  const joined = added.map(({ record, replaces }): Facts => Object.assign({}, record, ...replaces));
  const byName = Map.groupBy([...kept, ...joined], recordName);
  return [...byName.values()].map((alike): Facts => Object.assign({}, ...alike.toReversed()));
}

/** The text of the file of records: sorted, and the same for the same records. */
export function toEnrichedFile(records: readonly Facts[]): string {
  const sorted = records.toSorted((a, b) => compareText(recordName(a), recordName(b)));
  const ordered = sorted.map((facts) => ({
    ...Object.fromEntries(FIELDS.flatMap((key) => (key in facts ? [[key, facts[key]]] : []))),
    ...facts,
  }));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** The order in which the fields of a record are written. */
const FIELDS = [
  'arxivId',
  'title',
  'authorCount',
  'publishedOn',
  'authors',
  'categories',
  'abstract',
] as const satisfies (keyof PaperFacts)[];

/** Ids first, then titles with the facts that distinguish papers of one title. */
function recordName({ arxivId, title = '', authorCount, publishedOn }: Facts): string {
  return arxivId ?? ['~', normalizeTitle(title) || title, authorCount ?? '', publishedOn ?? ''].join('\n');
}

function toOpenPaper(cluster: Cluster): OpenPaper {
  const { true: found = [], false: edited = [] } = Object.groupBy(cluster.metadata, (record) =>
    isEnriched(record) ? 'true' : 'false',
  );
  return {
    arxivId: cluster.arxivId,
    known: mergePaper(cluster),
    edited: edited.map(({ facts }) => facts),
    found: found.map(({ facts }) => facts),
  };
}

function lastDay({ occurrences }: Cluster): string {
  return occurrences.at(-1)?.digest.date ?? '';
}

function nameOf({ arxivId, occurrences }: Cluster): string {
  return arxivId ?? occurrences[0]?.entry.title ?? '';
}

function sameText(a: string | null, b: string | null): boolean {
  return a?.replace(/\s+/g, ' ') === b?.replace(/\s+/g, ' ');
}

function withoutNulls<Fields extends Facts>(facts: Fields): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}
