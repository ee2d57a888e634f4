import { describe, expect, test } from 'vitest';
import { findMaths } from '../../../../src/text/latex/find-maths.ts';

describe('findMaths', () => {
  test.each([
    ['for $n$ and $k$', ['n', 'k']],
    [String.raw`256$\times$256`, [String.raw`\times`]],
    [String.raw`\(a\) and \[b\] and $$c$$`, ['a', 'b', 'c']],
    ['A$^2$R', ['^2']],
    ['1$-$2%', ['-']],
    ['FID$=1.8$', ['=1.8']],
    ['ViT-B$/16$', ['/16']],
    [String.raw`$\texttt{M$^3$Fin}$ x`, [String.raw`\texttt{M$^3$Fin}`]],
    [String.raw`costs $5 and gains 3$\times$`, [String.raw`\times`]],
    ['$ x_i $', [' x_i ']],
    ['and$z$. Min-$k$NN', ['z', 'k']],
    [String.raw`\begin{equation}\label{e} x^2 \end{equation} and $y$`, [' x^2 ', 'y']],
    [
      String.raw`\begin{align*}a &= b \\ c &= d\end{align*}`,
      [String.raw`\begin{aligned}a &= b \\ c &= d\end{aligned}`],
    ],
  ])('finds the formulas of %s', (text, formulas) => {
    expect(findMaths(text).map(({ latex }) => latex)).toEqual(formulas);
  });

  test.each([
    'for $5 or $6',
    'US$5/$6',
    String.raw`\$n\$`,
    '$5M to $10M a year',
    'one $ sign',
    '$$',
    'under $0.1',
    '$HOME and $PATH here',
    '$5 = €4 or $6',
    'US$M$5',
    String.raw`\begin{itemize} \item a \end{itemize}`,
    String.raw`\begin{equation} x`,
  ])('finds none in %s', (text) => {
    expect(findMaths(text)).toEqual([]);
  });

  test('distinguishes display formulas', () => {
    expect(findMaths(String.raw`$a$ $$b$$ \begin{equation}c\end{equation}`).map(({ display }) => display)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
