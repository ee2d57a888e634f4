import { accentLetter, spellAccents } from '../latex/accents.ts';

// Names and words of papers whose accent is an apostrophe once its backslash is lost. An apostrophe before a vowel is no sign
// of an accent by itself: `Xi'an`, `dell'arte`.
const WORDS =
  `Fréchet Poincaré Bézier Bézout Rényi Lévy Carathéodory Cramér Padé Hénon Liénard Péclet Néel Néron Loève Pólya Turán
  Szemerédi Hájek Lovász Bollobás Itô Gâteaux Cesàro étale Québec Montréal México café cliché résumé protégé déjà`.split(
    /\s+/,
  );
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}'])(?:${WORDS.map((word) => spellAccents(word).replace(/[\^.]/g, '\\$&')).join('|')})(?=s?(?![\p{L}"^]))`,
  'gu',
);
const BY_SPELLING = new Map(WORDS.map((word) => [spellAccents(word), word]));

// `Fr{'e}chet`, `Fr'{e}chet`
const IN_BRACKETS = /\{(['"`^~])([aeiouycnAEIOUC])\}|(?<=\p{L})(['"`~])\{([aeiouycnAEIOUC])\}/gu;
// A quotation mark in the middle of a name: `K"ahler`.
const UMLAUT = /(?<=(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,8}|na))"([aeiou])(?=\p{Ll})/gu;

/**
 * Restores accents whose macro lost its backslash, where nothing else can be meant.
 * @example repairAccents('the Fr\'echet mean in K"ahler geometry') //=> 'the Fréchet mean in Kähler geometry'
 */
export function repairAccents(text: string): string {
  if (!/['"`^]/.test(text)) return text;
  const words = text
    .replace(IN_BRACKETS, (_, mark = '', letter = '', outer = '', inner = '') =>
      accentLetter(String(mark || outer), String(letter || inner)),
    )
    .replace(SPELLED, (found) => BY_SPELLING.get(found) ?? found);
  // Where quotation marks do not come in pairs without it, one in a word may be the end of a quotation.
  return words.replace(UMLAUT, '').split('"').length % 2 === 1
    ? words.replace(UMLAUT, (_, letter: string) => accentLetter('"', letter))
    : words;
}
