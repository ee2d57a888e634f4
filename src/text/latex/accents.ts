import { table } from './table.ts';

/** Letters that LaTeX spells as macros. */
export const LETTERS = table(`
  o ø  O Ø  l ł  L Ł  ss ß  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ  dh ð  DH Ð  dj đ  DJ Đ  th þ  TH Þ  ng ŋ  NG Ŋ
`);

const MARKS = table(`
  ' \u0301  \` \u0300  ^ \u0302  " \u0308  ~ \u0303  = \u0304  . \u0307
  u \u0306  v \u030c  H \u030b  c \u0327  d \u0323  b \u0331  k \u0328  r \u030a
`);

const MARK_NAMES = new Map(Object.entries(MARKS).map(([name, mark]) => [mark, name]));

/**
 * A letter with the accent that LaTeX's mark gives it.
 * @example accentLetter("'", 'e') //=> 'é'
 */
export function accentLetter(mark: string, letter: string): string {
  return (letter + (MARKS[mark] ?? '')).normalize('NFC');
}

/**
 * Writes accents as LaTeX's marks in front of their letters, without the backslash.
 * @example spellAccents('Fréchet') //=> "Fr'echet"
 */
export function spellAccents(word: string): string {
  return word.normalize('NFD').replace(/(\p{L})(\p{M})/gu, (found, letter: string, mark: string) => {
    const name = MARK_NAMES.get(mark);
    return name === undefined ? found : name + letter;
  });
}

/**
 * Writes accents and letters of their own as macros in braces, as classic BibTeX needs them in names. Other scripts stay: fonts
 * that have their letters have the accented ones, too.
 * @example braceAccents('Öz Groß') //=> '{\\"O}z Gro{\\ss}'
 */
export function braceAccents(text: string): string {
  const accents = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})(\p{M}+)/gu, (found, letter: string, marks: string) => {
      const names = [...marks].map((mark) => MARK_NAMES.get(mark));
      if (names.includes(undefined)) return found;
      return `{${names.toSorted(compareMarks).reduce(nestMark, letter)}}`;
    });
  return accents.replace(OWN_LETTERS, (letter) => `{\\${LETTER_NAMES.get(letter)}}`).normalize('NFC');
}

/** LaTeX sets marks above on letters alone, so those below, which Unicode has first, go around them. */
function compareMarks(a = '', b = ''): number {
  return Number(MARKS_BELOW.has(a)) - Number(MARKS_BELOW.has(b));
}

const MARKS_BELOW: ReadonlySet<string> = new Set('cdbk');

function nestMark(inner = '', name = ''): string {
  return `\\${name}${/[a-z]/i.test(name) || inner.length > 1 ? `{${inner}}` : inner}`;
}

const LETTER_NAMES = new Map(Object.entries(LETTERS).map(([name, letter]) => [letter, name]));
const OWN_LETTERS = new RegExp(`[${[...LETTER_NAMES.keys()].join('')}]`, 'g');

const ACCENTS = [
  // \'e \'{e} \'\i \'{\i}
  /\\(?<mark>['`^"~=.])(?:\s?\{\s*\\?(?<braced>[ij]|\p{L})\s*\}|\s?\\(?<dotless>[ij])(?![A-Za-z])|(?<bare>\p{L}))/uy,
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

// `\'` or `\"` where no accent can be, before anything but a letter: the text was escaped once too often.
const ESCAPED_QUOTE = /(?<![\\"'])\\["'](?!\p{L}|\\[A-Za-z]|\s?\{)/u;
// The end of a contraction or of a genitive: `an object\'s`, `don\'t`.
const CONTRACTION = /(?<=[\p{L}\p{N})}\]])\\'(?=(?:s|t|d|m|re|ve|ll)(?!\p{L}))/gu;

/**
 * Writes quotes and apostrophes that a backslash escapes without it; accents keep theirs.
 * @example unescapeQuotes("the object\\'s Fr\\'echet mean") //=> "the object's Fr\\'echet mean"
 */
export function unescapeQuotes(text: string): string {
  if (!/\\["']/.test(text)) return text;
  return ESCAPED_QUOTE.test(text) ? text.replace(/(?<![\\"'])\\(?=["'])/g, '') : text.replace(CONTRACTION, "'");
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
    const letter = accentLetter(mark, base);
    // Without brackets, only a letter that is known with this accent: `\'t` has none.
    return bare !== undefined && /\p{M}/u.test(letter) ? null : { letter, length: match[0].length };
  }
  return null;
}
