import { describe, expect, test } from 'vitest';
import { repairAccents } from '../../../../src/text/repair/repair-accents.ts';

describe('repairAccents', () => {
  test.each([
    ["a Poincar'e ball and R'enyi's clich'es", "a Poincaré ball and Rényi's clichés"],
    ['It^o integrals, Ces`aro means', 'Itô integrals, Cesàro means'],
    ['K"ahler and M"obius, na"ively', 'Kähler and Möbius, naïvely'],
    ['"quoted" Gr"obner bases', '"quoted" Gröbner bases'],
    [`Fr{'e}chet, Pad'{e}, H{"o}lder`, 'Fréchet, Padé, Hölder'],
  ])('repairs %s', (text, repaired) => {
    expect(repairAccents(text)).toBe(repaired);
  });

  test.each([
    "Xi'an, Chang'e, dell'arte, ma'am and rock'n'roll",
    "the model's end, users' age, O'Brien",
    'called "Open"and so on',
    "the set {'a'} and x^{o}",
  ])('leaves %s', (text) => {
    expect(repairAccents(text)).toBe(text);
  });
});
