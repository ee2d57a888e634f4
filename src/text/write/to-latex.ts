import { hasPairedBraces } from '../latex/brackets.ts';
import { mathsToText } from '../latex/maths-to-text.ts';
import { escapeBibtex } from './escape.ts';
import { isOwnAddress } from '../find-urls.ts';
import { isSafeMaths } from './safe-maths.ts';
import { toPlainText } from './to-plain-text.ts';
import type { Link, TextNode } from '../tree.ts';

const MACROS = {
  emphasis: 'emph',
  strong: 'textbf',
  superscript: 'textsuperscript',
  subscript: 'textsubscript',
} as const;

/**
 * Writes a text as LaTeX, for BibTeX fields: formulas as `$…$`, special characters escaped, accents in Unicode. A formula
 * with a macro that does more than typeset is written as plain text.
 * @example toLatex(parseText('R&D in $O(n^2)$').nodes) //=> 'R\\&D in $O(n^2)$'
 */
export function toLatex(nodes: readonly TextNode[]): string {
  return nodes.map(write).join('');
}

function write(node: TextNode): string {
  switch (node.type) {
    case 'text':
      return escapeBibtex(node.value);
    case 'code':
      return `\\texttt{${escapeBibtex(node.value)}}`;
    case 'maths':
      return isSafeMaths(node.latex) ? `$${pairBraces(node.latex)}$` : escapeBibtex(mathsToText(node.latex));
    case 'link':
      return writeLink(node);
    case 'break':
      return '\n\n';
    default:
      return `\\${MACROS[node.type]}{${toLatex(node.children)}}`;
  }
}

function pairBraces(latex: string): string {
  return hasPairedBraces(latex) ? latex : latex.replace(/\\\{/g, '\\lbrace ').replace(/\\\}/g, '\\rbrace ');
}

function writeLink({ url, children }: Link): string {
  const address = `\\url{${url.replace(/[{}\\]/g, encodeURIComponent).replace(/[%#]/g, '\\$&')}}`;
  return isOwnAddress(toPlainText(children), url) ? address : `${toLatex(children)} (${address})`;
}
