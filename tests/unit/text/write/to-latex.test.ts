import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/text/parse-text.ts';
import { toLatex } from '../../../../src/text/write/to-latex.ts';

describe('toLatex', () => {
  test.each([
    ['R&D in $O(n^2)$', String.raw`R\&D in $O(n^2)$`],
    ['100% of {a}_b #1', String.raw`100\% of \{a\}\_b \#1`],
    ['2times faster', String.raw`2$\times$ faster`],
    [String.raw`\emph{a} \textbf{b} \texttt{c\_d}`, String.raw`\emph{a} \textbf{b} \texttt{c\_d}`],
    ['PC^2', String.raw`PC\textsuperscript{2}`],
    [String.raw`Fr\'echet`, 'Fréchet'],
    ['at https://x.org/a_b%20c#d', String.raw`at \url{https://x.org/a_b\%20c\#d}`],
    [String.raw`\href{https://x.org/a}{here}`, String.raw`here (\url{https://x.org/a})`],
    ['RTX~4090', 'RTX~4090'],
    ['a\n\nb', 'a\n\nb'],
    [String.raw`$\left\{x\right.$ and $\{y\}$`, String.raw`$\left\lbrace x\right.$ and $\{y\}$`],
    [String.raw`a } b $\}^2$`, String.raw`a \textbraceright{} b $\rbrace ^2$`],
  ])('writes %s', (source, latex) => {
    expect(toLatex(parseText(source).nodes)).toBe(latex);
  });

  test.each([
    String.raw`$\alpha_t$ and $O(n^2)$ are \emph{new}, 5\% of R\&D`,
    String.raw`\textbf{a} \texttt{b\_c} \$5`,
    'a } b',
  ])('writes what parseText reads back as the same: %s', (source) => {
    const { nodes } = parseText(source);
    expect(parseText(toLatex(nodes)).nodes).toEqual(nodes);
  });
});
