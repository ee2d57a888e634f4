import { describe, expect, test } from 'vitest';
import { normalizeMarks } from '../../../src/text/normalize-marks.ts';

describe('normalizeMarks', () => {
  test.each([
    ['e\u0301', 'NFC', 'é'],
    ['é', 'NFD', 'e\u0301'],
    ['Ⅷ', 'NFKD', 'VIII'],
  ] as const)('writes %j in %s', (text, form, normal) => expect(normalizeMarks(text, form)).toBe(normal));

  test('leaves out the marks beyond 30', () => {
    expect(normalizeMarks(`a${'\u0301\u0316'.repeat(1000)}b`, 'NFD')).toBe(
      `a${'\u0316'.repeat(15)}${'\u0301'.repeat(15)}b`,
    );
  });
});
