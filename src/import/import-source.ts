import type { HttpClient } from './http.ts';

/** What a source answers when it is asked for the papers of a day. */
export type DayAnswer =
  | { readonly kind: 'papers'; readonly records: readonly unknown[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unpublished' };

/** A source of digests that is asked day by day. */
export interface ImportSource {
  /** Its key in the ledger of days. */
  readonly key: string;
  /** Its name, by which its digests are known. */
  readonly name: string;
  /** Under which terms it gives its texts: a URL. */
  readonly terms: string;
  /** How many days after its own a day may still get papers; with 0, it is complete when it is over in UTC. */
  readonly openDays: number;
  /** Whether it may have papers of a day, so that asking is worth it. */
  publishesOn(date: string): boolean;
  /**
   * Asks for the papers of a day.
   * @throws HttpError when it cannot be reached or answers something else
   */
  fetchDay(http: HttpClient, date: string): Promise<DayAnswer>;
}

/**
 * The name of the source that has a key in the ledger of days.
 * @example sourceName('huggingface') //=> 'Hugging Face'
 */
export function sourceName(key: string): string {
  return key === 'huggingface' ? 'Hugging Face' : key;
}
