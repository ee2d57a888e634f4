import { GREEK } from './symbols.ts';

/** Where a macro's name is taken for the macro: what stands before it, and what follows. */
export interface Context {
  readonly before: RegExp;
  readonly after: RegExp;
}

const GREEK_NAMES = Object.keys(GREEK).join('|');
const ANY = /(?:)/;
const START = /(?:^|[\s([{=,;:~])$/;
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

const ONLY_NUMBER = /^\s?\d[\d.,]*(?![A-Za-z\d])/;

const between = (before: RegExp, after: RegExp): Context => ({ before, after });
const BINARY = [between(LEFT, RIGHT)];
const LETTERS_ONLY = [between(LEFT_VARIABLE, RIGHT_VARIABLE)];
const IN_SCRIPT = between(SCRIPT, /^(?!_)/);
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
    between(/(?:^|[\s([=,;:"“])$/, APPROXIMATE),
    between(AFTER_NUMBER, APPROXIMATE),
    between(LEFT, /^\s?!?(?:mathcal|𝒩|[\p{Lu}pqπ]\w?[({_^])/u),
  ],
  approx: [between(START, /^\s?!?[-+$]?\d/), ...BINARY],
  pm: [between(AFTER_NUMBER, ONLY_NUMBER), between(/(?:^|[\s([{])$/, ONLY_NUMBER)],
  mp: [between(AFTER_NUMBER, ONLY_NUMBER)],
  in: [between(LEFT_VARIABLE, /^!?\s?!?(?:[ℝℤℕℂ{]|mathbb|mathcal|[A-Z]\^|\[\s?[-\d]|\(\s?-?\d[\d.]*,)/)],
  to: [
    between(new RegExp(String.raw`${NUMBER}%?$`, 'u'), /^\d[\d.]*%?(?![A-Za-z\d])/),
    between(/\S\s?$/, /^\s?(?:infty|∞)/),
    between(/[_^]\w$|\}$/, /^\s?[\p{L}\d]/u),
  ],
  mid: [between(/\([^()]*[\p{L}\d)}_]\s?$/u, /^\s?(?:\p{L}(?!\p{L})|\p{L}[_^])[^()]*\)/u)],
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

const RELATION = String.raw`[=<>≤≥≈∼∈∝≪≫≠→⊆]`;
const SMALL_ARGUMENT = /^\((?:[^()\p{L}]|\p{L}(?!\p{L}{2})|log|exp|sqrt|\p{Script=Greek})*\)/u;
const GREEK_NAME = `(?:${GREEK_NAMES})(?![A-Za-z])`;
const TUPLE_PART = String.raw`(?:${GREEK_NAME}|\p{L}(?!\p{L})|[\d.]+)`;

/** Contexts in which a Greek letter's name is certainly the letter. */
export const GREEK_CONTEXTS: readonly Context[] = [
  between(/(?:^|[^\p{L}])$/u, /^(?:\^[\p{Script=Greek}∞\w{*+-]|_(?:\{|\w(?!\w)|[\p{Script=Greek}∞]))/u),
  IN_SCRIPT,
  between(/[_^]\{[^{}]*[^{}\p{L}_-]-?$/u, ANY),
  between(START, new RegExp(String.raw`^\s?${RELATION}`)),
  between(new RegExp(String.raw`(?:[\p{Script=Greek}\d)\]}]|(?<!\p{L})\p{L}|_\w)\s?${RELATION}\s?$`, 'u'), ANY),
  between(/(?:^|[\s([{,=+/*-])\d[\d.]*$/, /^(?![\w-])/),
  between(/(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]\/$|[\p{Script=Greek}∇∂]\/?$/u, /^(?![\w-])/u),
  between(ANY, new RegExp(String.raw`^\/[\p{Script=Greek}]`, 'u')),
  between(/[)}]\s?[+·×]\s?$|(?:^|[\s(,])1\s?[-+−]\s?$/, ANY),
  between(/\|$/, /^\|/),
  between(START, new RegExp(String.raw`^\s?\+\s?(?:\d|\p{Script=Greek}|${GREEK_NAME})`, 'u')),
  between(/(?:^|[\s([{,=+/*]|[\s(=]-)$/, SMALL_ARGUMENT),
  between(
    new RegExp(String.raw`\((?:${TUPLE_PART},\s?)*$`, 'u'),
    new RegExp(String.raw`^(?:,\s?${TUPLE_PART})+\)`, 'u'),
  ),
  between(new RegExp(String.raw`\((?:${TUPLE_PART},\s?)+$`, 'u'), /^\)/),
];

/** Where a letter that the same text has as a letter elsewhere is one, too. */
export const GREEK_ALONE: Context = between(
  /(?:^|[\s(/])$/,
  /^(?:[\s,.;:)/]|$)(?!\s?(?:version|release|test|channel|blend|matt|function|calculus|expression|wave|band|rhythm|oscillation|ray))/,
);

/** Greek names that are no words, and what must not follow where they are taken for letters in a damaged text. */
export const RARE_GREEK: ReadonlySet<string> = new Set(
  'epsilon zeta theta lambda xi rho sigma phi psi omega tau kappa eta'.split(' '),
);
