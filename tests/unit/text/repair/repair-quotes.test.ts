import { describe, expect, test } from 'vitest';
import { repairQuotes } from '../../../../src/text/repair/repair-quotes.ts';

describe('repairQuotes', () => {
  test.each([
    ["``easy'' ones", '“easy” ones'],
    ['the ``cluster assumption", and', 'the “cluster assumption”, and'],
    ["(or ``N:M'')", '(or “N:M”)'],
    ["`folding' it", '‘folding’ it'],
    ["''easy'' ones, the ''cat's cradle'' and (''odd\")", "“easy” ones, the “cat's cradle” and (“odd”)"],
    ['‘‘easy’’ ones', '“easy” ones'],
    ["\"FaSTA'': fast", '"FaSTA": fast'],
  ])('writes %s as %s', (text, repaired) => {
    expect(repairQuotes(text)).toBe(repaired);
  });

  test.each([
    'the `code` here',
    '```js',
    "it's and '90s",
    'a 5\'10" man',
    "5'' and 7'' wide",
    "an ''open one",
    "x = '' or ''",
    "don't `x` and 'y'",
  ])('leaves %s', (text) => {
    expect(repairQuotes(text)).toBe(text);
  });
});
