import { describe, expect, test } from 'vitest';
import { repairLinks } from '../../../../src/text/repair/repair-links.ts';

describe('repairLinks', () => {
  test.each([
    ['at https://x.org/a{https://x.org/a}.', 'at \\href{https://x.org/a}{https://x.org/a}.'],
    ['at https://x.org/a{x.org/a/}.', 'at \\href{https://x.org/a}{https://x.org/a}.'],
    ['at https://x.org/a/{[here]}.', 'at \\href{https://x.org/a/}{https://x.org/a/}.'],
    ['in https://x.org/a{our webpage}.', 'in \\href{https://x.org/a}{our webpage}.'],
    ['at https://x.org/a_b/{Webpage}$.', 'at \\href{https://x.org/a_b/}{Webpage}.'],
    ['at github.com/a/b{GitHub}', 'at \\href{github.com/a/b}{GitHub}'],
    ['page: brightpinkhttps://x.org', 'page: https://x.org'],
    ['magenta{https://x.org/a{https://x.org/a}}', '\\href{https://x.org/a}{https://x.org/a}'],
    ['the fieldhttps://x.org/a', 'the field https://x.org/a'],
    [String.raw`(\href{https://x.org/a{Name},`, '(\\href{https://x.org/a}{Name},'],
  ])('repairs %s', (text, repaired) => {
    expect(repairLinks(text)).toBe(repaired);
  });

  test.each([
    'at https://x.org/a {here}',
    String.raw`\href{https://x.org}{here}`,
    'the set {a, b}',
    'https://x.org/a',
    'https://x.org/a{b}{c}',
  ])('leaves %s', (text) => {
    expect(repairLinks(text)).toBe(text);
  });
});
