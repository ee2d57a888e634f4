import { cutQuery } from '../../cut-word.ts';
import type { Shard } from '../../manifest.ts';
import { NO_OPERATORS, type Operators } from '../../operators.ts';
import { querySpellings } from '../../spellings.ts';
import { isFilterTerm, isTextTerm, type FilterTerm, type Term, type TextTerm } from '../../tokens.ts';
import { isUnspaced } from '../../whole-word.ts';
import { intersect, keepAll, sorted, unite } from './combine-answers.ts';
import { matchesWords, readAnswer, type AskPagefind } from './pagefind-answer.ts';
import { readFilters, type FilterMaker } from './pagefind-filters.ts';
import { papersWithPhrase } from './phrase-match.ts';
import type { ShardAnswer, ShardQuery } from '../shard-index.ts';

/** What all questions of one search share. */
interface ShardSearch {
  readonly ask: AskPagefind;
  readonly filters: FilterMaker;
  /** Pagefind's options: the filters that all papers must fit, and the order unless it is the best match first. */
  readonly options: object;
  /** The words that are marked in what is found, in all spellings. */
  readonly marked: string;
  /** How many papers the shard has. */
  readonly papers: number;
}

/** Searches a shard. */
export async function searchShard(pagefind: AskPagefind, query: ShardQuery, shard: Shard): Promise<ShardAnswer> {
  const ask = askOnce(pagefind);
  const operators = query.operators ?? NO_OPERATORS;
  const { allOf, anyOf, noneOf } = textTerms(operators);
  const filters = await readFilters(ask, query, operators, shard);
  const sort = query.sort === null ? {} : { sort: { [query.sort]: 'desc' } };
  const search: ShardSearch = {
    ask,
    filters,
    options: { filters: filters.ofQuery, ...sort },
    marked: markedWords(query, anyOf.flat().filter(isTextTerm)),
    papers: shard.papers,
  };
  const isRequired = query.words !== null || anyOf.length === 0;
  const [first, ...others] = await Promise.all([
    ...(isRequired ? [askWords(search, query.words, [...query.phrases.map(toPhrase), ...allOf])] : []),
    ...anyOf.map((terms) => askAny(search, terms)),
  ]);
  const found = intersect(first, others);
  const isSorted = isRequired && querySpellings(query.words ?? '').length === 1;
  const answer = isSorted || query.sort === null ? found : sorted(found, await placesOf(ask, sort));
  return dropAny(search, answer, noneOf);
}

/** The operators that filters alone cannot answer. */
function textTerms({ allOf, anyOf, noneOf }: Operators) {
  return {
    allOf: allOf.filter(isTextTerm),
    anyOf: anyOf.filter((terms) => terms.some(isTextTerm)),
    noneOf: noneOf.filter(isTextTerm),
  };
}

function markedWords({ words }: ShardQuery, alternatives: readonly TextTerm[]): string {
  return [words ?? '', ...alternatives.map(({ text }) => text)].flatMap(querySpellings).join(' ').trim();
}

/** The papers that have words, in one of their spellings, and fit all of some terms. */
async function askWords(
  { ask, options, papers, marked }: ShardSearch,
  words: string | null,
  terms: readonly TextTerm[],
): Promise<ShardAnswer> {
  const forms = words === null ? [null] : querySpellings(words).map((form) => cutQuery(form, []).words);
  const found = await Promise.all(forms.map(async (form) => readAnswer(await ask(form, options), papers, marked)));
  const answer = unite(found);
  return answer.results.length === 0 ? answer : keepAll(answer, await idsOfEach(ask, terms, options));
}

/** The papers that fit any of some terms. */
async function askAny(search: ShardSearch, terms: readonly Term[]): Promise<ShardAnswer> {
  const texts = terms.filter(isTextTerm).map((term) => askWords(search, term.text, isPlain(term) ? [] : [term]));
  return unite([...(await Promise.all(texts)), ...(await askFilters(search, terms.filter(isFilterTerm)))]);
}

async function askFilters(
  { ask, filters, options, papers, marked }: ShardSearch,
  terms: readonly FilterTerm[],
): Promise<ShardAnswer[]> {
  if (terms.length === 0) return [];
  return [readAnswer(await ask(null, { ...options, filters: filters.anyOf(terms) }), papers, marked)];
}

/** An answer without the papers that fit any of some terms. */
async function dropAny(
  { ask, options }: ShardSearch,
  answer: ShardAnswer,
  terms: readonly TextTerm[],
): Promise<ShardAnswer> {
  if (terms.length === 0 || answer.results.length === 0) return answer;
  const dropped = await idsOfEach(ask, terms, options);
  return { ...answer, results: answer.results.filter(({ id }) => !dropped.some((ids) => ids.has(id))) };
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
