import { describe, expect, test } from 'vitest';
import { mathsToText } from '../../../src/text/maths-to-text.ts';

describe('mathsToText', () => {
  test.each([
    ['O(n^2)', 'O(n²)'],
    [String.raw`\alpha \leq 1`, 'α ≤ 1'],
    [String.raw`\alpha\leq1`, 'α ≤ 1'],
    [String.raw`\leq 100`, '≤100'],
    [String.raw`2\times`, '2×'],
    [String.raw`256 \times 256`, '256×256'],
    [String.raw`\mathcal{O}(n\log n)`, 'O(n log n)'],
    [String.raw`\mathbb{R}^d`, 'ℝ^d'],
    [String.raw`x_{t+1}`, 'x_(t+1)'],
    ['10^{-3}', '10⁻³'],
    [String.raw`\frac{1}{2}`, '1/2'],
    [String.raw`\frac{a+b}{c}`, '(a+b)/c'],
    [String.raw`\sqrt{\log n}`, '√(log n)'],
    [String.raw`\sqrt{n}`, '√n'],
    [String.raw`14{,}056`, '14,056'],
    [String.raw`\{0,1\}^n`, '{0,1}ⁿ'],
    [String.raw`48.4\%`, '48.4%'],
    ['A^*', 'A*'],
    [String.raw`360^\circ`, '360°'],
    [String.raw`\theta_{\text{GRPO}}`, 'θ_GRPO'],
    [String.raw`\hat{x}`, 'x̂'],
    [String.raw`\left(d/m\right)^{1/2}`, '(d/m)^(1/2)'],
    [String.raw`\langle x, y\rangle`, '⟨x, y⟩'],
    ["f'", 'f′'],
    [String.raw`\operatorname{argmax}_\theta`, 'argmax_θ'],
    [String.raw`\unicode{x2013}`, '–'],
    [String.raw`\unknown{x}`, 'unknownx'],
    ['', ''],
  ])('writes %s as %s', (latex, text) => {
    expect(mathsToText(latex)).toBe(text);
  });
});
