import { table } from './table.ts';

/** Letters that LaTeX spells as macros. */
export const LETTERS = table(`
  o ø  O Ø  l ł  L Ł  ss ß  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ  dh ð  DH Ð  dj đ  DJ Đ  th þ  TH Þ  ng ŋ  NG Ŋ
`);

const MARKS = table(`
  ' \u0301  \` \u0300  ^ \u0302  " \u0308  ~ \u0303  = \u0304  . \u0307
  u \u0306  v \u030c  H \u030b  c \u0327  d \u0323  b \u0331  k \u0328  r \u030a
`);

const ACCENTS = [
  // \'e \'{e} \'\i \'{\i}
  /\\(?<mark>['`^"~=.])\s?(?:\{\s*\\?(?<braced>[ij]|\p{L})\s*\}|\\(?<dotless>[ij])(?![A-Za-z])|(?<bare>\p{L}))/uy,
  // \c{c} \v{\i}
  /\\(?<mark>[uvHcdbkr])\s?\{\s*\\?(?<braced>\p{L})\s*\}/uy,
  // \c c
  /\\(?<mark>[vHck])\s(?<bare>[acegklnorstuzACEGKLNORSTUZ])/uy,
];

/** A letter with its accent, and how many characters of the source spell it. */
export interface AccentedLetter {
  readonly letter: string;
  readonly length: number;
}

/**
 * Reads the accented letter that a LaTeX source has at an index, or null.
 * @example readAccent("Fr\\'echet", 2) //=> { letter: 'é', length: 3 }
 */
export function readAccent(source: string, index: number): AccentedLetter | null {
  for (const accent of ACCENTS) {
    accent.lastIndex = index;
    const match = accent.exec(source);
    if (!match) continue;
    const { mark = '', braced, dotless, bare } = match.groups ?? {};
    const base = braced ?? dotless ?? bare ?? '';
    return { letter: (base + (MARKS[mark] ?? '')).normalize('NFC'), length: match[0].length };
  }
  return null;
}
