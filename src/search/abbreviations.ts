/** The file of abbreviations, as the build writes it and the browser reads it. */
import { foldWords } from '../text/fold-words.ts';

/** What an abbreviation stands for in an archive. */
export interface AbbreviationEntry {
  /** As texts write it, without the `s` of a plural: `LLM`. */
  readonly short: string;
  /**
   * Long forms, the most common first: one where it is clear, several where a reader has to choose. Of each its spellings,
   * the most common first: `vision-language models` and `vision language model`.
   */
  readonly longs: readonly (readonly string[])[];
  /** Whether it may be typed in lower case, as texts use that word for nothing else. */
  readonly ignoresCase: boolean;
}

/** A part of a query and its other forms. */
export interface Expansion {
  /** As typed. */
  readonly typed: string;
  /** The other form; of several, a reader has to choose. */
  readonly forms: readonly string[];
}

/** The abbreviations and long forms of a query. */
export interface Expansions {
  /** Those of which the other form is searched for, too. */
  readonly added: readonly Expansion[];
  /** Those that may stand for several things, and are searched for as they are. */
  readonly choices: readonly Expansion[];
}

/** The abbreviations of an archive, for looking them up. */
export interface Abbreviations {
  /** The entry of a word of a query; undefined where it is no abbreviation. */
  byShort(word: string): AbbreviationEntry | undefined;
  /** The abbreviation of some words; undefined where they have none, or one that may stand for others. */
  byLong(words: string): AbbreviationEntry | undefined;
  /** The most words of a long form. */
  readonly longest: number;
}

const NO_CASE = '~';

/**
 * Formats entries, one a line.
 * @example formatAbbreviations([{ short: 'CoT', longs: [['chain-of-thought', 'chain of thought']], ignoresCase: true }]) //=> '~CoT|chain-of-thought=chain of thought\n'
 */
export function formatAbbreviations(entries: readonly AbbreviationEntry[]): string {
  return entries
    .map(
      ({ short, longs, ignoresCase }) =>
        `${ignoresCase ? NO_CASE : ''}${[short, ...longs.map((long) => long.join('='))].join('|')}\n`,
    )
    .join('');
}

/** Reads what `formatAbbreviations` writes. */
export function parseAbbreviations(text: string): AbbreviationEntry[] {
  return text.split('\n').flatMap((line) => {
    const ignoresCase = line.startsWith(NO_CASE);
    const [short = '', ...longs] = line.slice(ignoresCase ? 1 : 0).split('|');
    return longs.length === 0 ? [] : [{ short, longs: longs.map((long) => long.split('=')), ignoresCase }];
  });
}

/** Indexes entries by both forms. */
export function indexAbbreviations(entries: readonly AbbreviationEntry[]): Abbreviations {
  const shorts = new Map(entries.map((entry) => [entry.short, entry]));
  const lowerCase = new Map(
    entries.filter(({ ignoresCase }) => ignoresCase).map((entry) => [entry.short.toLowerCase(), entry]),
  );
  const clear = entries.filter(({ longs }) => longs.length === 1);
  // Of two abbreviations of the same words, the more common one stands first.
  const longs = new Map(
    clear.toReversed().flatMap((entry) => entry.longs.flat().map((long) => [longKey(long), entry] as const)),
  );
  return {
    byShort: (word) =>
      [word, singular(word)].map((form) => shorts.get(form) ?? lowerCase.get(form.toLowerCase())).find(Boolean),
    byLong: (words) => longs.get(longKey(words)),
    longest: Math.max(0, ...clear.flatMap((entry) => entry.longs.flat().map((long) => long.split(/[ -]/).length))),
  };
}

/** The form in which long forms are compared: `large-language models` is `large language model`. */
function longKey(words: string): string {
  return foldWords(words).join(' ');
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
