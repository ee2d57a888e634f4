import { describe, expect, test } from 'vitest';
import { repairSymbols } from '../../../../src/text/repair/repair-symbols.ts';

describe('repairSymbols', () => {
  test('reads a name as a Greek letter if the text has that letter elsewhere', () => {
    expect(repairSymbols('for alpha_t, where alpha is small')).toBe('for α_t, where α is small');
    expect(repairSymbols('where alpha is small')).toBe('where alpha is small');
  });

  test('reads rare names as Greek letters in a text that lost its formulas', () => {
    expect(repairSymbols('2times faster within epsilon of it')).toBe('2× faster within ε of it');
    expect(repairSymbols('2times faster in the alpha phase')).toBe('2× faster in the alpha phase');
  });

  test('uses a restored sign as the context of its neighbours', () => {
    expect(repairSymbols('eta/lambdacdot d')).toBe('η/λ·d');
  });

  test('closes the gap that a macro name left', () => {
    expect(repairSymbols('Htimes Wtimes 3')).toBe('H×W×3');
    expect(repairSymbols('xneq y')).toBe('x ≠ y');
    expect(repairSymbols('ngg m')).toBe('n ≫ m');
    expect(repairSymbols('x!in!{4,8}')).toBe('x∈{4,8}');
  });
});
