import { cutQuery } from '../../cut-word.ts';
import type { Shard } from '../../manifest.ts';
import { NO_OPERATORS } from '../../operators.ts';
import { querySpellings } from '../../spellings.ts';
import { isFilterTerm, isTextTerm, type Term, type TextTerm } from '../../tokens.ts';
import { isUnspaced } from '../../whole-word.ts';
import { matchesWords, readAnswer, type AskPagefind } from './pagefind-answer.ts';
import { readFilters } from './pagefind-filters.ts';
import { papersWithPhrase } from './phrase-match.ts';
import type { ShardAnswer, ShardQuery, ShardResult } from '../shard-index.ts';

/** Searches a shard. */
export async function searchShard(pagefind: AskPagefind, query: ShardQuery, shard: Shard): Promise<ShardAnswer> {
  const askPagefind = askOnce(pagefind);
  const operators = query.operators ?? NO_OPERATORS;
  const filters = await readFilters(askPagefind, query, operators, shard);
  const sort = query.sort === null ? {} : { sort: { [query.sort]: 'desc' } };
  const options = { filters: filters.ofQuery, ...sort };
  const [allOf, noneOf] = [operators.allOf.filter(isTextTerm), operators.noneOf.filter(isTextTerm)];
  const anyOf = operators.anyOf.filter((terms) => terms.some(isTextTerm));
  const marked = [
    ...querySpellings(query.words ?? ''),
    ...anyOf
      .flat()
      .filter(isTextTerm)
      .flatMap(({ text }) => querySpellings(text)),
  ]
    .join(' ')
    .trim();
  const ask = async (
    words: string | null,
    phrases: readonly string[],
    terms: readonly TextTerm[],
  ): Promise<ShardAnswer> => {
    const forms = words === null ? [null] : querySpellings(words).map((form) => cutQuery(form, []).words);
    const found = await Promise.all(
      forms.map(async (form) => readAnswer(await askPagefind(form, options), shard.papers, marked)),
    );
    const answer = unite(found);
    if (answer.results.length === 0) return answer;
    return keepAll(answer, await idsOfEach(askPagefind, [...phrases.map(toPhrase), ...terms], options));
  };
  const askFilters = async (terms: readonly Term[]): Promise<ShardAnswer[]> => {
    const wanted = terms.filter(isFilterTerm);
    if (wanted.length === 0) return [];
    return [readAnswer(await askPagefind(null, { filters: filters.anyOf(wanted), ...sort }), shard.papers, marked)];
  };
  const askAny = async (terms: readonly Term[]): Promise<ShardAnswer> => {
    const texts = terms.filter(isTextTerm).map((term) => ask(term.text, [], isPlain(term) ? [] : [term]));
    return unite([...(await Promise.all(texts)), ...(await askFilters(terms))]);
  };
  const hasRequired = query.words !== null || anyOf.length === 0;
  const [first, ...others] = await Promise.all([
    ...(hasRequired ? [ask(query.words, query.phrases, allOf)] : []),
    ...anyOf.map(askAny),
  ]);
  const found = intersect(first, others);
  const isSorted = hasRequired && querySpellings(query.words ?? '').length === 1;
  const answer = isSorted || query.sort === null ? found : sorted(found, await placesOf(askPagefind, sort));
  if (noneOf.length === 0 || answer.results.length === 0) return answer;
  const excluded = await idsOfEach(askPagefind, noneOf, options);
  return { ...answer, results: answer.results.filter(({ id }) => !excluded.some((ids) => ids.has(id))) };
}

/** Asks the same only once: words are searched for alone and for the phrases and fields that have them. */
function askOnce(ask: AskPagefind): AskPagefind {
  const answers = new Map<string, ReturnType<AskPagefind>>();
  return (words, options) => {
    const key = JSON.stringify([words, options]);
    const answer = answers.get(key) ?? ask(words, options);
    answers.set(key, answer);
    return answer;
  };
}

function isPlain({ isPhrase, field }: TextTerm): boolean {
  return !isPhrase && field === null;
}

/** The place of each paper of a shard in an order. */
async function placesOf(ask: AskPagefind, sort: object): Promise<ReadonlyMap<string, number>> {
  const { results } = await ask(null, sort);
  return new Map(results.map(({ id }, index) => [id, index]));
}

function toPhrase(text: string): TextTerm {
  return { text, isPhrase: true, field: null };
}

/** The ids of the papers that fit each term. */
function idsOfEach(ask: AskPagefind, terms: readonly TextTerm[], options: object): Promise<ReadonlySet<string>[]> {
  return Promise.all(terms.map((term) => idsOf(ask, term, options)));
}

/** The ids of the papers that fit a term in one of its spellings. */
async function idsOf(ask: AskPagefind, term: TextTerm, options: object): Promise<Set<string>> {
  const found = await Promise.all(querySpellings(term.text).map((text) => idsOfForm(ask, { ...term, text }, options)));
  return new Set(found.flatMap((ids) => [...ids]));
}

async function idsOfForm(ask: AskPagefind, term: TextTerm, options: object): Promise<Set<string>> {
  const { text, isPhrase, field } = term;
  const found = matchesWords(await ask(cutQuery(text, []).words, options), field);
  const areApart = !isPhrase || !text.includes(' ') || isUnspaced(text);
  const fitting = areApart || found.length === 0 ? found : await papersWithPhrase(ask, term, found, options);
  return new Set(fitting.map(({ id }) => id));
}

function keepAll(answer: ShardAnswer, conditions: readonly ReadonlySet<string>[]): ShardAnswer {
  return { ...answer, results: answer.results.filter(({ id }) => conditions.every((ids) => ids.has(id))) };
}

/** What any of some searches found, each paper as the search found it that fits best. */
function unite(answers: readonly ShardAnswer[]): ShardAnswer {
  const [only] = answers;
  if (only !== undefined && answers.length === 1) return only;
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
