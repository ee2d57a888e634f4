import { GREEK_NAMES } from '../greek.ts';
import { raiseFigures } from '../raised-figures.ts';

/**
 * Spellings under which a text should be found as well, and which Pagefind's cut into words loses: parts with digits of
 * and inner capitals of compounds, parts around other signs than a plain hyphen, raised and lowered figures, Greek letters by
 * name and back, letters with strokes as they are typed without.
 * @example otherSpellings('GPT-4o and IF-VidCap at O(n²), α-fair') //=> ['4o', 'vidcap', 'n2', 'alpha']
 */
export function otherSpellings(text: string): string[] {
  const words = text.split(/\s+/);
  const found = new Set<string>();
  for (const word of words) if (ODD.test(word)) for (const spelling of spellingsOf(word)) found.add(spelling);
  for (const [name] of text.matchAll(NAME)) found.add(LETTERS.get(name.toLowerCase()) ?? name);
  // Most texts have none: only then is it worth a look at every word.
  if (found.size > 0) for (const word of words) found.delete(word.toLowerCase());
  return [...found];
}

/** What words need a closer look for: anything but Latin letters and the usual signs around and between them; capitals. */
const ODD = /[^A-Za-z\-/'’.,:;!?()"“”]|-[A-Za-z]*[a-z][A-Z]/;

/** A word, with a number's decimals and the signs that belong to words: `4o`, `3.1`, `c++`. */
const PART = /[\p{L}\p{N}+#^]+(?:\.\p{N}+)*/gu;

/** What Pagefind reads a compound's later parts behind, as long as they do not mix figures, small letters and capitals. */
const PLAIN_JOINTS = /^[\p{L}\p{N}\p{M}\p{S}+#^\-/_&'’"“”‘().,;:!?[\]{}*%]*$/u;

const ADDRESS = /:\/\/|@|www\./;

function spellingsOf(word: string): string[] {
  const others = [...greekSpellings(word), ...formsOf(word)];
  if ((SIMPLE.test(word) && !MIXED.test(word)) || ADDRESS.test(word)) return others;
  // Marks aside, which Pagefind folds, this reads `²` as `2` and `ℓ` as `l`.
  const parts = word.normalize('NFKD').replace(/\p{M}/gu, '').match(PART) ?? [];
  const written = new Set(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(PART));
  const plain = PLAIN_JOINTS.test(word);
  const lost = parts.filter(
    (part, index) => !written.has(part.toLowerCase()) || (index > 0 && (!plain || MIXED.test(part))),
  );
  return [...lost.filter((part) => part.length > 1 && !/^\p{N}+$/u.test(part)), ...others].map((part) =>
    part.toLowerCase(),
  );
}

/** Letters alone, with the usual signs around and between them. */
const SIMPLE = /^[^\p{L}]*[\p{Script=Latin}\p{M}\-/'’.]*[.,:;!?)\]"'”’]*$/u;

const MIXED = /\p{N}\p{L}|\p{L}\p{N}|\p{N}\.\p{N}|\p{Ll}\p{Lu}/u;

function greekSpellings(word: string): string[] {
  return ASCII.test(word) ? [] : [...word.normalize('NFKD').toLowerCase()].flatMap(nameOf);
}

/** The whole word, as queries have it and Pagefind does not: `Łukasz` without the stroke, `PC^2` with a raised figure. */
function formsOf(word: string): string[] {
  const plain = word
    .normalize('NFC')
    .replace(/[øłđðıßæœØŁĐÐÆŒ]/g, (letter) => PLAIN_LETTERS[letter.toLowerCase()] ?? letter);
  const forms = [plain === word ? '' : plain.normalize('NFD').replace(/\p{M}/gu, ''), raiseFigures(word)];
  return forms
    .filter((form) => form !== '' && form !== word)
    .map((form) => form.replace(OUTER_SIGNS, '').toLowerCase());
}

const OUTER_SIGNS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu;

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

const LETTERS = new Map(Array.from(GREEK_NAMES, ([letter, name]) => [name, letter]));
const NAME = new RegExp(`\\b(?:${[...GREEK_NAMES.values()].join('|')})\\b`, 'gi');
