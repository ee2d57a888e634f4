import { compareText } from '../../compare-text.ts';
import type { AbbreviationEntry } from '../abbreviations.ts';
import { queryStems } from '../stems.ts';
import { findAbbreviations } from './find-abbreviations.ts';

/** In how many papers an abbreviation is explained by a long form. */
type PairCount = readonly [short: string, long: string, papers: number];

/** In how many papers a word stands as the abbreviation is written, and in how many in lower case. */
type UseCount = readonly [short: string, papers: number, inLowerCase: number];

/** What was counted in some papers. */
export interface AbbreviationCounts {
  readonly pairs: readonly PairCount[];
  readonly uses: readonly UseCount[];
}

/** Pairs that the settings of a site add or remove. */
export interface OwnAbbreviations {
  /** Abbreviation → long form. */
  readonly add: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/** Papers that must explain an abbreviation by the same long form: a single one may err. */
const FEWEST_PAPERS = 3;

/** The share of papers from which on a long form is the only one. */
const DOMINANT = 0.8;

/** The share of papers from which on a long form is offered beside others. */
const OFFERED = 0.1;

const MOST_OFFERED = 4;

/** Each spelling of a long form takes a search. */
const MOST_SPELLINGS = 4;

/** The most bytes of the file, about half of which go over the network. */
const MAX_BYTES = 60_000;

const WORD = /[\p{L}\p{N}+-]{2,11}/gu;

/** Counts the abbreviations of texts, each once a paper. */
export function countAbbreviations(texts: readonly string[]): AbbreviationCounts {
  const pairs = new Map<string, Map<string, number>>();
  for (const text of texts) {
    for (const { short, long } of findAbbreviations(text)) {
      const longs = pairs.get(short) ?? new Map<string, number>();
      pairs.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
    }
  }
  return {
    pairs: [...pairs].flatMap(([short, longs]) =>
      Array.from(longs, ([long, papers]) => [short, long, papers] as const),
    ),
    uses: countUses(texts, [...pairs.keys()]),
  };
}

function countUses(texts: readonly string[], shorts: readonly string[]): UseCount[] {
  const counts = new Map(shorts.map((short) => [short, { written: 0, lower: 0 }]));
  const byLowerCase = Map.groupBy(shorts, (short) => short.toLowerCase());
  for (const text of texts) {
    for (const word of new Set(text.match(WORD))) {
      const written = counts.get(word) ?? counts.get(word.replace(/s$/, ''));
      if (written) written.written += 1;
      else
        for (const short of byLowerCase.get(word) ?? []) {
          const count = counts.get(short);
          if (count) count.lower += 1;
        }
    }
  }
  return Array.from(counts, ([short, { written, lower }]) => [short, written, lower]);
}

/**
 * The abbreviations that an archive explains often enough, the most common first, as many as the file may have.
 * @param counts of the parts of the archive
 */
export function chooseAbbreviations(
  counts: readonly AbbreviationCounts[],
  { add, remove }: OwnAbbreviations = { add: {}, remove: [] },
): AbbreviationEntry[] {
  const uses = sumUses(counts.flatMap((part) => part.uses));
  const pairs = Map.groupBy(
    counts.flatMap((part) => part.pairs),
    ([short]) => short,
  );
  const own = Object.entries(add).map(([short, long]): AbbreviationEntry => ({
    short,
    longs: [[long, long.replaceAll(' ', '-')]],
    ignoresCase: false,
  }));
  const learnt = Array.from(pairs, ([short, list]) => ({ short, ...longsOf(list), use: uses.get(short) }))
    .filter(({ short, longs }) => longs.length > 0 && !remove.includes(short) && !(short in add))
    .toSorted((a, b) => b.papers - a.papers || compareText(a.short, b.short))
    .map(({ short, longs, use }): AbbreviationEntry => ({ short, longs, ignoresCase: isUnusedInLowerCase(use) }));
  return withinBytes([...own, ...learnt]);
}

/** The long forms of an abbreviation that are common enough, and how many papers have one of them. */
function longsOf(pairs: readonly PairCount[]): {
  readonly longs: readonly (readonly string[])[];
  readonly papers: number;
} {
  const alike = Map.groupBy(pairs, ([, long]) => groupKey(long));
  const forms = Array.from(alike.values(), (list) => ({
    papers: list.reduce((sum, [, , papers]) => sum + papers, 0),
    long: spellingsOf(list),
  })).toSorted((a, b) => b.papers - a.papers || compareText(a.long[0] ?? '', b.long[0] ?? ''));
  const papers = forms.reduce((sum, form) => sum + form.papers, 0);
  const common = forms.filter((form) => form.papers >= FEWEST_PAPERS && form.papers >= OFFERED * papers);
  const isClear = (common[0]?.papers ?? 0) >= DOMINANT * papers;
  return { longs: common.slice(0, isClear ? 1 : MOST_OFFERED).map(({ long }) => long), papers };
}

/** The same for forms that differ in hyphens, number, or the ending of the last word. */
function groupKey(long: string): string {
  const words = long.split(/[ -]/);
  return [...words.slice(0, -1), ...queryStems(words.at(-1) ?? '')].join('');
}

/** How some pairs spell a long form, the most common way first. */
function spellingsOf(pairs: readonly PairCount[]): string[] {
  const sums = new Map<string, number>();
  for (const [, long, papers] of pairs) sums.set(long, (sums.get(long) ?? 0) + papers);
  const spellings = [...sums].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || compareText(a, b));
  return spellings.slice(0, MOST_SPELLINGS).map(([long]) => long);
}

function sumUses(uses: readonly UseCount[]): Map<string, { readonly written: number; readonly lower: number }> {
  const sums = new Map<string, { written: number; lower: number }>();
  for (const [short, written, lower] of uses) {
    const sum = sums.get(short) ?? { written: 0, lower: 0 };
    sums.set(short, { written: sum.written + written, lower: sum.lower + lower });
  }
  return sums;
}

function isUnusedInLowerCase(use: { readonly written: number; readonly lower: number } | undefined): boolean {
  return use !== undefined && use.lower <= (1 - DOMINANT) * use.written;
}

function withinBytes(entries: readonly AbbreviationEntry[]): AbbreviationEntry[] {
  let bytes = 0;
  return entries.filter(
    ({ short, longs }) => (bytes += Buffer.byteLength([short, ...longs.flat()].join('|')) + 2) <= MAX_BYTES,
  );
}
