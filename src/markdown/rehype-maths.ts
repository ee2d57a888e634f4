import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { mathsToMathml } from '../text/latex/maths-to-mathml.ts';

/** Turns the formulas that remark-math finds into MathML; one that is not LaTeX shows its source. */
export function rehypeMaths() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const formula = formulaOf(node);
      if (!formula || !parent || index === undefined) return undefined;
      const mathml = mathsToMathml(formula.latex, formula.display);
      if (mathml !== null)
        parent.children.splice(index, 1, ...(fromHtml(mathml, { fragment: true }).children as Element[]));
      return SKIP;
    });
  };
}

/** The formula of an element: `<code>` in a line, or `<pre>` around it for one of its own. */
function formulaOf(node: Element): { readonly latex: string; readonly display: boolean } | null {
  const [child] = node.children;
  const display = node.tagName === 'pre';
  const code = display && child?.type === 'element' ? child : node;
  const names = [code.properties['className']].flat();
  const [text] = code.children;
  return names.includes('language-math') && text?.type === 'text' ? { latex: text.value, display } : null;
}
