import { describe, expect, test } from 'vitest';
import { repairBraces } from '../../../../src/text/repair/repair-braces.ts';

describe('repairBraces', () => {
  test.each([
    ['blue{Rain} and darkred{snow {and} hail}', 'Rain and snow {and} hail'],
    ['ForestGreen{R}ain, red!40!white{snow}', 'Rain, snow'],
    ['textcolor{teal}{rain} and color{red}{snow}', 'rain and snow'],
    ['{bf few} steps, {it more} and {ttfamily code}', 'few steps, more and code'],
    ['{G}_k of {Z}, {x} and {P}(y)', 'G_k of Z, x and P(y)'],
    ['RMSE{}=3, 7%{} of all, mean{}=2', 'RMSE=3, 7% of all, mean=2'],
  ])('repairs %s', (text, repaired) => {
    expect(repairBraces(text)).toBe(repaired);
  });

  test.each([
    'a } in {code} and x in {name}',
    'the set {a, b} or {a}',
    '{i}_j of {n}',
    'Shared{x} and covered {x}',
    'in {small print}',
    'interface{} and dict{}; f({})',
    String.raw`\model{} and \model{x}`,
  ])('leaves %s', (text) => {
    expect(repairBraces(text)).toBe(text);
  });
});
