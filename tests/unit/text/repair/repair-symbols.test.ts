import { describe, expect, test } from 'vitest';
import { repairSymbols } from '../../../../src/text/repair/repair-symbols.ts';

describe('repairSymbols', () => {
  test('takes a name for a letter where the text has it as a letter elsewhere', () => {
    expect(repairSymbols('for alpha_t, where alpha is small')).toBe('for α_t, where α is small');
    expect(repairSymbols('where alpha is small')).toBe('where alpha is small');
  });

  test('takes rare names for letters in a text that lost its formulas', () => {
    expect(repairSymbols('2times faster within epsilon of it')).toBe('2× faster within ε of it');
    expect(repairSymbols('2times faster in the alpha phase')).toBe('2× faster in the alpha phase');
  });

  test('lets what it restored tell what stands beside it', () => {
    expect(repairSymbols('eta/lambdacdot d')).toBe('η/λ·d');
  });

  test('closes the gap that a macro name left', () => {
    expect(repairSymbols('Htimes Wtimes 3')).toBe('H×W×3');
    expect(repairSymbols('ngg m')).toBe('n ≫ m');
    expect(repairSymbols('x!in!{4,8}')).toBe('x∈{4,8}');
  });
});
