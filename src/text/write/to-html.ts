import { escapeHtml } from './escape.ts';
import { isSafeUrl } from '../find-urls.ts';
import { mathsToMathml } from '../latex/maths-to-mathml.ts';
import type { TextNode } from '../tree.ts';

const ELEMENTS = { emphasis: 'em', strong: 'strong', superscript: 'sup', subscript: 'sub' } as const;

/**
 * Writes a text as inline HTML: formulas as MathML, paragraph breaks as two `<br>`.
 * @example toHtml(parseText('a \\emph{b} < c').nodes) //=> 'a <em>b</em> &lt; c'
 */
export function toHtml(nodes: readonly TextNode[]): string {
  return nodes.map(write).join('');
}

function write(node: TextNode): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'maths':
      return mathsToMathml(node.latex, node.display) ?? `<code>${escapeHtml(node.latex)}</code>`;
    case 'link':
      return isSafeUrl(node.url)
        ? `<a href="${escapeHtml(node.url)}">${toHtml(node.children)}</a>`
        : toHtml(node.children);
    case 'break':
      return '<br><br>';
    default:
      return `<${ELEMENTS[node.type]}>${toHtml(node.children)}</${ELEMENTS[node.type]}>`;
  }
}
