import { YEAR_FILTERS, type Shard } from '../manifest.ts';
import { NO_OPERATORS } from '../operators.ts';
import { operatorsOf } from '../query.ts';
import { allowsValue, isFilterTerm, type Term } from '../tokens.ts';
import { yearsOf, type SearchRequest } from '../request.ts';
import type { ShardQuery } from './shard-index.ts';

/** Newest first, without those that have no paper of the years and days that are asked for. */
export function neededShards(shards: readonly Shard[], { query, filters }: SearchRequest): Shard[] {
  const asked = YEAR_FILTERS.flatMap((name) =>
    filters[name] === undefined ? [] : [[name, yearsOf(filters[name])] as const],
  );
  const { allOf, anyOf } = operatorsOf(query);
  return shards
    .filter(({ years }) => asked.every(([name, wanted]) => wanted.some((year) => years[name].includes(year))))
    .filter((shard) =>
      [...allOf.map((term) => [term]), ...anyOf].every((terms) => terms.some((term) => mayHave(shard, term))),
    )
    .toReversed();
}

/** Whether a shard may have papers that fit a term. */
function mayHave({ years, first, last }: Shard, term: Term): boolean {
  if (!isFilterTerm(term)) return true;
  if (term.filter === 'year') return years.year.some((year) => allowsValue(term, year));
  return term.filter !== 'day' || (term.first <= term.last && first <= term.last && term.first <= last);
}

/** What every shard is asked for. */
export function toShardQuery({ query, order, filters }: SearchRequest): ShardQuery {
  const { words, phrases } = query.kind === 'empty' ? { words: null, phrases: [] } : query;
  const operators = operatorsOf(query);
  return {
    words: words || null,
    phrases,
    filters,
    sort: SORT_KEYS[order],
    ...(operators !== NO_OPERATORS && { operators }),
  };
}

const SORT_KEYS = { relevance: null, newest: 'day', discussed: 'discussed' } as const;
