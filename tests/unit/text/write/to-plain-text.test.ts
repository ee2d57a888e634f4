import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/text/parse-text.ts';
import { toPlainText } from '../../../../src/text/write/to-plain-text.ts';

describe('toPlainText', () => {
  test.each([
    ['$O(n^2)$', 'O(n²)'],
    [String.raw`$\alpha \leq 1$`, 'α ≤ 1'],
    ['$x_1^2$ is \\emph{new}', 'x₁² is new'],
    ['R^d and x_{i}', 'R^d and x_i'],
    [String.raw`\href{https://x.org/a}{here}`, 'here (https://x.org/a)'],
    [String.raw`\href{https://x.org/a}{x.org/a}`, 'x.org/a'],
    ['RTX~4090', 'RTX 4090'],
    ['a\n\nb', 'a\n\nb'],
  ])('writes %s', (source, plain) => {
    expect(toPlainText(parseText(source).nodes)).toBe(plain);
  });
});
