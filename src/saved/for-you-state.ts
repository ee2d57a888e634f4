import { parseRecord } from './parse-record.ts';
import type { ReadingList } from './reading-list.ts';

/** What a browser keeps about the order "for you", beside the reading list. */
export interface ForYouState {
  /** Whether pages are put in this order. */
  readonly isOn: boolean;
  /** How many records of imported files count. */
  readonly records: number;
  /** Papers that were saved until then do not count: milliseconds since 1970. */
  readonly forgottenAt: number;
}

/** From this many saved papers on, there is an order. */
const ENOUGH_PAPERS = 3;

/** Under which key it is kept. @param base of the site */
export function forYouKey(base: string): string {
  return `daybook:for-you:${base}`;
}

/** The state as text: JSON. */
export function formatForYou(state: ForYouState): string {
  return JSON.stringify(state);
}

/** A state from its text; what is missing or damaged has its default: off, and nothing forgotten. */
export function parseForYou(text: string | null): ForYouState {
  const { isOn, records, forgottenAt } = parseRecord(text ?? '');
  return { isOn: isOn === true, records: numberOf(records), forgottenAt: numberOf(forgottenAt) };
}

/** The saved papers that count, oldest first. */
export function countedPapers(list: ReadingList, { forgottenAt }: Pick<ForYouState, 'forgottenAt'>): ReadingList {
  return list.filter(({ savedAt }) => savedAt > forgottenAt);
}

/** Whether enough is known of a reader for an order. */
export function isEnough(list: ReadingList, state: ForYouState): boolean {
  return state.records > 0 || countedPapers(list, state).length >= ENOUGH_PAPERS;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
