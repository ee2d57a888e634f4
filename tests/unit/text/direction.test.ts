import { describe, expect, test } from 'vitest';
import { textDirection } from '../../../src/text/direction.ts';

describe('textDirection', () => {
  test.each([
    ['Lamps & ships', 'ltr', undefined],
    ['光る船', 'ltr', undefined],
    ['Ω and π', 'ltr', undefined],
    ['מנורות', 'ltr', 'auto'],
    ['Lamps (مصابيح)', 'ltr', 'auto'],
    ['ﷲ', 'ltr', 'auto'],
    ['𞤀𞤣𞤤𞤢𞤥', 'ltr', 'auto'],
    ['Lamps & ships', 'rtl', 'auto'],
  ] as const)('of %j on a page from %s is %j', (text, page, direction) =>
    expect(textDirection(text, page)).toBe(direction),
  );
});
