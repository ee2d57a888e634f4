import { describe, expect, test } from 'vitest';
import { isSafeMaths } from '../../../../src/text/write/safe-maths.ts';

describe('isSafeMaths', () => {
  test.each([
    'n^2',
    String.raw`O(n\log n)`,
    String.raw`\frac{1}{\sqrt{2}}`,
    String.raw`\mathbb{R}^{d\times d}`,
    String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
    String.raw`5\,\%`,
    String.raw`\{x \mid x > 0\}`,
    String.raw`\operatorname{softmax}(\hat{y})`,
  ])('accepts what typesets: %s', (latex) => expect(isSafeMaths(latex)).toBe(true));

  test.each([
    String.raw`\gdef\section{\immediate\write18{x}}n`,
    String.raw`\def\a{b}`,
    String.raw`\let\a=b`,
    String.raw`\newcommand{\a}{b}`,
    String.raw`\input{/etc/passwd}`,
    String.raw`\openout3=x`,
    String.raw`\csname def\endcsname`,
    String.raw`\catcode37=12`,
    String.raw`\begin{filecontents}{x}\end{filecontents}`,
    'n % the rest of the field',
    '^^5cgdef',
    String.raw`\loop`,
    String.raw`\(x\)`,
    'n\\',
  ])('refuses what does more: %s', (latex) => expect(isSafeMaths(latex)).toBe(false));
});
