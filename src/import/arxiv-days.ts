import { addDays } from '../day.ts';
import { readArxivAnswer, type ArxivAnswer, type ArxivRow } from './arxiv-atom.ts';
import { HttpError, type Answer, type HttpClient } from './http.ts';
import type { DayAnswer, ImportSource } from './import-source.ts';

/**
 * The papers of a category, its cross-lists among them, by the day on which they were submitted. arXiv shows a paper when
 * it is announced: after a weekend or a holiday, some days later.
 */
export function arxivSource(api: string, category: string): ImportSource {
  const name = `arXiv ${category}`;
  return {
    key: name,
    name,
    terms: 'https://info.arxiv.org/help/api/tou.html',
    openDays: 7,
    publishesOn: () => true,
    fetchDay: (http, date) => fetchDay(http, api, category, date),
  };
}

/** The most papers that one answer holds: few enough for the API, which is slow at large answers. */
const PAGE_SIZE = 200;
/** More pages than any day of a category has. */
const MOST_PAGES = 50;

async function fetchDay(http: HttpClient, api: string, category: string, date: string): Promise<DayAnswer> {
  const found = new Map<string, ArxivRow>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const start = page * PAGE_SIZE;
    const url = `${api}/api/query?${question(category, date, start)}`;
    const { status, value } = await http(url, (answer) => readPage(answer, start));
    if (value === null) {
      throw new HttpError(
        `Cannot get ${url}: the answer was ${status}; check --api and --category, or try again later`,
      );
    }
    for (const row of value.rows) if (row.published.startsWith(date)) found.set(row.id, row);
    if (start + PAGE_SIZE >= (value.total ?? 0)) break;
  }
  return found.size === 0 ? { kind: 'empty' } : { kind: 'papers', records: [...found.values()] };
}

/** The question for the papers that were submitted on a day, in UTC; its bounds are minutes. */
function question(category: string, date: string, start: number): string {
  const [from, to] = [date, addDays(date, 1)].map((day) => `${day.replaceAll('-', '')}0000`);
  return new URLSearchParams({
    search_query: `cat:${category} AND submittedDate:[${from} TO ${to}]`,
    sortBy: 'submittedDate',
    sortOrder: 'ascending',
    start: String(start),
    max_results: String(PAGE_SIZE),
  }).toString();
}

/**
 * Reads one page; null where its status is no success.
 * @throws where papers are missing from it, as happens under load: the request is worth another try
 */
function readPage({ status, text }: Answer, start: number): ArxivAnswer | null {
  if (status !== 200) return null;
  const answer = readArxivAnswer(text);
  if (answer.total === null) throw new Error('the answer does not say how many papers there are');
  const due = Math.min(PAGE_SIZE, answer.total - start);
  if (answer.rows.length < due) throw new Error(`the answer has ${answer.rows.length} papers instead of ${due}`);
  return answer;
}
