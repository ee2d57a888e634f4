import type { EntryDraft } from '../format.ts';
import { createIssue, type Issue, type Place } from '../../source/issues.ts';
import type { FactName } from './fact-labels.ts';
import { FACT_READERS } from './fact-readers.ts';
import type { ReadValue } from './fact-values.ts';

/** A value and its label, as in `Authors: Ada Byron`. */
export interface LabelledValue {
  readonly fact: FactName;
  /** The label as it is written, for messages. */
  readonly label: string;
  readonly value: string;
  readonly place: Place;
}

interface LabelledFactsOptions {
  /** Facts that were read elsewhere, such as from the title's link. */
  readonly known?: Partial<EntryDraft>;
  /** Whether labels have Daybook's own meaning alone, so that any other value is an issue. */
  readonly isOwnFormat?: boolean;
}

/**
 * Reads the labelled values of one paper, each on one line. Titles and texts are left to the formats. An empty value
 * says nothing; a value that cannot be read, or that contradicts one before it, is an issue.
 */
export function readLabelledFacts(
  values: readonly LabelledValue[],
  { known = {}, isOwnFormat = false }: LabelledFactsOptions = {},
): { readonly facts: Partial<EntryDraft>; readonly issues: readonly Issue[] } {
  let facts = known;
  const links = [...(known.links ?? [])];
  const issues: Issue[] = [];
  for (const { fact, label, value, place } of values) {
    const read = FACT_READERS[fact];
    const reading = read === null || value.trim() === '' ? { facts: {} } : readOnce(read, value.trim(), facts);
    if ('facts' in reading) {
      links.push(...(reading.facts.links ?? []));
      facts = { ...facts, ...reading.facts };
    } else if (isOwnFormat || reading.isForeign !== true)
      issues.push(createIssue('invalid-field', place, label, value, reading.expected));
  }
  return { facts: facts.links === undefined ? facts : { ...facts, links }, issues };
}

function readOnce(read: ReadValue, value: string, before: Partial<EntryDraft>): ReturnType<ReadValue> {
  const reading = read(value);
  return 'facts' in reading && contradicts(before, reading.facts) ? { expected: 'only one value' } : reading;
}

/** Whether a fact was read before with another value; links add up and never contradict. */
function contradicts(before: Partial<EntryDraft>, facts: Partial<EntryDraft>): boolean {
  const known = new Map(Object.entries({ ...before, links: facts.links }));
  return Object.entries(facts).some(
    ([key, value]) => known.has(key) && JSON.stringify(known.get(key)) !== JSON.stringify(value),
  );
}
