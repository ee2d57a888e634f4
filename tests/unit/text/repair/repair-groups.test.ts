import { describe, expect, test } from 'vitest';
import { repairGroups } from '../../../../src/text/repair/repair-groups.ts';

describe('repairGroups', () => {
  test.each([
    ['mathcal{O}(n)', 'O(n)'],
    ['mathbb{R}', 'ℝ'],
    ['mathbb R', 'ℝ'],
    ['texttt{D}ual', 'Dual'],
    ['hat{e}', 'ê'],
    ['text{response length}{3}', '(response length)/3'],
    ['frac{1}{2}', '1/2'],
    ['1{2}', '1/2'],
    ['frac34, dfrac1n, frac13x', '3/4, 1/n, 1/3 x'],
    ['frac{a+b}2, frac1{n}', '(a+b)/2, 1/n'],
    ['x_{partial}, x_{times}', 'x_{partial}, x_{times}'],
    ['sqrt{n}', '√n'],
    ['sqrt{a + b}', '√(a + b)'],
    ['left(d/mright)', '(d/m)'],
    ['O(nlog n)', 'O(n log n)'],
    ['O(dlog(d))', 'O(d log(d))'],
    ['4{times}', '4×'],
    ['{sim}50', '∼50'],
    ['8timesA100', '8×A100'],
    ['textrightarrowimage', 'text→image'],
    ['30 mus', '30 μs'],
  ])('repairs %s', (text, repaired) => {
    expect(repairGroups(text)).toBe(repaired);
  });

  test.each([
    'the left (a) and the right (b)',
    'left(L) and (bottom right)',
    'context{x}',
    'a {times} b',
    'a blog (new)',
    'changelog (new)',
    'the regex a{2,3}',
    'snake {name}',
  ])('leaves %s', (text) => {
    expect(repairGroups(text)).toBe(text);
  });
});
