import { describe, expect, test } from 'vitest';
import { readBareScript, scriptText } from '../../../../src/text/latex/scripts.ts';

describe('scriptText', () => {
  test.each([
    ['^', '2', '²'],
    ['^', '-1', '⁻¹'],
    ['^', 'n', 'ⁿ'],
    ['^', 'd', '^d'],
    ['^', '*', '*'],
    ['^', '1/2', '^(1/2)'],
    ['_', '10', '₁₀'],
    ['_', 'i', '_i'],
    ['_', 'GRPO', '_GRPO'],
    ['_', '0.5', '_0.5'],
    ['_', 't+1', '_(t+1)'],
  ] as const)('writes %s%s as %s', (mark, script, text) => {
    expect(scriptText(mark, script)).toBe(text);
  });
});

describe('readBareScript', () => {
  test.each([
    ['R^d', 1, 'd'],
    ['O(d^4)', 3, '4'],
    ['A^2Search', 1, '2'],
    ['A^* search', 1, '*'],
    ['10^-3', 2, '-3'],
    ['the 21^st', 6, 'st'],
    ['p_d(y)', 1, 'd'],
    ['F_1', 1, '1'],
    ['R_k(x)', 1, 'k'],
    ['π_RL', 1, 'RL'],
    ['L_∞', 1, '∞'],
  ])('reads %s', (source, index, value) => {
    expect(readBareScript(source, index)?.value).toBe(value);
  });

  test.each([
    ['snake_case', 5],
    ['gpt_4', 3],
    ['Q4_0', 2],
    ['__init__', 0],
    ['^_^', 0],
    ['a ^ b', 2],
    ['a_bc', 1],
    ['x_1_y', 1],
  ])('takes the mark in %s for a character', (source, index) => {
    expect(readBareScript(source, index)).toBeNull();
  });
});
