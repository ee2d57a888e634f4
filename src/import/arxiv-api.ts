import { DaySchema } from '../digest/schema.ts';
import { parsePaperId } from '../paper-id.ts';
import { readArxivAnswer } from './arxiv-atom.ts';
import type { FoundFacts } from './found-facts.ts';
import { HttpError, type Answer, type HttpClient } from './http.ts';

/** The API's default address. */
export const ARXIV = 'https://export.arxiv.org';

/** What its terms ask for between two requests (https://info.arxiv.org/help/api/tou.html). */
export const ARXIV_PAUSE_MS = 3_000;

/** The most papers that are asked for at once. */
export const ARXIV_BATCH = 100;

/**
 * Asks arXiv for papers by their ids, at most `ARXIV_BATCH`; unknown papers are missing from the answer.
 * @throws HttpError when the API cannot be reached or answers something else
 */
export async function fetchFromArxiv(
  http: HttpClient,
  api: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundFacts>> {
  if (ids.length === 0) return new Map();
  // Under load it may answer with an empty list: retry once.
  const found = await askFor(http, api, ids);
  const facts = found.length > 0 ? found : await askFor(http, api, ids);
  return new Map(facts.filter(({ arxivId }) => ids.includes(arxivId)).map((each) => [each.arxivId, each]));
}

async function askFor(http: HttpClient, api: string, ids: readonly string[]): Promise<readonly FoundFacts[]> {
  const url = `${api}/api/query?id_list=${ids.join(',')}&max_results=${ARXIV_BATCH}`;
  const { status, value } = await http(url, readFacts);
  if (value !== null) return value;
  if (status !== 400) {
    throw new HttpError(`Cannot get ${url}: the answer was ${status}; check --arxiv, or try again later`);
  }
  // One malformed id makes it refuse the whole list.
  const half = Math.floor(ids.length / 2);
  return half === 0
    ? []
    : [...(await askFor(http, api, ids.slice(0, half))), ...(await askFor(http, api, ids.slice(half)))];
}

function readFacts({ status, text }: Answer): readonly FoundFacts[] | null {
  if (status !== 200) return null;
  return readArxivAnswer(text).rows.flatMap(({ id, title, abstract, comment, authors, categories, published }) => {
    const arxivId = parsePaperId(id);
    const day = published.slice(0, 10);
    return arxivId === null
      ? []
      : {
          arxivId,
          title,
          abstract: abstract || null,
          remark: comment ?? null,
          authors: authors.length === 0 ? null : authors,
          categories: categories.length === 0 ? null : categories,
          publishedOn: DaySchema.safeParse(day).success ? day : null,
        };
  });
}
