import type { AbbreviationEntry, Abbreviations, Expansion, Expansions } from '../abbreviations.ts';
import { operatorsOf, type Query } from '../query.ts';
import { isFilterTerm, type TextTerm } from '../tokens.ts';
import { trimPunctuation } from '../spellings.ts';
import { queryStems } from '../stems.ts';

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
    [...query.phrases, ...operators.allOf.map((term) => (isFilterTerm(term) ? '' : term.text))].flatMap((text) =>
      text.split(' '),
    ),
  );
  const words = query.words.split(' ');
  const kept: string[] = [];
  const added = new Map<AbbreviationEntry, FoundEntry>();
  const choices = new Map<AbbreviationEntry, FoundEntry>();
  for (let index = 0; index < words.length;) {
    const found = entryAt(words, index, quoted, abbreviations);
    if (found === null || found.entry.longs.length > 1) kept.push(words[index] ?? '');
    if (found !== null) (found.entry.longs.length > 1 ? choices : added).set(found.entry, found);
    index += found?.length ?? 1;
  }
  const expanded: Query = {
    ...query,
    words: kept.join(' '),
    operators: { ...operators, anyOf: [...operators.anyOf, ...Array.from(added.values(), formsOf)] },
  };
  return {
    query: added.size === 0 ? query : expanded,
    added: Array.from(added.values(), toExpansion),
    choices: Array.from(choices.values(), toExpansion),
  };
}

/** An abbreviation or its long form in a query. */
interface FoundEntry {
  readonly entry: AbbreviationEntry;
  readonly typed: string;
  /** Words of the query. */
  readonly length: number;
}

/** What begins at a word, as long as possible; null where nothing does. */
function entryAt(
  words: readonly string[],
  start: number,
  quoted: ReadonlySet<string>,
  { byShort, byLong, longest }: Abbreviations,
): FoundEntry | null {
  for (let length = Math.min(Math.max(longest, 1), words.length - start); length > 0; length -= 1) {
    const part = words.slice(start, start + length);
    if (part.some((word) => quoted.has(word))) continue;
    const typed = trimPunctuation(part.join(' '));
    const entry = (length === 1 ? byShort(typed) : undefined) ?? byLong(typed);
    if (entry) return { entry, typed, length };
  }
  return null;
}

/** All spellings of both forms that the index tells apart: whichever is typed, the same papers are found. */
function formsOf({ entry: { short, longs }, typed }: FoundEntry): TextTerm[] {
  const forms = [typed, short, `${short}s`, ...longs.flat().flatMap((long) => [long, long.replaceAll('-', ' ')])];
  return [...new Map(forms.map((form) => [queryStems(form).join(' '), term(form)])).values()];
}

function toExpansion({ entry: { short, longs }, typed }: FoundEntry): Expansion {
  const isShort = !typed.includes(' ') && typed.toLowerCase().startsWith(short.toLowerCase());
  return { typed, forms: isShort ? longs.map(([long = '']) => long) : [short] };
}

/** Several words stand side by side. */
function term(text: string): TextTerm {
  return { text, isPhrase: text.includes(' '), field: null };
}
