import { describe, expect, test } from 'vitest';
import { mathsToMathml } from '../../../../src/text/latex/maths-to-mathml.ts';

const FORMULAS = [
  'O(n^2)',
  String.raw`\mathcal{O}(T^{-1/3})`,
  String.raw`\tilde{O}(\sqrt{T})`,
  String.raw`\hat{y} = \overline{x}`,
  String.raw`x\!\in\!\{4,8\}`,
  String.raw`\mathit{2^{128}}`,
  String.raw`\begin{pmatrix}a&b\\c&d\end{pmatrix}`,
  String.raw`\color{red}{x}`,
  String.raw`\mathds{1}\xspace`,
  String.raw`\mbox{if } x`,
];

describe('mathsToMathml', () => {
  test.each(FORMULAS)('renders %s without styles, classes and annotation', (latex) => {
    const mathml = mathsToMathml(latex, false);
    expect(mathml).toMatch(/^<math>.*<\/math>$/s);
    expect(mathml).not.toMatch(/ (?:style|class|href)=|annotation|semantics/);
  });

  test('writes letters of special alphabets as characters, which every browser shows', () => {
    expect(mathsToMathml(String.raw`\mathbb{R}`, false)).toBe('<math><mi>ℝ</mi></math>');
  });

  test('lets the keyboard into a formula in a line of its own, which may be wider than the page', () => {
    expect(mathsToMathml('n', true)).toBe('<math display="block" tabindex="0"><mi>n</mi></math>');
  });

  test.each(['mathrm', 'mathit', 'mathbf', 'mathsf', 'text', 'operatorname'])(
    'shows every letter and digit of a name in \\%s',
    (macro) => {
      const name = 'A1GW170817Top10';
      const shown = mathsToMathml(`\\${macro}{${name}} + {\\rm ${name}}`, false) ?? '';
      expect(shown.replace(/<[^>]*>|[^\p{L}\p{N}<]/gu, '').normalize('NFKC')).toBe(name + name);
    },
  );

  test.each([
    String.raw`\unknown x`,
    String.raw`\frac{1`,
    'a_b_c',
    String.raw`\href{javascript:x}{y}`,
    String.raw`\def\x{\x\x}\x`,
  ])('renders nothing for %s', (latex) => {
    expect(mathsToMathml(latex, false)).toBeNull();
  });

  test('escapes what a formula holds as text', () => {
    expect(mathsToMathml(String.raw`\text{<script>}`, false)).toContain('&lt;script&gt;');
  });

  test('does not carry definitions from one formula to the next', () => {
    mathsToMathml(String.raw`\gdef\once{x}\once`, false);
    expect(mathsToMathml(String.raw`\once`, false)).toBeNull();
  });
});
