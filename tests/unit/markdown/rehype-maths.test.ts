import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { rehypeMaths } from '../../../src/markdown/rehype-maths.ts';

const processor = unified().use(remarkParse).use(remarkMath).use(remarkRehype).use(rehypeMaths).use(rehypeStringify);
const render = (markdown: string): string => String(processor.processSync(markdown));

describe('rehypeMaths', () => {
  test('makes MathML of a formula in a line', () => {
    expect(render('At most $n$ lamps.')).toBe('<p>At most <math><mi>n</mi></math> lamps.</p>');
  });

  test('makes a block of a formula of its own', () => {
    expect(render('$$\nn\n$$')).toMatch(/^<math display="block" tabindex="0"[^>]*><mi>n<\/mi><\/math>$/);
  });

  test('shows the source of what is no LaTeX, and leaves other code alone', () => {
    expect(render('$\\frac{n$ and `n`')).toMatch(
      /<code class="[^"]*math-inline">\\frac\{n<\/code> and <code>n<\/code>/,
    );
  });

  test('leaves no style and no class', () => expect(render('$\\mathbb{E}_{x}[x^2]$')).not.toMatch(/style=|class=/));
});
