import { describe, expect, test } from 'vitest';
import { SYMBOLS, toBlackboard } from '../../../../src/text/latex/symbols.ts';

describe('SYMBOLS', () => {
  test('has one character for each macro', () => {
    expect(
      Object.entries(SYMBOLS).filter(([name, sign]) => !/^[A-Za-z]+$/.test(name) || [...sign].length !== 1),
    ).toEqual([]);
  });

  test('writes Greek as arXiv does', () => {
    expect([SYMBOLS.epsilon, SYMBOLS.varepsilon, SYMBOLS.phi, SYMBOLS.varphi]).toEqual(['ε', 'ε', 'ϕ', 'φ']);
  });
});

describe('toBlackboard', () => {
  test.each([
    ['R', 'ℝ'],
    ['1', '𝟙'],
    ['x', 'x'],
  ])('writes %s as %s', (letter, blackboard) => {
    expect(toBlackboard(letter)).toBe(blackboard);
  });
});
