import { draftDigests } from '../digest/parse.ts';
import type { Entry } from '../digest/schema.ts';
import { areCompatible, evidenceOf } from '../paper/evidence.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import type { FoundFacts } from './found-facts.ts';
import { HttpError, type HttpClient } from './http.ts';
import { readJsonArray, readJsonObject } from './json-answer.ts';

/** What is known of a paper whose id is looked up. */
export type SoughtPaper = Pick<Entry, 'title' | 'authorCount' | 'publishedOn'>;

/**
 * Asks for a paper by its id; null where the source does not know it.
 * @throws HttpError when the API cannot be reached or answers something else
 */
export async function fetchPaper(http: HttpClient, api: string, id: string): Promise<FoundFacts | null> {
  const url = `${api}/api/papers/${id}`;
  const { status, value } = await http(url, readJsonObject);
  const papers = value ?? noneFor(status, url);
  return factsOf(papers).find(({ arxivId }) => arxivId === id) ?? null;
}

/**
 * Looks for the id of a paper: the one paper of exactly its title, as far as letters and digits go, whose author count
 * and day do not contradict. Null where there is none, or more than one.
 * @throws HttpError when the API cannot be reached or answers something else
 */
export async function findPaper(http: HttpClient, api: string, sought: SoughtPaper): Promise<FoundFacts | null> {
  const title = normalizeTitle(sought.title);
  if (title === '') return null;
  const url = `${api}/api/papers/search?q=${encodeURIComponent(sought.title.slice(0, LONGEST_QUERY))}&limit=${ANSWERS}`;
  const { status, value } = await http(url, readJsonArray);
  const papers = value ?? noneFor(status, url);
  const alike = factsOf(papers).filter(
    (found) => normalizeTitle(found.title) === title && areCompatible(evidenceOf(sought), evidenceOf(found)),
  );
  const [only, ...others] = new Map(alike.map((found) => [found.arxivId, found])).values();
  return only !== undefined && others.length === 0 ? only : null;
}

/** More than the papers of any one title. */
const ANSWERS = 20;
/** Longer questions are refused. */
const LONGEST_QUERY = 250;

/** Statuses for an unknown paper, or a title that cannot be searched for. */
const UNKNOWN = new Set([400, 404]);

function noneFor(status: number, url: string): readonly unknown[] {
  if (UNKNOWN.has(status)) return [];
  throw new HttpError(`Cannot get ${url}: the answer was ${status}; check --api, or try again later`);
}

/** Reads records as the digests of the same source are read. */
function factsOf(records: readonly unknown[]): (FoundFacts & Pick<Entry, 'authorCount'>)[] {
  const bytes = new TextEncoder().encode(JSON.stringify(records));
  const { drafts } = draftDigests({ path: 'answer.json', bytes }, { date: ANY_DAY });
  return drafts
    .flatMap(({ digest }) => digest.entries)
    .flatMap(({ arxivId, title, abstract, remark, authors, categories, authorCount, publishedOn }) =>
      arxivId === null ? [] : { arxivId, title, abstract, remark, authors, categories, authorCount, publishedOn },
    );
}

/** These papers belong to no digest, but a digest needs a day. */
const ANY_DAY = '2000-01-01';
