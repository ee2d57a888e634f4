import { SPACING } from '../latex/macros.ts';
import { TEMPLATES } from '../latex/maths-macros.ts';
import { MATHS_ACCENTS, OPERATORS, SYMBOLS } from '../latex/symbols.ts';

/**
 * Whether a formula may stand in a file that TeX reads: it has only macros and environments that typeset. Everything that
 * could define macros, read or write files, or end the field is left out: `\def`, `\write`, `\input`, `%`, `^^`.
 * @example isSafeMaths('\\frac{1}{n}') //=> true
 * @example isSafeMaths('\\gdef\\section{n}') //=> false
 */
export function isSafeMaths(latex: string): boolean {
  if (/\^\^/.test(latex)) return false;
  for (const [, name, sign] of latex.matchAll(MACRO)) {
    if (name !== undefined ? !SAFE_MACROS.has(name) : !SAFE_SIGNS.has(sign ?? '')) return false;
  }
  const environments = [...latex.matchAll(/\\(?:begin|end)\s*\{?([^{}]*)\}?/g)];
  return environments.every(([, name = '']) => SAFE_ENVIRONMENTS.has(name)) && !hasComment(latex);
}

const MACRO = /\\(?:([A-Za-z@]+)|([\s\S])?)/g;

/** What may stand behind a backslash beside letters. */
const SAFE_SIGNS = new Set('{}[]|,;:!>-_&%#$\\ ');

const STRUCTURES =
  'frac dfrac tfrac cfrac sqrt binom dbinom tbinom begin end left right middle big Big bigg Bigg bigl bigr bigm Bigl Bigr ' +
  'biggl biggr Biggl Biggr limits nolimits displaystyle textstyle scriptstyle substack underbrace overbrace overset ' +
  'underset stackrel not operatorname xrightarrow xleftarrow underline overline boxed cancel pmod bmod mod lbrace rbrace ' +
  'lbrack rbrack backslash nonumber hline colon';
const FONTS =
  'mathbb mathcal mathscr mathfrak mathbf mathit mathrm mathsf mathtt mathnormal boldsymbol bm text textbf textit textrm ' +
  'textsf texttt textsc textnormal mbox rm bf it sf tt cal';

const SAFE_MACROS: ReadonlySet<string> = new Set([
  ...STRUCTURES.split(' '),
  ...FONTS.split(' '),
  ...Object.keys(SYMBOLS),
  ...Object.keys(MATHS_ACCENTS),
  ...OPERATORS,
  ...SPACING,
  ...TEMPLATES.keys(),
]);

const SAFE_ENVIRONMENTS: ReadonlySet<string> = new Set(
  (
    'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix psmallmatrix cases array aligned alignedat gathered split ' +
    'align align* equation equation* gather gather*'
  ).split(' '),
);

/** Whether a `%` starts a comment, which would hide the rest of the line. */
function hasComment(latex: string): boolean {
  return latex.replace(/\\[\s\S]/g, '').includes('%');
}
