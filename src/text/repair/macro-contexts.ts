import { GREEK } from '../latex/symbols.ts';

/** A place where a macro's name is read as the macro: patterns of the text before and after it. */
export interface Context {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** The names of the Greek letters, as alternatives of a pattern. */
export const GREEK_NAMES = Object.keys(GREEK).join('|');
/** Any place. */
export const ANY = /(?:)/;
/** The start of a formula: of the text, after a space or an opening sign. */
export const START = /(?:^|[\s([{=,;:~])$/;
// A variable is a single letter; `a` and `I` are words.
const VARIABLE = String.raw`(?:[b-zB-HJ-Z](?![\p{L}'’])|[\p{Script=Greek}ℓ](?!\p{L})|(?:${GREEK_NAMES})(?![a-z]))`;
/** What may stand left of a relation or an operator. */
export const LEFT_OPERAND = /(?:[\d)\]}∞′*]|[_^]\w|(?<![\p{L}\p{N}'’-])(?:[b-zB-HJ-Z]|[\p{Script=Greek}ℓ]))\s?!?$/u;
/** What may stand right of a relation or an operator. */
export const OPERAND = new RegExp(
  String.raw`^!?(?:\s?(?:[-+∼]?\d|∞|√|${VARIABLE}|[b-zB-Z]times|math[a-z]+|infty|\p{Lu}{1,3}\(|(?:min|max|log)[ ({_])|[({[|])`,
  'u',
);
const RIGHT_VARIABLE = new RegExp(String.raw`^!?\s?(?:${VARIABLE}|[({]|[b-zB-HJ-Z]times|(?:min|max|log)[ ({_])`, 'u');
const LEFT_VARIABLE = new RegExp(
  String.raw`(?:[)}]|[_^]\w|(?<![\p{L}\p{N}'’-])(?:[b-zB-HJ-Z]|[\p{Script=Greek}ℓ]|${GREEK_NAMES}))\s?!?$`,
  'u',
);
// `f(x) in [0, 1]`, and not `words (in brackets) in [0, 1]`
const LEFT_OF_IN = new RegExp(
  String.raw`(?:\}|[_^]\w|(?<![\p{L}\p{N}'’-])(?:[b-zB-HJ-Z]|[\p{Script=Greek}ℓ]|${GREEK_NAMES})(?:_\w)?(?:\([^()]{0,30}\))?)\s?!?$`,
  'u',
);
// A number by itself, not the end of a name such as `D3`.
const NUMBER = String.raw`(?<![\p{L}\p{N}.])\d[\d.,]*`;
const AFTER_NUMBER = new RegExp(String.raw`(?:${NUMBER}|\})[KMBk]?%?\s?$`, 'u');
// A script's mark, with the base that distinguishes it from an identifier such as `is_alpha` or `self._mu`.
const SCRIPT = new RegExp(
  [
    String.raw`(?:(?:^|[\s\p{L}\p{N})\]}|'’′*°])\^`,
    String.raw`(?:(?<![\p{L}\p{N}_.])\p{L}|[)\]}∇∂∑∏∫ℓ\p{Script=Greek}])_`,
    String.raw`(?<![\p{L}_.])(?:ell|sum|prod|int|nabla|log|max|min|argmax|argmin|inf|sup|${GREEK_NAMES})_)\{?-?$`,
  ].join('|'),
  'u',
);
const UNIT = '(?:[KMBTGkmxs%]|[KMGT]B|[KMG]?Hz|ms|fps|[cmnkμ]m|times|px)';

const APPROXIMATE = new RegExp(
  String.raw`^\s?!?\\?\$?\d[\d.,]*(?:${UNIT}|-?\d[\d.,]*${UNIT}?)?(?![A-Za-z])(?!-(?:to|real))`,
);

/** Makes a context. */
export function between(before: RegExp, after: RegExp): Context {
  return { before, after };
}
const BINARY = [between(LEFT_OPERAND, OPERAND)];
const LETTERS_ONLY = [between(LEFT_VARIABLE, RIGHT_VARIABLE)];
const PLUS_MINUS = [
  between(new RegExp(String.raw`(?:${NUMBER}|\})%?$`, 'u'), /^\d[\d.,]*(?![A-Za-z\d])/),
  between(/\d\.\d+%?\s$/, /^\s\d[\d.,]*(?![A-Za-z\d])/),
  between(/\d%?\s$/, /^\s\d+\.\d+(?![A-Za-z\d])/),
];
/** After a script's mark. */
export const IN_SCRIPT = between(SCRIPT, /^(?!_)/);
// `M_top`, `x_{prime}`: below the line these are words.
const IN_SUPERSCRIPT = between(/(?:^|[\s\p{L}\p{N})\]}|'’′*°])\^\{?-?$/u, /^(?!_)/);
const ALONE = /(?:^|[^\p{L}\p{N}_.])$/u;
const BIG = [between(ALONE, /^[_^](?:\{|[A-Za-z\d](?!\w))/)];

/** The contexts in which names that are (part of) English words are read as macros. */
export const CONTEXTS: Readonly<Record<string, readonly Context[]>> = {
  times: [
    between(new RegExp(String.raw`${NUMBER}[KMBk]?!?$`, 'u'), /^(?![\w'’])/),
    between(/\d[KMBk]?[%°]?!?$/, /^!?\d/),
    between(/[)\]}]!?$/, /^(?!\w)|^\d/),
    // Skip plural nouns: `5 times 3 days` is prose.
    between(/\d\s$/, /^\s\d[\d.,]*(?![\d.,]*(?:\s?%|\s[\p{L}-]*s(?!\p{L})))/u),
    between(/\d{3}\s$|×\s?\d+\s$/, /^\s\d{3}|^\s\d(?!\d)/),
    between(START, /^!?\d/),
    between(/\d\s$/, /^\s(?:[B-HJ-Z](?![\p{L}'’.])|10\^)/u),
    between(/(?<![\p{L}\p{N}])[B-HJ-Z]$/u, /^(?![\w'’])/),
    between(LEFT_VARIABLE, OPERAND),
    between(LEFT_VARIABLE, /^\s\d/),
  ],
  sim: [
    // In robotics, sim is where robots train, `in sim 95%`; elsewhere it is short for similarity.
    between(/(?:^|(?<!\b(?:in|[Tt]he|Isaac|[Cc]os(?:ine)?))\s|[([=,;:"“])$/, APPROXIMATE),
    between(/\s$/, /^!?\$?\d[\d.,]*(?![A-Za-z\d])/),
    between(AFTER_NUMBER, APPROXIMATE),
    between(LEFT_VARIABLE, /^\s?!?(?:mathcal|𝒩|[\p{Lu}pqπ]\w?[({_^])/u),
    between(/(?<![\p{L}\p{N}'’-])[b-zB-HJ-Z]\s$/u, /^\s[b-zB-HJ-Z](?![\p{L}\p{N}'’-])/u),
  ],
  approx: [between(START, /^\s?!?(?:[-+]|\\?\$)?\d/), ...BINARY],
  // `5 pm 2024` is a time: with spaces, one of the numbers has to be a decimal. `pm2` is a name, and `pm2.5` is dust.
  pm: [
    ...PLUS_MINUS,
    between(/(?:^|[\s([{])$/, /^(?!2\.5(?![\d%°]))(?:1(?![\d-])|\d+(?:[.,]\d+|\s?[%°])|\s\d+\.\d+)(?![A-Za-z\d])/),
  ],
  mp: PLUS_MINUS,
  in: [
    between(
      LEFT_OF_IN,
      /^!?\s?!?(?:[ℝℤℕℂ]|\{\s?(?:-?\d|\w\s?,)|mathbb|mathcal|[A-Z]\^|[[(]\s?-?(?:\d[\d.]*|[\p{Script=Greek}∞]),|[ΓΔΘΛΞΠΣΦΨΩ](?!\p{L}))/u,
    ),
  ],
  to: [
    // `2to3` is a name.
    between(new RegExp(String.raw`${NUMBER}%?(?<=[\d.]{2}|%)$`, 'u'), /^\d[\d.]*%?(?![A-Za-z\d])/),
    between(new RegExp(String.raw`${NUMBER}$`, 'u'), /^(?:\d+(?:\d|\.\d+)%?|\d%)(?![A-Za-z\d])/),
    between(
      /(?<!\p{L})[fghπϕφψ]\s?:\s?(?:[\p{Lu}ℝℤℕℂ](?:\^\S+(?!\S)(?:(?<=[^^]×)\s(?!$))?)?(?:\s?×\s?)?)+\s$/u,
      /^\s[\p{Lu}ℝℤℕℂ[](?!\p{L})/u,
    ),
    between(/\S\s?$/, /^\s?(?:infty|∞)/),
    between(/(?:(?<!\p{L})\p{L}|[)\]}\p{Script=Greek}])[_^]\w$|\}$/u, /^\s?[\p{L}\d]/u),
  ],
  // Only inside a function's brackets, `p(y mid x)`, and after independence.
  mid: [
    between(
      /(?<!\p{L})\p{L}{1,2}(?:_\w)?\([^()]*(?:(?<![\p{L}\p{N}])\p{L}|[\d)}])\s?$/u,
      /^\s?(?:ell|\p{L}(?!\p{L}))[^()]*\)/u,
    ),
    between(/⊥\s?\p{L}\s?$/u, /^\s?\p{L}(?!\p{L})/u),
  ],
  ...Object.fromEntries(
    ['le', 'ne', 'equiv', 'cong', 'asymp'].map((name) => [
      name,
      [...BINARY, between(START, /^\d[\d.,]*(?![A-Za-z\d])/)],
    ]),
  ),
  ge: [...BINARY, between(START, /^\s?\d[\d.,]*(?![A-Za-z\d])/)],
  ...Object.fromEntries(['ll', 'gg'].map((name) => [name, [...LETTERS_ONLY, between(LEFT_VARIABLE, /^\s\d/)]])),
  ...Object.fromEntries(
    ['cup', 'cap', 'subset', 'supset', 'wedge', 'vee', 'prec', 'succ', 'parallel'].map((name) => [name, LETTERS_ONLY]),
  ),
  circ: [IN_SCRIPT, between(/\d$/, /^(?!\w)/), ...LETTERS_ONLY],
  perp: [IN_SCRIPT, ...LETTERS_ONLY],
  star: [IN_SCRIPT],
  ast: [IN_SCRIPT],
  prime: [IN_SUPERSCRIPT],
  dagger: [IN_SUPERSCRIPT],
  ddagger: [IN_SUPERSCRIPT],
  top: [IN_SUPERSCRIPT],
  bot: [IN_SUPERSCRIPT],
  bullet: [IN_SUPERSCRIPT],
  sum: BIG,
  prod: BIG,
  // `int_0` is a name: an integral has both limits, or one in brackets.
  int: [between(ALONE, /^_(?:\{|[A-Za-z\d]\^)/)],
  partial: [between(ALONE, new RegExp(String.raw`^[_^](?:\{|[A-Za-z\d](?!\w)|\p{Script=Greek}|${GREEK_NAMES})`, 'u'))],
  dots: [between(/(?:[\d)\]}]|[_^]\w|(?<!\p{L})\p{L}),\s?$|\+\s?$/u, /^\s?[,}\]+]/)],
};
