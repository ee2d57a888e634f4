import { YEAR_FILTERS, type Shard } from '../../manifest.ts';
import type { Operators } from '../../operators.ts';
import { yearsOf } from '../../request.ts';
import { allowsValue, isFilterTerm, type FilterTerm, type Term } from '../../tokens.ts';
import type { AskPagefind } from './pagefind-answer.ts';
import type { ShardQuery } from '../shard-index.ts';

/** Makes filters in Pagefind's form (https://pagefind.app/docs/js-api-filtering/). */
export interface FilterMaker {
  /** What all papers must have that a query finds. */
  readonly ofQuery: object;
  /** What papers must have that fit one of some filters, and the query. */
  anyOf(terms: readonly FilterTerm[]): object;
}

/** Reads the values that a shard has of the filters that a query sets, since Pagefind compares values only as they are. */
export async function readFilters(
  ask: AskPagefind,
  { filters }: ShardQuery,
  { allOf, anyOf, noneOf }: Operators,
  shard: Shard,
): Promise<FilterMaker> {
  const { organization, ...others } = filters;
  const ofForm = organization === undefined ? [] : [organizationTerm(organization)];
  const wanted = [...ofForm, ...allOf.filter(isFilterTerm)].filter((term) => !fitsAll(term, shard));
  const onlyFilters = anyOf.filter((terms): terms is FilterTerm[] => terms.every(isFilterTerm));
  const unwanted = noneOf.filter(isFilterTerm);
  const values = await valuesOf(ask, [...wanted, ...anyOf.flat(), ...unwanted].filter(isFilterTerm));
  const toFilter = (term: FilterTerm): object => {
    const fitting = (values.get(term.filter) ?? []).filter((value) => allowsValue(term, value));
    // Pagefind ignores a filter without values.
    return { [term.filter]: { any: fitting.length === 0 ? [NO_VALUE] : fitting } };
  };
  const ofQuery = {
    ...others,
    ...yearFilters(filters),
    ...(wanted.length + onlyFilters.length > 0 && {
      all: [...wanted.map(toFilter), ...onlyFilters.map((terms) => ({ any: terms.map(toFilter) }))],
    }),
    ...(unwanted.length > 0 && { none: unwanted.map(toFilter) }),
  };
  return { ofQuery, anyOf: (terms) => ({ all: [ofQuery, { any: terms.map(toFilter) }] }) };
}

/** What no filter has. */
const NO_VALUE = '';

function organizationTerm(name: string): FilterTerm {
  return { filter: 'organization', first: name, last: name };
}

/** Whether all papers of a shard fit a filter, which then need not be loaded. */
function fitsAll(term: FilterTerm, { first, last }: Shard): boolean {
  return term.filter === 'day' && term.first <= first && last <= term.last;
}

async function valuesOf(ask: AskPagefind, terms: readonly Term[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Set(terms.flatMap((term) => (isFilterTerm(term) ? term.filter : [])));
  if (names.size === 0) return new Map();
  const none = Object.fromEntries(Array.from(names, (name) => [name, NO_VALUE]));
  const { totalFilters = {} } = await ask(null, { filters: none });
  return new Map(Object.entries(totalFilters).map(([name, counts]) => [name, Object.keys(counts)]));
}

/** Of several years, each one. */
function yearFilters(filters: ShardQuery['filters']): object {
  return Object.fromEntries(
    YEAR_FILTERS.flatMap((name) => (filters[name] === undefined ? [] : [[name, { any: yearsOf(filters[name]) }]])),
  );
}
