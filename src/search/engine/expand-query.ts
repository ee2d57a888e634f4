import type { Abbreviations, Expansion, Expansions } from '../abbreviations.ts';
import { operatorsOf, type Query } from '../query.ts';
import type { Term } from '../operators.ts';

/** A query that also finds the other forms of its abbreviations. */
export interface ExpandedQuery extends Expansions {
  readonly query: Query;
}

/**
 * Lets a query find the long forms of its abbreviations, and the abbreviations of its long forms. What is quoted stays as it is.
 * @example expandQuery(parseQuery('LLM agents'), abbreviations).added //=> [{ typed: 'LLM', forms: ['large language model'] }]
 */
export function expandQuery(query: Query, abbreviations: Abbreviations): ExpandedQuery {
  if (query.kind !== 'words') return { query, added: [], choices: [] };
  const operators = operatorsOf(query);
  const quoted = new Set(
    [...query.phrases, ...operators.allOf.map(({ text }) => text)].flatMap((text) => text.split(' ')),
  );
  const words = query.words.split(' ');
  const kept: string[] = [];
  const anyOf: (readonly Term[])[] = [];
  const added: Expansion[] = [];
  const choices: Expansion[] = [];
  for (let index = 0; index < words.length;) {
    const found = expansionAt(words, index, quoted, abbreviations);
    if (found === null) {
      kept.push(words[index] ?? '');
      index += 1;
      continue;
    }
    const { typed, length, forms } = found;
    if (forms.length === 1) {
      anyOf.push([term(typed), ...forms.map(term)]);
      added.push({ typed, forms });
    } else {
      kept.push(typed);
      choices.push({ typed, forms });
    }
    index += length;
  }
  if (added.length === 0) return { query, added, choices };
  return {
    query: { ...query, words: kept.join(' '), operators: { ...operators, anyOf: [...operators.anyOf, ...anyOf] } },
    added,
    choices,
  };
}

/** What begins at a word, as long as possible; null where nothing does. */
function expansionAt(
  words: readonly string[],
  start: number,
  quoted: ReadonlySet<string>,
  { byShort, byLong, longest }: Abbreviations,
): (Expansion & { readonly length: number }) | null {
  for (let length = Math.min(longest, words.length - start); length > 0; length -= 1) {
    const part = words.slice(start, start + length);
    if (part.some((word) => quoted.has(word))) continue;
    const typed = part.join(' ');
    const entry = length === 1 ? byShort(typed) : byLong(typed);
    if (entry) return { typed, length, forms: length === 1 ? entry.longs : [entry.short] };
  }
  return null;
}

/** Several words stand side by side. */
function term(text: string): Term {
  return { text, isPhrase: text.includes(' '), field: null };
}
