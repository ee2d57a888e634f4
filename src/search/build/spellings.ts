import { GREEK_NAMES } from '../greek.ts';
import { normalizeMarks } from '../../text/normalize-marks.ts';
import { toSuperscripts } from '../superscripts.ts';

/**
 * Further spellings of the words of a text, which Pagefind's own word splitting would not find: parts of compounds that
 * contain digits or inner capitals or are joined by other characters than a hyphen, plain digits for superscripts and
 * subscripts, Greek letters by name and back, plain letters for those with strokes.
 * @example otherSpellings('GPT-4o and IF-VidCap at O(n²), α-fair') //=> ['4o', 'vidcap', 'n2', 'alpha']
 */
export function otherSpellings(text: string): string[] {
  const words = text.split(/\s+/);
  const found = new Set<string>();
  for (const word of words) if (UNUSUAL.test(word)) for (const spelling of spellingsOf(word)) found.add(spelling);
  for (const [name] of text.matchAll(GREEK_NAME)) found.add(GREEK_LETTERS.get(name.toLowerCase()) ?? name);
  // Most texts have no such word, which saves this pass over all words.
  if (found.size > 0) for (const word of words) found.delete(word.toLowerCase());
  return [...found];
}

/** Matches words that may have further spellings: other characters than Latin letters and common punctuation, or inner capitals. */
const UNUSUAL = /[^A-Za-z\-/'’.,:;!?()"“”]|-[A-Za-z]*[a-z][A-Z]/;

/** A part of a compound, with decimals and the characters that are part of words: `4o`, `3.1`, `c++`. */
const PART = /[\p{L}\p{N}+#^]+(?:\.\p{N}+)*/gu;

/** Matches compounds of which Pagefind finds the later parts, too, unless these mix digits, lower case and capitals. */
export const SPLIT_BY_PAGEFIND = /^[\p{L}\p{N}\p{M}\p{S}+#^\-/_&'’"“”‘().,;:!?[\]{}*%]*$/u;

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

function greekSpellings(word: string): string[] {
  return ASCII.test(word) ? [] : [...normalizeMarks(word, 'NFKD').toLowerCase()].flatMap(nameOf);
}

/** The whole word as queries spell it: `Łukasz` with a plain L, `PC^2` with a superscript. */
function wholeWordSpellings(word: string): string[] {
  const plain = normalizeMarks(word, 'NFC').replace(
    /[øłđðıßæœØŁĐÐÆŒ]/g,
    (letter) => PLAIN_LETTERS[letter.toLowerCase()] ?? letter,
  );
  const forms = [plain === word ? '' : normalizeMarks(plain, 'NFD').replace(/\p{M}/gu, ''), toSuperscripts(word)];
  return forms
    .filter((form) => form !== '' && form !== word)
    .map((form) => form.replace(OUTER_PUNCTUATION, '').toLowerCase());
}

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
};

const nameOf = (letter: string): string | readonly string[] => GREEK_NAMES.get(letter) ?? [];

const ASCII = /^[\x20-\x7e]*$/;

const GREEK_LETTERS = new Map(Array.from(GREEK_NAMES, ([letter, name]) => [name, letter]));
const GREEK_NAME = new RegExp(`\\b(?:${[...GREEK_NAMES.values()].join('|')})\\b`, 'gi');
