import type { SourcePattern } from './source-patterns.ts';

/** A file whose regular expressions may need more than linear time, and the bound that makes that harmless. */
interface BoundedPatterns {
  readonly file: string;
  /** What the expressions start with. */
  readonly starts: readonly string[];
  readonly bound: string;
}

/** The regular expressions that are not proved to be linear, and why they cannot stop a build. */
export const BOUNDED_PATTERNS: readonly BoundedPatterns[] = [
  {
    file: 'src/text/repair/macro-contexts.ts',
    starts: [
      '(?:(?<![\\p{L}\\p{N}.])\\d[\\d.,]*|\\})[KMBk]?%?\\s?$',
      '(?:(?<![\\p{L}\\p{N}.])\\d[\\d.,]*|\\})%?$',
      '(?<![\\p{L}\\p{N}.])\\d[\\d.,]*[KMBk]?!?$',
      '(?<![\\p{L}\\p{N}.])\\d[\\d.,]*%?(?<=[\\d.]{2}|%)$',
      '(?<![\\p{L}\\p{N}.])\\d[\\d.,]*$',
      '(?<!\\p{L})[fghπϕφψ]\\s?:\\s?(?:[\\p{Lu}ℝℤℕℂ]',
    ],
    bound: 'src/text/repair/repair-symbols.ts cuts what they read to 121 characters; their time grows with the square',
  },
  {
    file: 'src/text/repair/may-need-repair.ts',
    starts: ['[{}\\\\^|‘`]'],
    bound: 'every repetition in it is of at most 9 characters, but it is too long to be proved in time',
  },
  {
    file: 'src/views/static-paths.ts',
    starts: ['^\\/papers\\/date\\/(?<date>'],
    bound:
      'reads the paths of the files of days, such as `/papers/date/2025-11-05.bib`: 10 characters and an extension',
  },
];

/** The patterns whose time has no known bound, each once. */
export function selectRepeating(patterns: readonly SourcePattern[]): SourcePattern[] {
  const distinct = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  return [...distinct.values()].filter((pattern) => repeatsWithoutLimit(pattern) && !isException(pattern));
}

function isException({ file, source }: SourcePattern): boolean {
  return BOUNDED_PATTERNS.some(
    (known) => known.file === file && known.starts.some((start) => source.startsWith(start)),
  );
}

/** Whether a pattern has `*`, `+` or `{n,}`: without one, each place of a text takes a fixed number of steps at most. */
function repeatsWithoutLimit({ source }: SourcePattern): boolean {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '');
  return /[*+]|\{\d+,\}/.test(bare);
}
