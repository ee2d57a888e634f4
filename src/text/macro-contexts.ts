import { GREEK } from './symbols.ts';

/** Where a macro's name is taken for the macro: what stands before it, and what follows. */
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
const LEFT = /(?:[\d)\]}∞′*]|[_^]\w|(?<![\p{L}\p{N}'’-])(?:[b-zB-HJ-Z]|[\p{Script=Greek}ℓ]))\s?!?$/u;
const RIGHT = new RegExp(String.raw`^!?(?:\s?(?:[-+∼]?\d|∞|√|${VARIABLE}|[b-zB-Z]times|math[a-z]+|infty)|[({[|])`, 'u');
const RIGHT_VARIABLE = new RegExp(String.raw`^!?\s?(?:${VARIABLE}|[({]|[b-zB-HJ-Z]times)`, 'u');
const LEFT_VARIABLE =
  /(?:[)}]|[_^]\w|(?<![\p{L}\p{N}'’-])(?:[b-zB-HJ-Z]|[\p{Script=Greek}ℓ]|alpha|beta|gamma|epsilon|lambda|theta|tau))\s?!?$/u;
// A number by itself, not the end of a name such as `D3`.
const NUMBER = String.raw`(?<![\p{L}\p{N}.])\d[\d.,]*`;
const AFTER_NUMBER = new RegExp(String.raw`(?:${NUMBER}|\})[KMBk]?%?\s?$`, 'u');
// A script's mark, with the base that tells it from an identifier such as `is_alpha` or `self._mu`.
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
  String.raw`^\s?!?\$?\d[\d.,]*(?:${UNIT}|-?\d[\d.,]*${UNIT}?)?(?![A-Za-z])(?!-(?:to|real))`,
);

/** Makes a context. */
export const between = (before: RegExp, after: RegExp): Context => ({ before, after });
const BINARY = [between(LEFT, RIGHT)];
const LETTERS_ONLY = [between(LEFT_VARIABLE, RIGHT_VARIABLE)];
const PLUS_MINUS = [
  between(new RegExp(String.raw`(?:${NUMBER}|\})%?$`, 'u'), /^\d[\d.,]*(?![A-Za-z\d])/),
  between(/\d\.\d+%?\s$/, /^\s\d[\d.,]*(?![A-Za-z\d])/),
  between(/\d%?\s$/, /^\s\d+\.\d+(?![A-Za-z\d])/),
];
/** After a script's mark. */
export const IN_SCRIPT = between(SCRIPT, /^(?!_)/);
const BIG = [between(/(?:^|[^\p{L}\p{N}])$/u, /^[_^](?:\{|\w(?!\w))/)];

/** Contexts of the macros whose names are, or are part of, English words. */
export const CONTEXTS: Readonly<Record<string, readonly Context[]>> = {
  times: [
    between(new RegExp(String.raw`${NUMBER}[KMBk]?!?$`, 'u'), /^(?![\w'’])/),
    between(/\d[KMBk]?%?!?$/, /^!?\d/),
    between(/[)\]}]!?$/, /^(?!\w)|^\d/),
    between(/\d\s?$/, /^\s\d[\d.,]*(?![\d.,]*\s?%)/),
    between(START, /^!?\d/),
    between(/\d\s$/, /^\s(?:[B-HJ-Z](?![\p{L}'’.])|10\^)/u),
    between(/(?<![\p{L}\p{N}])[B-HJ-Z]$/u, /^(?![\w'’])/),
    between(LEFT_VARIABLE, RIGHT),
    between(LEFT_VARIABLE, /^\s\d/),
  ],
  sim: [
    // In robotics, sim is where robots train: `in sim 95%`.
    between(/(?:^|(?<!\b(?:in|the|Isaac))\s|[([=,;:"“])$/, APPROXIMATE),
    between(/\s$/, /^!?\$?\d[\d.,]*(?![A-Za-z\d])/),
    between(AFTER_NUMBER, APPROXIMATE),
    between(LEFT, /^\s?!?(?:mathcal|𝒩|[\p{Lu}pqπ]\w?[({_^])/u),
  ],
  approx: [between(START, /^\s?!?[-+$]?\d/), ...BINARY],
  // `5 pm 2024` is a time: with spaces, one of the numbers has to be a decimal.
  pm: [...PLUS_MINUS, between(/(?:^|[\s([{])$/, /^(?:\d[\d.,]*|\s\d+\.\d+)(?![A-Za-z\d])/)],
  mp: PLUS_MINUS,
  in: [between(LEFT_VARIABLE, /^!?\s?!?(?:[ℝℤℕℂ{]|mathbb|mathcal|[A-Z]\^|\[\s?[-\d]|\(\s?-?\d[\d.]*,)/)],
  to: [
    between(new RegExp(String.raw`${NUMBER}%?$`, 'u'), /^\d[\d.]*%?(?![A-Za-z\d])/),
    between(/\S\s?$/, /^\s?(?:infty|∞)/),
    between(/[_^]\w$|\}$/, /^\s?[\p{L}\d]/u),
  ],
  // Only inside a function's brackets: `p(y mid x)`.
  mid: [
    between(
      /(?<!\p{L})\p{L}{1,2}(?:_\w)?\([^()]*(?:(?<![\p{L}\p{N}])\p{L}|[\d)}])\s?$/u,
      /^\s?(?:ell|\p{L}(?!\p{L}))[^()]*\)/u,
    ),
  ],
  ...Object.fromEntries(
    ['le', 'ge', 'ne', 'equiv', 'cong', 'asymp'].map((name) => [
      name,
      [...BINARY, between(START, /^\d[\d.,]*(?![A-Za-z\d])/)],
    ]),
  ),
  ...Object.fromEntries(
    ['ll', 'gg', 'cup', 'cap', 'subset', 'supset', 'wedge', 'vee', 'prec', 'succ', 'parallel'].map((name) => [
      name,
      LETTERS_ONLY,
    ]),
  ),
  circ: [IN_SCRIPT, between(/\d$/, /^(?!\w)/), ...LETTERS_ONLY],
  perp: [IN_SCRIPT, ...LETTERS_ONLY],
  star: [IN_SCRIPT],
  ast: [IN_SCRIPT],
  prime: [IN_SCRIPT],
  dagger: [IN_SCRIPT],
  ddagger: [IN_SCRIPT],
  top: [IN_SCRIPT],
  bot: [IN_SCRIPT],
  bullet: [IN_SCRIPT],
  sum: BIG,
  prod: BIG,
  int: BIG,
  partial: [between(/(?:^|[^\p{L}\p{N}])$/u, /^[_^]/)],
  dots: [between(/[,+]\s?$/, /^\s?[,}\]+]/)],
};
