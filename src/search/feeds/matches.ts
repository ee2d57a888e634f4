import { cutQuery } from '../cut-word.ts';
import { operatorsOf, type Query } from '../query.ts';
import { allowsValue, isFilterTerm, type FilterTerm, type Term, type TextField, type TextTerm } from '../tokens.ts';
import { isUnspaced, isWholeWord } from '../whole-word.ts';
import { querySpellings } from '../spellings.ts';
import { queryStems } from '../stems.ts';
import { hasStems, type TextWords } from '../text-words.ts';

/** What a query asks for, prepared once for all papers. */
export interface PreparedQuery {
  readonly allOf: readonly PreparedTerm[];
  readonly anyOf: readonly (readonly PreparedTerm[])[];
  readonly noneOf: readonly PreparedTerm[];
}

type PreparedTerm = PreparedText | FilterTerm;

interface PreparedText {
  readonly field: TextField | null;
  /** The spellings of the text, of which one is enough. */
  readonly forms: readonly PreparedForm[];
}

interface PreparedForm {
  readonly stems: readonly string[];
  /** Those that must stand side by side; empty where they need not. */
  readonly phrase: readonly string[];
}

/** The words of a paper, cut when they are first needed, and the values of its filters. */
export interface SearchableTexts extends Readonly<Record<'all' | TextField, () => TextWords>> {
  readonly filters: Readonly<Partial<Record<FilterTerm['filter'], readonly string[]>>>;
}

export function prepareQuery(query: Query): PreparedQuery {
  if (query.kind === 'empty') return { allOf: [], anyOf: [], noneOf: [] };
  const { allOf, anyOf, noneOf } = operatorsOf(query);
  const words: Term = { text: query.words, isPhrase: false, field: null };
  const phrases = query.phrases.map((text): Term => ({ text, isPhrase: true, field: null }));
  return {
    allOf: [...(query.words === '' ? [] : [words]), ...phrases, ...allOf].map(prepareTerm),
    anyOf: anyOf.map((terms) => terms.map(prepareTerm)),
    noneOf: noneOf.map(prepareTerm),
  };
}

function prepareTerm(term: Term): PreparedTerm {
  if (isFilterTerm(term)) return term;
  return { field: term.field, forms: querySpellings(term.text).map((text) => prepareForm({ ...term, text })) };
}

function prepareForm({ text, isPhrase }: TextTerm): PreparedForm {
  const { words, phrases } = cutQuery(text, isPhrase ? [text] : []);
  const phrase = phrases.flatMap(queryStems);
  return { stems: queryStems(words), phrase: phrase.length > 1 ? phrase : [] };
}

/** Whether a paper has all that a query asks for. */
export function matchesQuery({ allOf, anyOf, noneOf }: PreparedQuery, texts: SearchableTexts): boolean {
  const matches = (term: PreparedTerm): boolean =>
    isFilterTerm(term)
      ? texts.filters[term.filter]?.some((value) => allowsValue(term, value)) === true
      : matchesText(term, texts);
  return allOf.every(matches) && anyOf.every((terms) => terms.some(matches)) && !noneOf.some(matches);
}

function matchesText({ field, forms }: PreparedText, texts: SearchableTexts): boolean {
  return forms.some((form) => matchesForm(form, texts[field ?? 'all']()));
}

/** Signs alone, which have no stems, are in no text. */
function matchesForm({ stems, phrase }: PreparedForm, { places, all }: TextWords): boolean {
  return (
    stems.length > 0 && stems.every((stem) => hasWord(stem, all)) && (phrase.length === 0 || hasStems(places, phrase))
  );
}

function hasWord(stem: string, all: TextWords['all']): boolean {
  return all.has(stem) || (isUnspaced(stem) && [...all].some((word) => isWholeWord(word, stem)));
}
