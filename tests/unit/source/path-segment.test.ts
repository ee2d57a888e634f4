import { describe, expect, test } from 'vitest';
import { isPagePath, isPathSegment } from '../../../src/source/path-segment.ts';

describe('isPathSegment', () => {
  test.each(['math', '2409.04828', '灯台', 'a b', 'Größe', 'x'.repeat(255), '...a'])('accepts %j', (text) => {
    expect(isPathSegment(text)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '...',
    '%2e%2e',
    'a/b',
    'a\\b',
    'a\u0000',
    'a?b',
    'a#b',
    ' a',
    'a ',
    'a\u202eb',
    'x'.repeat(256),
    '灯'.repeat(86),
  ])('refuses %j', (text) => expect(isPathSegment(text)).toBe(false));
});

describe('isPagePath', () => {
  test.each(['/about/', '/papers/math/0309136/'])('accepts %s', (path) => expect(isPagePath(path)).toBe(true));
  test.each(['/', 'about/', '/about', '//', '/papers//a/', '/papers/../a/', '/papers/./a/', '/a/%2e%2e/'])(
    'refuses %s',
    (path) => expect(isPagePath(path)).toBe(false),
  );
});
