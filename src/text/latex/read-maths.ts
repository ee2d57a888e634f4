import { closingBracket } from './brackets.ts';
import type { MathsSpan } from './find-maths.ts';
import { mathsToMathml } from './maths-to-mathml.ts';
import { mathsToText } from './maths-to-text.ts';
import type { TextNode } from '../tree.ts';

const TEXT_MACRO =
  /^\\(?:text(?:bf|it|tt|rm|sc|sf|normal)?|emph|underline|mathbf|mathrm|mathsf|mathtt|mathit)\s*(?=\{)/;
const SCRIPT_ONLY =
  /^(?:\{\})?([\^_])\s*(?:\{(?<group>[^{}\\]*)\}|(?<char>[\w*+-])|\\(?<macro>circ|star|ast|dagger|ddagger|prime)(?![A-Za-z])|\{\\(?<inner>circ|star|ast|dagger|ddagger|prime)\})$/;
// Numbers with their signs, which text shows as well as a formula does.
const NUMERIC = /^(?=.*\d|[^KMBk]*$)[\d\s.,:;%+\-–±×∼≈≤≥<>=→/()~$€KMBk]+$/;

/** A formula as nodes; null if it cannot be parsed. */
export type MathsNodes = readonly TextNode[] | null;

/**
 * Reads a formula as the simplest nodes that say the same: text for `$2\times$`, a script for `$^2$`, words for
 * `$\textbf{words}$`, else a formula. Null if it cannot be parsed. `parseWords` parses what stands in a formula as words.
 * @example readMaths({ start: 0, end: 4, latex: '2\\times', display: false }, parseWords) //=> [{ type: 'text', value: '2×' }]
 */
export function readMaths(span: MathsSpan, parseWords: (latex: string) => readonly TextNode[]): MathsNodes {
  const latex = span.latex.trim();
  const simple = readScriptOnly(latex) ?? readCharacter(latex) ?? readWords(latex, parseWords);
  if (simple) return simple;
  const plain = mathsToText(latex);
  if (NUMERIC.test(plain) && !/[\^_]|\\[dt]?frac/.test(latex)) return [{ type: 'text', value: plain }];
  return mathsToMathml(latex, span.display) === null ? null : [{ type: 'maths', latex, display: span.display }];
}

function readScriptOnly(latex: string): MathsNodes {
  const match = SCRIPT_ONLY.exec(latex);
  if (!match) return null;
  const { group, char, macro, inner } = match.groups ?? {};
  const sign = macro ?? inner;
  if (sign === 'circ') return [{ type: 'text', value: '°' }];
  if (sign === 'prime') return [{ type: 'text', value: '′' }];
  const value = sign ? mathsToText(`\\${sign}`) : (group ?? char ?? '').trim();
  return [{ type: match[1] === '^' ? 'superscript' : 'subscript', children: [{ type: 'text', value }] }];
}

// `\unicode` is MathJax's: arXiv's pages know it, LaTeX does not.
function readCharacter(latex: string): MathsNodes {
  return /^\\unicode\{x?[\dA-Fa-f]{2,4}\}$/.test(latex) ? [{ type: 'text', value: mathsToText(latex) }] : null;
}

function readWords(latex: string, parseWords: (latex: string) => readonly TextNode[]): MathsNodes {
  const name = TEXT_MACRO.exec(latex)?.[0];
  if (!name) return null;
  const close = closingBracket(latex, name.length);
  const inside = latex.slice(name.length + 1, close);
  const words = inside.replace(/\$[^$]*\$/g, '');
  const isFormula =
    /[\^_]|\\(?!text|emph|%|&|_)/.test(words) ||
    (name.startsWith('\\math') && !/\p{L}{2,}|^[\d.,%]+$|^\\text/u.test(inside));
  return close === latex.length - 1 && !isFormula ? parseWords(latex) : null;
}
