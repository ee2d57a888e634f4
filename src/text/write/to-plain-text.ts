import { isOwnAddress } from '../find-urls.ts';
import { mathsToText } from '../latex/maths-to-text.ts';
import { scriptText } from '../latex/scripts.ts';
import type { Link, TextNode } from '../tree.ts';

/**
 * Writes a text as plain text, formulas in the form that reads best: `O(n²)`, `α ≤ 1`. Paragraphs end in a blank line.
 * @example toPlainText(parseText('$x_1^2$ is \\emph{new}').nodes) //=> 'x₁² is new'
 */
export function toPlainText(nodes: readonly TextNode[]): string {
  return nodes
    .map(write)
    .join('')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

function write(node: TextNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'emphasis':
    case 'strong':
      return toPlainText(node.children);
    case 'superscript':
      return scriptText('^', toPlainText(node.children));
    case 'subscript':
      return scriptText('_', toPlainText(node.children));
    case 'maths':
      return mathsToText(node.latex);
    case 'link':
      return writeLink(node);
    case 'break':
      return '\n\n';
  }
}

function writeLink({ url, children }: Link): string {
  const label = toPlainText(children);
  return isOwnAddress(label, url) ? label : `${label} (${url})`;
}
