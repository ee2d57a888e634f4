import { cutQuery } from '../cut-word.ts';
import { YEAR_FILTERS, type PaperFragment, type SearchManifest } from '../manifest.ts';
import { isPlainQuery, operatorsOf } from '../query.ts';
import { setFilters, yearsOf, type SearchRequest } from '../request.ts';
import { isSameName } from '../same-name.ts';
import { queryStems } from '../stems.ts';
import { hasStems, wordsOfText } from '../text-words.ts';
import { isTextTerm } from '../tokens.ts';
import type { TitleMatch, TitleWord } from '../titles.ts';
import { markPaper } from './mark-paper.ts';
import type { NamedPaper } from './named-papers.ts';
import { rarityAmong } from './relevance.ts';
import type { SearchIndex } from './search-index.ts';
import { neededShards } from './shard-query.ts';

/** Rows that are shown before the shards have answered. */
const MOST_ROWS = 10;

/** Of Pagefind's formula (https://pagefind.app/docs/ranking/): the weight of a title, and 1 + `diacritic_similarity`. */
const [TITLE_WEIGHT, SAME_MARKS] = [5, 1.8];

/** Shards that answer about as soon as titles do. */
const FEW_SHARDS = 2;

/** Whether titles are searched before the shards, as a ranking of all texts needs an answer of each of them. */
export function asksTitles(manifest: SearchManifest, request: SearchRequest): boolean {
  return (
    manifest.titles !== undefined &&
    request.order === 'relevance' &&
    isPlainQuery(request.query) &&
    neededShards(manifest.shards, request).length > FEW_SHARDS
  );
}

/**
 * The papers whose titles have all that a query asks for, in the order in which a ranking of all texts would have them: they
 * come first there, too, since a title counts more than all other texts.
 * @param request with the other forms of its abbreviations
 * @param limit of rows
 * @throws when a file of titles cannot be loaded
 */
export async function findByTitle(index: SearchIndex, request: SearchRequest, limit: number): Promise<NamedPaper[]> {
  const { query, filters } = request;
  if (query.kind !== 'words') return [];
  const { words, phrases } = cutQuery(query.words, query.phrases);
  const anyOf = operatorsOf(query).anyOf.map((terms) => terms.filter(isTextTerm));
  const parts = [...(words === '' ? [] : [[{ text: words, isPhrase: false }]]), ...anyOf].map((forms) =>
    forms.map((form) => ({ ...form, stems: [...new Set(queryStems(form.text))] })),
  );
  const titleWords = await index.loadTitles(new Set(parts.flat().flatMap(({ stems }) => stems)));
  const total = index.manifest.shards.reduce((sum, { papers }) => sum + papers, 0);
  const scored = parts.map((forms) =>
    forms.map((form): ScoredForm => ({ ...form, scores: scoreTitles(form.stems, titleWords, total) })),
  );
  const asked = { words: [query.words, ...anyOf.flat().map(({ text }) => text)].join(' ').trim(), phrases, filters };
  const best = rank(scored).slice(0, Math.min(limit, MOST_ROWS));
  const rows = await Promise.all(best.map((paper) => loadRow(index, paper, scored, asked)));
  return rows.filter((row) => row !== null);
}

/** One of the forms of what a query asks for, and the papers whose titles have its words. */
interface ScoredForm {
  readonly text: string;
  readonly isPhrase: boolean;
  /** Score by number of the paper. */
  readonly scores: ReadonlyMap<number, number>;
}

/** The papers that have a form of each part, best first; of equals the newest. */
function rank(parts: readonly (readonly ScoredForm[])[]): number[] {
  const [first = new Map<number, number>(), ...others] = parts.map(bestScores);
  const scores = Array.from(first).flatMap(([paper, score]) => {
    const found = others.flatMap((one) => one.get(paper) ?? []);
    return found.length === others.length ? [{ paper, score: found.reduce((sum, one) => sum + one, score) }] : [];
  });
  return scores.toSorted((a, b) => b.score - a.score || b.paper - a.paper).map(({ paper }) => paper);
}

function bestScores(forms: readonly ScoredForm[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { scores } of forms) {
    for (const [paper, score] of scores) best.set(paper, Math.max(score, best.get(paper) ?? 0));
  }
  return best;
}

/** Scores the papers whose titles have all words as Pagefind does, from what it finds of the words in title and texts. */
function scoreTitles(
  stems: readonly string[],
  titleWords: ReadonlyMap<string, TitleWord>,
  total: number,
): Map<number, number> {
  const words = stems
    .flatMap((stem) => titleWords.get(stem) ?? [])
    .toSorted((a, b) => a.titles.length - b.titles.length);
  const [rarest, ...others] = words.map(({ papers, titles }) => ({ rarity: rarityAmong(total, papers), titles }));
  if (rarest === undefined || words.length < stems.length) return new Map();
  const lists = others.map(({ rarity, titles }) => ({
    rarity,
    byPaper: new Map(titles.map((match) => [match.paper, match])),
  }));
  const whole = others.reduce((sum, { rarity }) => sum + rarity, rarest.rarity);
  const scores = new Map<number, number>();
  for (const match of rarest.titles) {
    const found = lists.flatMap(({ rarity, byPaper }) => {
      const other = byPaper.get(match.paper);
      return other ? [{ rarity, ...other }] : [];
    });
    if (found.length < lists.length) continue;
    scores.set(match.paper, scoreOf([{ rarity: rarest.rarity, ...match }, ...found], whole));
  }
  return scores;
}

function scoreOf(words: readonly (TitleMatch & { readonly rarity: number })[], whole: number): number {
  const inTexts = words.reduce((sum, { rarity, frequency }) => sum + rarity * frequency, 0);
  const inTitle = words.reduce((sum, { rarity, forms }) => sum + rarity * forms, 0);
  return SAME_MARKS * inTexts + TITLE_WEIGHT * inTitle * (inTitle / whole) ** 2;
}

/** What the texts of a paper must have besides. */
interface Asked extends Pick<SearchRequest, 'filters'> {
  /** Those that are marked. */
  readonly words: string;
  readonly phrases: readonly string[];
}

/** The row of a paper; null where it does not fit, or where its texts cannot be loaded now. */
async function loadRow(
  index: SearchIndex,
  paper: number,
  parts: readonly (readonly ScoredForm[])[],
  { words, phrases, filters }: Asked,
): Promise<NamedPaper | null> {
  const loaded = await index.loadPaper(paper).catch(() => null);
  if (loaded === null) return null;
  const { fragment, ...found } = loaded;
  const { places } = wordsOfText(fragment.content);
  const fits = (text: string): boolean => hasStems(places, queryStems(text));
  const isFound =
    phrases.every(fits) &&
    parts.every((forms) =>
      forms.some(({ scores, isPhrase, text }) => scores.has(paper) && (!isPhrase || fits(text))),
    ) &&
    setFilters({ filters }).every(([name, value]) => hasFilter(fragment, name, value));
  return isFound ? { row: markPaper(fragment, words), found } : null;
}

function hasFilter({ filters }: PaperFragment, name: keyof PaperFragment['filters'], value: string): boolean {
  if (name === 'organization') return filters.organization?.some((own) => isSameName(own, value)) === true;
  const wanted = YEAR_FILTERS.some((year) => year === name) ? yearsOf(value) : [value];
  return wanted.some((one) => filters[name]?.includes(one) === true);
}
