import { describe, expect, test } from 'vitest';
import { readMacroRun } from '../../../../src/text/repair/macro-runs.ts';

describe('readMacroRun', () => {
  test.each([
    ['times', '', ['times']],
    ['Htimes', 'H', ['times']],
    ['ngg', 'n', ['gg']],
    ['lambdacdot', '', ['lambda', 'cdot']],
    ['ntoinfty', 'n', ['to', 'infty']],
  ])('reads %s', (letters, prefix, names) => {
    expect(readMacroRun(letters)).toEqual({ prefix, names });
  });

  test.each([
    'one',
    'into',
    'all',
    'egg',
    'vgg',
    'begin',
    'sometimes',
    'recap',
    'blog',
    'constructor',
    'pine',
    'line',
    'amid',
  ])('takes %s for a word', (letters) => {
    expect(readMacroRun(letters)).toBeNull();
  });
});
