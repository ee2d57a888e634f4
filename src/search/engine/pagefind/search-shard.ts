import { cutQuery } from '../../cut-word.ts';
import { YEAR_FILTERS, type PaperFragment, type Shard } from '../../manifest.ts';
import { daysWithin, NO_OPERATORS, type Term } from '../../operators.ts';
import { yearsOf } from '../../request.ts';
import { isUnspaced } from '../../whole-word.ts';
import { matchesField, readAnswer, type PagefindAnswer } from './pagefind-answer.ts';
import type { Instance } from './pagefind-instance.ts';
import type { ShardAnswer, ShardQuery, ShardResult } from '../shard-index.ts';

/**
 * Searches a shard.
 * @param places the place of each paper in the order of the query, by id: what several searches find is put into it
 */
export async function searchShard(
  instance: Instance,
  query: ShardQuery,
  shard: Shard,
  places: () => Promise<ReadonlyMap<string, number>>,
): Promise<ShardAnswer> {
  const { allOf, anyOf, noneOf, days } = query.operators ?? NO_OPERATORS;
  const within = days === null ? null : daysWithin(shard, days);
  if (within?.length === 0) return { results: [], counts: new Map() };
  const options = {
    filters: pagefindFilters(query.filters, within),
    ...(query.sort !== null && { sort: { [query.sort]: 'desc' } }),
  };
  const marked = [query.words ?? '', ...anyOf.flat().map(({ text }) => text)].join(' ').trim();
  const ask = async (
    words: string | null,
    phrases: readonly string[],
    terms: readonly Term[],
  ): Promise<ShardAnswer> => {
    const cut = words === null ? { words, phrases } : cutQuery(words, phrases);
    const answer = readAnswer(await callSearch(instance, cut.words, options), shard.papers, marked);
    if (answer.results.length === 0) return answer;
    return keepAll(answer, await idsOfEach(instance, [...cut.phrases.map(toPhrase), ...terms], options));
  };
  const askAny = async (terms: readonly Term[]): Promise<ShardAnswer> =>
    unite(await Promise.all(terms.map((term) => ask(term.text, [], isPlain(term) ? [] : [term]))));
  const hasRequired = query.words !== null || anyOf.length === 0;
  const [first, ...others] = await Promise.all([
    ...(hasRequired ? [ask(query.words, query.phrases, allOf)] : []),
    ...anyOf.map(askAny),
  ]);
  const found = intersect(first, others);
  const answer = hasRequired || query.sort === null ? found : sorted(found, await places());
  if (noneOf.length === 0 || answer.results.length === 0) return answer;
  const excluded = await idsOfEach(instance, noneOf, options);
  return { ...answer, results: answer.results.filter(({ id }) => !excluded.some((ids) => ids.has(id))) };
}

function isPlain({ isPhrase, field }: Term): boolean {
  return !isPhrase && field === null;
}

/** Asks Pagefind; the texts of results load through the instance. */
export async function callSearch(
  { name, call }: Instance,
  text: string | null,
  options: object,
): Promise<PagefindAnswer> {
  const { results, ...answer } = (await call(name, 'search', [text, options])) as MessageAnswer;
  const load = (key: string): Promise<PaperFragment> => call(name, 'getData', [key]) as Promise<PaperFragment>;
  const keys = results.map(({ data }) => data);
  // Pagefind keeps every result in memory until it is released, which is safe once `load` is unreachable.
  UNREACHABLE.register(load, () => keys.forEach((key) => void call(name, 'releaseData', [key])));
  return { ...answer, results: results.map((result) => ({ ...result, data: () => load(result.data) })) };
}

const UNREACHABLE = new FinalizationRegistry<() => void>((release) => release());

/** An answer as Pagefind's worker sends it, with keys in place of functions. */
type MessageAnswer = Omit<PagefindAnswer, 'results'> & {
  readonly results: readonly (Omit<PagefindAnswer['results'][number], 'data'> & { readonly data: string })[];
};

function toPhrase(text: string): Term {
  return { text, isPhrase: true, field: null };
}

/** The filters as Pagefind takes them: of several years or days, each one. */
function pagefindFilters(filters: ShardQuery['filters'], days: readonly string[] | null): object {
  const years = Object.fromEntries(
    YEAR_FILTERS.flatMap((name) => (filters[name] === undefined ? [] : [[name, { any: yearsOf(filters[name]) }]])),
  );
  return { ...filters, ...years, ...(days !== null && { day: { any: days } }) };
}

/** The ids of the papers that fit each term. */
function idsOfEach(instance: Instance, terms: readonly Term[], options: object): Promise<ReadonlySet<string>[]> {
  return Promise.all(terms.map((term) => idsOf(instance, term, options)));
}

async function idsOf(instance: Instance, term: Term, options: object): Promise<ReadonlySet<string>> {
  const { text, isPhrase, field } = term;
  const { words } = cutQuery(text, []);
  const ids = async (
    query: string,
    fits: (answer: PagefindAnswer) => readonly { id: string }[],
  ): Promise<Set<string>> => new Set(fits(await callSearch(instance, query, options)).map(({ id }) => id));
  // Pagefind supports a phrase only as the whole query, and does not rank its results.
  const exact = isPhrase && !isUnspaced(text) ? await ids(`"${text}"`, ({ results }) => results) : null;
  if (exact !== null && field === null) return exact;
  const found = await ids(words, (answer) =>
    field === null
      ? readAnswer(answer, 0).results.filter((result) => result.hasWholeWords())
      : matchesField(answer, field),
  );
  return exact === null ? found : new Set([...found].filter((id) => exact.has(id)));
}

function keepAll(answer: ShardAnswer, conditions: readonly ReadonlySet<string>[]): ShardAnswer {
  return { ...answer, results: answer.results.filter(({ id }) => conditions.every((ids) => ids.has(id))) };
}

/** What any of some searches found, each paper as the search found it that fits best. */
function unite(answers: readonly ShardAnswer[]): ShardAnswer {
  const best = new Map<string, ShardResult>();
  for (const { results } of answers) {
    for (const result of results) {
      const known = best.get(result.id);
      if (known === undefined || isBetter(result, known)) best.set(result.id, result);
    }
  }
  return { results: [...best.values()], counts: new Map(answers.flatMap(({ counts }) => [...counts])) };
}

/** A match of whole words is better than one of their beginnings. */
function isBetter(one: ShardResult, other: ShardResult): boolean {
  const [whole, otherWhole] = [one.hasWholeWords(), other.hasWholeWords()];
  return whole === otherWhole ? one.score > other.score : whole;
}

/** What all of some searches found, in the order of the first. */
function intersect(first: ShardAnswer | undefined, others: readonly ShardAnswer[]): ShardAnswer {
  if (first === undefined || others.length === 0) return first ?? { results: [], counts: new Map() };
  const byId = others.map(({ results }) => new Map(results.map((result) => [result.id, result])));
  const results = first.results.flatMap((result) => {
    const found = byId.flatMap((ids) => ids.get(result.id) ?? []);
    return found.length === others.length ? [combine([result, ...found])] : [];
  });
  return { results, counts: new Map([first, ...others].flatMap(({ counts }) => [...counts])) };
}

/** A paper that several searches found. */
function combine(found: readonly [ShardResult, ...ShardResult[]]): ShardResult {
  return {
    ...found[0],
    score: found.reduce((sum, { score }) => sum + score, 0),
    parts: () => found.flatMap((one) => one.parts()),
    hasWholeWords: () => found.every((one) => one.hasWholeWords()),
  };
}

function sorted(answer: ShardAnswer, places: ReadonlyMap<string, number>): ShardAnswer {
  const place = ({ id }: ShardResult): number => places.get(id) ?? 0;
  return { ...answer, results: answer.results.toSorted((a, b) => place(a) - place(b)) };
}
