import { z } from 'zod';
import { isWorkingDay } from '../day.ts';
import { HttpError, type HttpClient } from './http.ts';
import { sourceName, type DayAnswer, type ImportSource } from './import-source.ts';
import { readJsonArray } from './json-answer.ts';

/** The API's default address. */
export const HUGGING_FACE = 'https://huggingface.co';

/** Hugging Face's Daily Papers, which appear on working days. */
export function huggingFaceSource(api: string): ImportSource {
  return {
    key: 'huggingface',
    name: sourceName('huggingface'),
    terms: 'https://huggingface.co/terms-of-service',
    openDays: 0,
    publishesOn: isWorkingDay,
    fetchDay: (http, date) => fetchDay(http, api, date),
  };
}

/** The most records that one answer holds. */
const PAGE_SIZE = 100;
/** More pages than any day has: an API that always answers the same would otherwise be asked for ever. */
const MOST_PAGES = 50;

/**
 * Asks for the daily papers of one day, page by page.
 * @throws HttpError when the API cannot be reached or answers something else
 */
export async function fetchDay(http: HttpClient, api: string, date: string): Promise<DayAnswer> {
  const records: unknown[] = [];
  const seen = new Set<string>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const url = `${api}/api/daily_papers?date=${date}&limit=${PAGE_SIZE}&p=${page}`;
    const { status, value } = await http(url, readJsonArray);
    // It answers 400 to a day that is yet to come; after 404, too, the day stays open, for the address may be mistaken.
    if (page === 0 && (status === 400 || status === 404)) return { kind: 'unpublished' };
    if (status !== 200 || value === null) {
      throw new HttpError(`Cannot get ${url}: the answer was ${status}; check --api, or try again later`);
    }
    // A day that grows between two pages shifts records to the next one, and their votes may differ by then.
    const fresh = value.filter((record) => !seen.has(nameOf(record)));
    fresh.forEach((record) => seen.add(nameOf(record)));
    records.push(...fresh);
    if (value.length < PAGE_SIZE || fresh.length === 0) break;
  }
  return records.length === 0 ? { kind: 'empty' } : { kind: 'papers', records };
}

const NamedSchema = z.object({ paper: z.object({ id: z.string() }) });

/** The key of a record within its day. */
function nameOf(record: unknown): string {
  const { success, data } = NamedSchema.safeParse(record);
  return success ? data.paper.id : JSON.stringify(record);
}
