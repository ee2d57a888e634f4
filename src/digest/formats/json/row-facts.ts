import type { EntryDraft } from '../../format.ts';
import type { Link } from '../../schema.ts';
import { factOf, type FactName } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import type { JsonRecord } from './json-values.ts';

/** What the fields of a row say that only some rows have, as labels of other formats name them. */
export interface RowFacts {
  readonly facts: Partial<EntryDraft>;
  readonly links: readonly Link[];
  /** The keys of these fields; one whose value says something else is none of them. */
  readonly keys: ReadonlySet<string>;
}

/** Reads the organization, links beside the paper's code, and what the digest says of a withdrawal. */
export function rowFacts(record: JsonRecord): RowFacts {
  const read = Object.entries(record).flatMap(([key, value]) => {
    const fact = factOf(key);
    const text = typeof value === 'string' ? value.trim() : '';
    const reading = fact !== null && RARE.has(fact) && text !== '' ? FACT_READERS[fact]?.(text) : undefined;
    return reading && 'facts' in reading ? [{ key, facts: reading.facts }] : [];
  });
  const { links: _, ...facts } = Object.assign({}, ...read.map((each) => each.facts)) as Partial<EntryDraft>;
  return {
    facts,
    links: read.flatMap((each) => each.facts.links ?? []),
    keys: new Set(read.map(({ key }) => key)),
  };
}

const RARE: ReadonlySet<FactName> = new Set<FactName>([
  'organization',
  'project',
  'model',
  'dataset',
  'demo',
  'withdrawn',
]);
