import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, spreadNumber } from './random.ts';
import { loadVocabulary } from './words.ts';

/** Lengths of the papers of a source: each the median, and the factor to the 95th percentile. */
interface Profile {
  readonly abstractWords: readonly [median: number, spread: number];
  readonly titleWords: readonly [median: number, spread: number];
  readonly authors: readonly [median: number, spread: number];
  /** Authors to draw from, for each paper. */
  readonly authorPool: number;
  readonly keywords: number;
}

/** Of which papers the invented ones have the lengths. */
export const PROFILES = {
  /** Those of 74,728 papers of arXiv. */
  arxiv: { abstractWords: [180, 1.38], titleWords: [10, 1.6], authors: [5, 2.4], authorPool: 4.2, keywords: 6 },
  /**
   * Those of 9,877 papers of 580 days of Hugging Face: 11 authors and 1,200 characters of text on average. Half of 289 papers of
   * autumn 2025 had more than 9 authors, and one in twenty more than 32. Authors recur as on arXiv.
   */
  huggingface: { abstractWords: [163, 1.32], titleWords: [9, 1.75], authors: [8.2, 3.5], authorPool: 8, keywords: 8 },
} as const satisfies Record<string, Profile>;

/** The mean of ten years of Hugging Face, should they have 75,000 papers. */
export const PAPERS_A_DAY = 30;
const FIRST_DAY = Date.UTC(2023, 4, 4);
const DAY_MS = 86_400_000;
/** How unequally authors are drawn: of 74,728 papers of arXiv, 38,874 of 177,084 authors have three or more, and this comes near both. */
const AUTHOR_SKEW = 3.5;
/** Keeps the most prolific below a paper in a hundred. */
const AUTHOR_FLOOR = 0.06;
/** Papers have subjects, and a share of their words is their subject's: else none would be related to another. */
const SUBJECTS = 300;
const SUBJECT_WORDS = 60;
const SUBJECT_SHARE = 0.35;

/** A day of invented papers, as Hugging Face answers. */
export interface SyntheticDay {
  readonly date: string;
  readonly records: readonly SyntheticRecord[];
}

/** An invented paper. */
export interface SyntheticRecord {
  readonly paper: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly authors: readonly { readonly name: string }[];
    readonly publishedAt: string;
    readonly submittedOnDailyAt: string;
    readonly upvotes: number;
    readonly ai_keywords: readonly string[];
    readonly githubRepo?: string;
  };
  readonly numComments: number;
}

/** Writes a content folder of `count` invented papers. The same count and profile give the same bytes. */
export function writeSyntheticArchive(contentDir: string, count: number, profile: Profile): void {
  for (const { date, records } of syntheticDays(count, profile)) {
    const folder = join(contentDir, 'digests', date.slice(0, 4));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${date}.json`), JSON.stringify(records));
  }
}

/** Invents `count` papers, thirty a working day from 2023-05-04 on. The same count and profile give the same papers. */
export function syntheticDays(count: number, profile: Profile = PROFILES.arxiv): SyntheticDay[] {
  const random = seededRandom(count);
  const { draw } = loadVocabulary();
  const subjects = Array.from({ length: SUBJECTS }, () => Array.from({ length: SUBJECT_WORDS }, () => draw(random())));
  const words = (length: number, subject: readonly string[] = []): string[] =>
    Array.from({ length }, () => {
      const own = random() < SUBJECT_SHARE ? subject[Math.floor(subject.length * random() ** 2)] : undefined;
      return own ?? draw(random());
    });
  const authorPool = Math.max(10, Math.round(count * profile.authorPool));
  const author = (): { name: string } => {
    const place = ((random() + AUTHOR_FLOOR) / (1 + AUTHOR_FLOOR)) ** AUTHOR_SKEW;
    return { name: authorName(Math.floor(authorPool * place)) };
  };
  const record = (index: number, date: string): SyntheticRecord => {
    const subject = subjects[Math.floor(SUBJECTS * random())];
    return {
      paper: {
        id: `${date.slice(2, 4)}${date.slice(5, 7)}.${String(index).padStart(5, '0')}`,
        title: sentence(words(spreadNumber(random, ...profile.titleWords), subject)).slice(0, -1),
        summary: abstract(words(spreadNumber(random, ...profile.abstractWords), subject)),
        authors: Array.from({ length: spreadNumber(random, ...profile.authors) }, author),
        publishedAt: `${date}T00:00:00.000Z`,
        submittedOnDailyAt: `${date}T00:00:00.000Z`,
        upvotes: spreadNumber(random, 12, 6),
        ai_keywords: words(profile.keywords, subject),
        ...(random() < 0.4 && { githubRepo: `https://github.com/example/${index}` }),
      },
      numComments: Math.floor(random() * 5),
    };
  };
  return workingDays(Math.ceil(count / PAPERS_A_DAY)).map((date, dayIndex) => {
    const first = dayIndex * PAPERS_A_DAY;
    const size = Math.min(PAPERS_A_DAY, count - first);
    return { date, records: Array.from({ length: size }, (_, index) => record((first + index) % 100_000, date)) };
  });
}

function workingDays(count: number): string[] {
  const days: string[] = [];
  for (let moment = FIRST_DAY; days.length < count; moment += DAY_MS) {
    const day = new Date(moment);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

const SENTENCE_WORDS = 22;

function abstract(words: readonly string[]): string {
  const sentences: string[] = [];
  for (let start = 0; start < words.length; start += SENTENCE_WORDS) {
    sentences.push(sentence(words.slice(start, start + SENTENCE_WORDS)));
  }
  return sentences.join(' ');
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Name number n: three parts, so that names share parts as real ones do. */
function authorName(n: number): string {
  const part = (value: number): string =>
    ['Al', 'Be', 'Chi', 'Do', 'En', 'Fa', 'Go', 'Hu', 'In', 'Jo', 'Ka', 'Li', 'Mo', 'Na', 'Ou', 'Pe'][value % 16] ??
    'Al';
  const given = part(n) + part(n >> 4).toLowerCase();
  const family = part(n >> 8) + part(n >> 12).toLowerCase() + part(n >> 16).toLowerCase();
  return `${given} ${family}`;
}
