import { GREEK_NAMES } from './greek.ts';
import { normalizeMarks } from '../text/normalize-marks.ts';
import { cutIndexedWord } from './cut-word.ts';
import { withCommonLetters, withoutInvisible } from './plain-words.ts';
import { SUPERSCRIPTS, toSuperscripts } from './superscripts.ts';
import { isUnspaced } from './whole-word.ts';

/**
 * Further spellings of the words of a text, which Pagefind's own word splitting would not find: parts of compounds that
 * contain digits or inner capitals or are joined by other characters than a hyphen, plain digits for superscripts and
 * subscripts, Greek letters by name and back, plain letters for those with strokes and for ligatures, two letters for one with
 * an umlaut, words without invisible characters, and the pieces of what is written without spaces.
 * @example otherSpellings('GPT-4o and IF-VidCap at O(n²), α-fair') //=> ['4o', 'vidcap', 'n2', 'o(n2)', 'alpha', 'alpha-fair']
 */
export function otherSpellings(text: string): string[] {
  return [...new Set(text.split(/\s+/).flatMap(spellingsOfWord))];
}

/** The further spellings of one word; it may have some twice. */
export function spellingsOfWord(word: string): string[] {
  const letters = word.match(GREEK_NAME)?.map((name) => GREEK_LETTERS.get(name.toLowerCase()) ?? name) ?? [];
  return UNUSUAL.test(word) ? [...spellingsIn(word), ...letters] : letters;
}

/**
 * The spellings of a query that find the same names and words in texts, beginning with its own: `Jürgen` may be written
 * `Juergen`, and `Łukasz` with a plain L. Of several words each may be written in its own way, as far as these are few.
 * @param text plain words of a query
 * @example querySpellings('Jürgen Müller') //=> ['Jürgen Müller', 'Juergen Mueller', 'Jürgen Mueller', 'Juergen Müller']
 */
export function querySpellings(text: string): string[] {
  const words = text.split(' ').map(alikeSpellings);
  const mixed = words.reduce((texts, spellings) => texts * spellings.length, 1) > MOST_MIXED ? [] : mix(words);
  return [...new Set([...alikeSpellings(text), ...mixed])];
}

/** Each takes a search. */
const MOST_MIXED = 9;

/** A text as it is, with plain letters and digits, and with two letters for one with an umlaut. */
function alikeSpellings(text: string): string[] {
  return [...new Set([text, spell(text, PLAIN_LETTERS), spell(spell(text, UMLAUTS), PLAIN_LETTERS)])];
}

function mix(words: readonly (readonly string[])[]): string[] {
  return words.reduce<string[]>(
    (texts, spellings) => texts.flatMap((text) => spellings.map((one) => `${text} ${one}`.trimStart())),
    [''],
  );
}

/** Matches words that may have further spellings: other characters than Latin letters and common punctuation, or inner capitals. */
const UNUSUAL = /[^A-Za-z\-/'’.,:;!?()"“”]|-[A-Za-z]*[a-z][A-Z]/;

/** A part of a compound, with decimals and the characters that are part of words: `4o`, `3.1`, `c++`. */
const PART = /[\p{L}\p{N}+#^]+(?:\.\p{N}+)*/gu;

/** Matches compounds of which Pagefind finds the later parts, too, unless these mix digits, lower case and capitals. */
export const SPLIT_BY_PAGEFIND = /^[\p{L}\p{N}\p{M}$+<=>^`|~#\-/_&'’"“”‘().,;:!?[\]{}*%]*$/u;

function spellingsIn(word: string): string[] {
  const narrow = withCommonLetters(withoutInvisible(word));
  if (narrow !== word && !isUnspaced(word)) return [wholeWord(narrow), ...spellingsOf(narrow)];
  if (!isUnspaced(word)) return spellingsOf(word);
  const whole = trimPunctuation(word);
  const pieces = cutIndexedWord(normalizeMarks(narrow, 'NFKC')).filter((piece) => piece !== whole);
  return pieces.flatMap((piece) => (isUnspaced(piece) ? piece : [wholeWord(piece), ...spellingsOf(piece)]));
}

const ADDRESS = /:\/\/|@|www\./;

function spellingsOf(word: string): string[] {
  const others = [...greekSpellings(word), ...wholeWordSpellings(word)];
  if ((SIMPLE.test(word) && !MIXED.test(word)) || ADDRESS.test(word)) return others;
  // NFKD turns `²` into `2` and `ℓ` into `l`; accents go, as Pagefind ignores them.
  const parts = normalizeMarks(word, 'NFKD').replace(/\p{M}/gu, '').match(PART) ?? [];
  const written = new Set(normalizeMarks(word, 'NFD').replace(/\p{M}/gu, '').toLowerCase().match(PART));
  const isSplit = SPLIT_BY_PAGEFIND.test(word);
  const lost = parts.filter(
    (part, index) => !written.has(part.toLowerCase()) || (index > 0 && (!isSplit || MIXED.test(part))),
  );
  return [...lost.filter((part) => part.length > 1 && !/^\p{N}+$/u.test(part)), ...others].map((part) =>
    part.toLowerCase(),
  );
}

/** Matches words of letters only, with common punctuation around and between them. */
const SIMPLE = /^[^\p{L}]*(?:(?=\p{L})[\p{Script=Latin}\p{M}\-/'’.]*(?:[,:;!?)\]"”][.,:;!?)\]"'”’]*)?)?$/u;

const MIXED = /\p{N}\p{L}|\p{L}\p{N}|\p{N}\.\p{N}|\p{Ll}\p{Lu}/u;

/** The names of Greek letters, and the word with its one letter by name: `alpha-fair`. */
function greekSpellings(word: string): string[] {
  if (ASCII.test(word)) return [];
  const letters = [...normalizeMarks(word, 'NFKD').toLowerCase()];
  const names = letters.flatMap(nameOf);
  return names.length === 1
    ? [...names, wholeWord(letters.map((letter) => GREEK_NAMES.get(letter) ?? letter).join(''))]
    : names;
}

/** The whole word as queries spell it: `Łukasz` with a plain L, `Müller` with two letters, `PC^2` with a superscript. */
function wholeWordSpellings(word: string): string[] {
  const composed = normalizeMarks(word, 'NFC');
  const plain = spell(composed, PLAIN_LETTERS);
  const forms = [plain === word ? '' : withoutMarks(plain), ...umlautSpellings(composed), toSuperscripts(word)];
  return forms.filter((form) => form !== '' && form !== word).map(wholeWord);
}

/** Of a compound its parts and the whole of it. */
function umlautSpellings(word: string): string[] {
  const withUmlaut = [...(word.match(LETTERS) ?? []), word].filter((part) => spell(part, UMLAUTS) !== part);
  return withUmlaut.map((part) => withoutMarks(spell(spell(part, UMLAUTS), PLAIN_LETTERS)));
}

function wholeWord(word: string): string {
  return trimPunctuation(word).toLowerCase();
}

/** A word without punctuation around it. */
export function trimPunctuation(word: string): string {
  return word.replace(OUTER_PUNCTUATION, '');
}

function withoutMarks(word: string): string {
  return normalizeMarks(word, 'NFD').replace(/\p{M}/gu, '');
}

/** Replaces the letters that a table has, whose keys are in lower case. */
function spell(word: string, letters: Readonly<Record<string, string>>): string {
  return word.replace(SPECIAL_LETTER, (letter) => letters[letter.toLowerCase()] ?? letter);
}

const LETTERS = /[\p{L}\p{M}]+/gu;

const OUTER_PUNCTUATION = /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu;

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ...digitsOf(SUPERSCRIPTS),
  ...digitsOf('₀₁₂₃₄₅₆₇₈₉'),
};

function digitsOf(signs: string): Record<string, string> {
  return Object.fromEntries(Array.from(signs, (sign, digit) => [sign, String(digit)]));
}

/** How German and the languages of the North spell these letters where a keyboard lacks them. */
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** In either case; a capital ß has a letter of its own. */
const SPECIAL_LETTER = new RegExp(`[${Object.keys({ ...PLAIN_LETTERS, ...UMLAUTS }).join('')}]`, 'giu');

const nameOf = (letter: string): string | readonly string[] => GREEK_NAMES.get(letter) ?? [];

const ASCII = /^[\x20-\x7e]*$/;

const GREEK_LETTERS = new Map(Array.from(GREEK_NAMES, ([letter, name]) => [name, letter]));
const GREEK_NAME = new RegExp(`\\b(?:${[...GREEK_NAMES.values()].join('|')})\\b`, 'gi');
