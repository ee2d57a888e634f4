import { closingBracket } from './brackets.ts';
import type { MathsSpan } from './find-maths.ts';
import { mathsToMathml } from './maths-to-mathml.ts';
import { mathsToText } from './maths-to-text.ts';
import { parseLatex, type ParseState } from './parse-latex.ts';
import type { TextNode } from './tree.ts';

const TEXT_MACRO =
  /^\\(?:text(?:bf|it|tt|rm|sc|sf|normal)?|emph|underline|mathbf|mathrm|mathsf|mathtt|mathit)\s*(?=\{)/;
const SCRIPT_ONLY =
  /^(?:\{\})?([\^_])\s*(?:\{(?<group>[^{}\\]*)\}|(?<char>[\w*+-])|\\(?<macro>circ|star|ast|dagger|ddagger|prime)(?![A-Za-z])|\{\\(?<inner>circ|star|ast|dagger|ddagger|prime)\})$/;
// Numbers with their signs, which text shows as well as a formula does.
const NUMERIC = /^[\d\s.,:;%+\-–±×∼≈≤≥<>=→/()~$€KMBk]+$/;

/**
 * Reads a formula as the simplest nodes that say the same: text for `$2\times$`, a script for `$^2$`, words for
 * `$\textbf{words}$`, else a formula; one that cannot be parsed becomes its own source and a finding.
 * @example readMaths({ start: 0, end: 4, latex: '^2', display: false }, '$^2$', state) //=> [{ type: 'superscript', … }]
 */
export const readMaths = (span: MathsSpan, source: string, state: ParseState): readonly TextNode[] => {
  const latex = span.latex.trim();
  const simple = readScriptOnly(latex) ?? readCharacter(latex) ?? readWords(latex, state);
  if (simple) return simple;
  const plain = mathsToText(latex);
  if (NUMERIC.test(plain) && !/[\^_]|\\[dt]?frac/.test(latex)) return [{ type: 'text', value: plain }];
  if (mathsToMathml(latex, span.display) !== null) return [{ type: 'maths', latex, display: span.display }];
  state.findings.push({ slug: 'unparsable-maths', found: source });
  return [{ type: 'code', value: source }];
};

const readScriptOnly = (latex: string): readonly TextNode[] | null => {
  const match = SCRIPT_ONLY.exec(latex);
  if (!match) return null;
  const { group, char, macro, inner } = match.groups ?? {};
  const sign = macro ?? inner;
  if (sign === 'circ') return [{ type: 'text', value: '°' }];
  if (sign === 'prime') return [{ type: 'text', value: '′' }];
  const value = sign ? mathsToText(`\\${sign}`) : (group ?? char ?? '').trim();
  return [{ type: match[1] === '^' ? 'superscript' : 'subscript', children: [{ type: 'text', value }] }];
};

// `\unicode` is MathJax's: arXiv's pages know it, LaTeX does not.
const readCharacter = (latex: string): readonly TextNode[] | null =>
  /^\\unicode\{x?[\dA-Fa-f]{2,4}\}$/.test(latex) ? [{ type: 'text', value: mathsToText(latex) }] : null;

const readWords = (latex: string, state: ParseState): readonly TextNode[] | null => {
  const name = TEXT_MACRO.exec(latex)?.[0];
  if (!name) return null;
  const close = closingBracket(latex, name.length);
  const inside = latex.slice(name.length + 1, close);
  const words = inside.replace(/\$[^$]*\$/g, '');
  const isFormula =
    /[\^_]|\\(?!text|emph|%|&|_)/.test(words) ||
    (name.startsWith('\\math') && !/\p{L}{2,}|^[\d.,%]+$|^\\text/u.test(inside));
  return close === latex.length - 1 && !isFormula ? parseLatex(latex, state) : null;
};
