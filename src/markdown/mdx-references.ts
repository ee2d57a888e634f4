import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { compileSync } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { mathsToMathml } from '../text/latex/maths-to-mathml.ts';
import { namedPapersIn, type PlacedPaper } from './remark-paper-links.ts';

/** What a note or a free page refers to, and which of its formulas cannot be read. */
export interface MdxReferences {
  readonly papers: readonly PlacedPaper[];
  readonly unreadFormulas: readonly { readonly latex: string; readonly line: number; readonly column: number }[];
}

/** Finds the papers and formulas in an MDX text; none in one that cannot be built, which `mdxProblems` tells. */
export function mdxReferences(source: string): MdxReferences {
  let references: MdxReferences = { papers: [], unreadFormulas: [] };
  try {
    const { content } = parseFrontmatter(source, { frontmatter: 'empty-with-lines' });
    const collect = () => (tree: Root) => {
      references = { papers: namedPapersIn(tree, content), unreadFormulas: unreadFormulasIn(tree) };
    };
    compileSync(content, { remarkPlugins: [remarkMath, collect] });
  } catch {
    return references;
  }
  return references;
}

function unreadFormulasIn(tree: Root): MdxReferences['unreadFormulas'] {
  const found: { readonly latex: string; readonly line: number; readonly column: number }[] = [];
  visit(tree, (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    if (mathsToMathml(node.value, node.type === 'math') !== null) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    found.push({ latex: node.value, line, column });
  });
  return found;
}
