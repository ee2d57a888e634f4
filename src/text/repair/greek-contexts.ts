import { ANY, between, type Context, GREEK_NAMES, IN_SCRIPT, START } from './macro-contexts.ts';

const RELATION = String.raw`(?:[>≤≥≈∼∈∝≪≫≠→⊆]|<(?!-)|=(?!>))`;
const SMALL_ARGUMENT = /^\((?!s\))(?:[^()\p{L}]|\p{L}(?!\p{L}{2})|log|exp|sqrt|(?=\p{L}{3})\p{Script=Greek})*\)/u;

/** Contexts in which a Greek letter's name is certainly the letter. */
export const GREEK_CONTEXTS: readonly Context[] = [
  IN_SCRIPT,
  between(/[_^]\{[^{}]*[^{}\p{L}_-]-?$/u, ANY),
  // alpha_t alpha^2
  between(/(?:^|[^\p{L}])$/u, /^(?:\^[\p{Script=Greek}∞\w{*+-]|_(?:\{|\w(?!\w)|[\p{Script=Greek}∞]))/u),
  // alpha = 0.5, y = alpha
  between(START, new RegExp(String.raw`^\s?${RELATION}`)),
  between(new RegExp(String.raw`(?:[\p{Script=Greek}\d)\]}]|(?<!\p{L})\p{L}|_\w)\s?${RELATION}\s?$`, 'u'), ANY),
  // 2pi, 1/epsilon, eta/λ
  between(/(?:^|[\s([{,=+/*])\d[\d.]*$/, /^(?![\w-])/),
  between(/(?:^|[^\p{L}\p{N}])[\p{L}\p{N}]\/$|[\p{Script=Greek}∇∂]\/?$/u, /^(?![\w-])/u),
  between(ANY, /^\/\p{Script=Greek}/u),
  // O(n) + epsilon, 1 - delta, alpha + 1, |Delta|
  between(/(?:[)}]|(?<!\p{L})\p{Script=Greek})\s?[+·×]\s?$|(?:^|[\s([,])1\s?[-+−]\s?$/u, ANY),
  between(START, /^\s?\+\s?[\d\p{Script=Greek}]/u),
  between(/\|$/, /^\|/),
  // O(kappa log n), Delta T = 3, lambda L_2, Phi ∘ Psi
  between(/(?<![A-Za-z])[OΘΩo]\([^()]*$/, /^(?![A-Za-z])/),
  between(START, /^\s[A-Za-z](?:\s?[=<>≈≤≥∼]|[_^][\w{])/),
  between(START, /^\s?[∘⊗⊕∩∪]/),
  between(/[∘⊗⊕∩∪]\s?$/, /^(?![A-Za-z])/),
  // [0, pi], [-pi, pi]
  between(/[[(]\s?-?(?:\d[\d.]*|[\p{Script=Greek}∞])\s?,\s?-?$/u, /^\s?[\])]/),
  between(/[[(]\s?-?$/, /^\s?,\s?-?(?:\d[\d.]*|[\p{Script=Greek}∞])\s?[\])]/u),
  between(/[[(]-$/, new RegExp(String.raw`^\s?,\s?(?:${GREEK_NAMES})[\])]`)),
  // alpha, β > 0
  between(START, /^,\s?\p{Script=Greek}(?![\p{L}-])/u),
  between(/(?<![\p{L}-])\p{Script=Greek},\s?$/u, /^(?![\w-])/),
  // α theta, f(theta), theta in Theta
  between(START, /^\s\p{Script=Greek}(?![\p{L}-])/u),
  between(/(?<![\p{L}-])\p{Script=Greek}\s$/u, /^(?![\w-])/),
  between(/(?<!\p{L})\p{L}\($/u, /^\)/),
  between(START, /^\sin\s(?:Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)(?![A-Za-z])/),
  between(/\p{Script=Greek}\s(?:∈|in)\s$/u, /^(?![\w-])/),
  // lambda(s) = 0
  between(START, new RegExp(String.raw`^\(s\)\s?${RELATION}`)),
  // Theta(n)
  between(/(?:^|[\s([{,=+/*]|[\s(=]-)$/, SMALL_ARGUMENT),
];

const PART = String.raw`(?:1\s?[-−]\s?|[-−])?(?:(?:${GREEK_NAMES})(?![A-Za-z])|\p{L}(?!\p{L})|[\d.]+)`;
const TUPLE = new RegExp(String.raw`^${PART}(?:\s?[,;|∣]\s?${PART})+$`, 'u');
// Brain waves and virus variants have these names, too.
const FIRST_LETTERS = /^(?:(?:alpha|beta|gamma|delta|theta|omicron|,|\s)+)$/;

/**
 * Whether a Greek letter's name is part of a tuple that is not a list of names.
 * @example isInTuple('(', 'epsilon', ', delta)') //=> true
 */
export function isInTuple(before: string, name: string, after: string): boolean {
  const start = /\(([^()]*)$/.exec(before)?.[1];
  const end = /^([^()]*)\)/.exec(after)?.[1];
  if (start === undefined || end === undefined) return false;
  const inside = start + name + end;
  return TUPLE.test(inside) && !FIRST_LETTERS.test(inside);
}

const STATISTICS = new Set(['alpha', 'kappa', 'rho', 'tau', 'eta']);

/**
 * Whether a name stands for a statistic, which authors often spell out: `rho = 0.89`. Without
 * the spaces it is what is left of a formula.
 * @example isStatistic('rho', ' = 0.89') //=> true
 */
export function isStatistic(name: string, after: string): boolean {
  return STATISTICS.has(name) && /^\s[=<>≈≥≤]\s-?[01]?\.\d/.test(after);
}

const ENGLISH = 'version|release|test|channel|blend|matt|function|calculus|expression|wave|band|rhythm|oscillation|ray';

/** Where a name is a Greek letter if the same text has that letter elsewhere. */
export const GREEK_ALONE: Context = between(
  /(?:^|[\s(/])$/,
  new RegExp(String.raw`^(?:[\s,.;:)/]|$)(?!\s?(?:${ENGLISH}))`),
);

/** Names that are rarely words: in a text that lost its formulas they are read as Greek letters. */
export const RARE_GREEK: ReadonlySet<string> = new Set(
  'epsilon zeta theta lambda xi rho sigma phi psi omega tau kappa eta'.split(' '),
);
