import { cutQuery } from '../cut-word.ts';
import type { PaperFragment, Shard } from '../manifest.ts';
import { daysWithin, NO_OPERATORS, type Term } from '../operators.ts';
import { yearsOf } from '../request.ts';
import { isUnspaced } from '../whole-word.ts';
import { matchesField, readAnswer, type PagefindAnswer } from './pagefind-answer.ts';
import type { Instance } from './pagefind-instance.ts';
import type { ShardAnswer, ShardQuery, ShardResult } from './shard-index.ts';

/** Every combination of alternatives is a search of its own: further ones are left out. */
const MAX_COMBINATIONS = 16;

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
  const { allOf, anyOf, noneOf } = query.operators ?? NO_OPERATORS;
  const options = { filters: filtersIn(shard, query), ...(query.sort !== null && { sort: { [query.sort]: 'desc' } }) };
  const marked = [query.words ?? '', ...anyOf.flat().map(({ text }) => text)].join(' ').trim();
  const ask = async (chosen: readonly Term[]): Promise<ShardAnswer> => {
    const words = [query.words, ...chosen.map(({ text }) => text)].filter((part) => part !== null).join(' ');
    const { words: asked, phrases } = cutQuery(words, query.phrases);
    const answer = readAnswer(await callSearch(instance, asked || null, options), shard.papers, marked);
    const conditions = [
      ...phrases.map(toPhrase),
      ...allOf,
      ...chosen.filter(({ isPhrase, field }) => isPhrase || field),
    ];
    return answer.results.length === 0 ? answer : keepAll(answer, await idsOfEach(instance, conditions, options));
  };
  const answers = await Promise.all(combinations(anyOf).map(ask));
  const answer = await unite(answers, query.sort === null ? null : places);
  if (noneOf.length === 0 || answer.results.length === 0) return answer;
  const excluded = await idsOfEach(instance, noneOf, options);
  return { ...answer, results: answer.results.filter(({ id }) => !excluded.some((ids) => ids.has(id))) };
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

/** The filters as Pagefind takes them: of a range of years or days, each one that the shard may have. */
function filtersIn(shard: Shard, { filters, operators }: ShardQuery): object {
  const days = operators?.days ? daysWithin(shard, operators.days) : null;
  const years = Object.fromEntries(
    (['year', 'published'] as const).flatMap((name) => {
      const asked = filters[name];
      return asked === undefined ? [] : [[name, { any: yearsOf(asked) }]];
    }),
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

/** One of each list, in every combination. */
function combinations(lists: readonly (readonly Term[])[]): (readonly Term[])[] {
  const all = lists.reduce<(readonly Term[])[]>(
    (chosen, list) => chosen.flatMap((terms) => list.map((term) => [...terms, term])),
    [[]],
  );
  return all.slice(0, MAX_COMBINATIONS);
}

/** What any of some searches found, each paper as the search found it that scores it highest. */
async function unite(
  answers: readonly ShardAnswer[],
  places: (() => Promise<ReadonlyMap<string, number>>) | null,
): Promise<ShardAnswer> {
  const [first] = answers;
  if (first !== undefined && answers.length === 1) return first;
  const best = new Map<string, ShardResult>();
  for (const { results } of answers) {
    for (const result of results) {
      const known = best.get(result.id);
      if (known === undefined || known.score < result.score) best.set(result.id, result);
    }
  }
  const order = places === null ? null : await places();
  const place = ({ id }: ShardResult): number => order?.get(id) ?? 0;
  return {
    results: [...best.values()].toSorted((a, b) => (order === null ? b.score - a.score : place(a) - place(b))),
    counts: new Map(answers.flatMap(({ counts }) => [...counts])),
  };
}
