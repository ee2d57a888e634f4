import { describe, expect, test } from 'vitest';
import { isOwnAddress, isSafeUrl, toUrl, trimUrl } from '../../../src/text/find-urls.ts';

describe('trimUrl', () => {
  test.each([
    ['https://x.org/a.', 'https://x.org/a'],
    ['https://x.org/a).', 'https://x.org/a'],
    ['https://x.org/a_(b)', 'https://x.org/a_(b)'],
    ['https://x.org/a?b=c,', 'https://x.org/a?b=c'],
    ['https://x.org/', 'https://x.org/'],
    ["https://x.org/a's.", 'https://x.org/a'],
    ['https://x.org/a](https://x.org/a)', 'https://x.org/a'],
  ])('trims %s to %s', (raw, url) => {
    expect(trimUrl(raw)).toBe(url);
  });
});

describe('toUrl', () => {
  test.each([
    ['github.com/a/b', 'https://github.com/a/b'],
    [String.raw`https://x.org/a\_b`, 'https://x.org/a_b'],
    ['http://x.org', 'http://x.org'],
    ['//x.org/a', 'https://x.org/a'],
    ['javascript:alert(1)', null],
    ['mailto:a@x.org', null],
    ['https://', null],
  ])('reads %s as %s', (raw, url) => {
    expect(toUrl(raw)).toBe(url);
  });
});

describe('isSafeUrl', () => {
  test.each([
    ['https://x.org', true],
    ['HTTPS://x.org', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['//x.org', false],
    ['https://x.org/\u0000', false],
    ['https://x.org/\ud800', false],
    [' https://x.org', false],
  ])('answers for %j: %s', (url, isSafe) => {
    expect(isSafeUrl(url)).toBe(isSafe);
  });
});

describe('isOwnAddress', () => {
  test.each([
    ['github.com/a/b', 'https://github.com/a/b/', true],
    ['http://x.org', 'https://www.x.org', true],
    ['www.x.org/a', 'https://www.x.org/a', true],
    ['our page', 'https://x.org', false],
  ])('answers for %s and %s: %s', (label, url, isOwn) => {
    expect(isOwnAddress(label, url)).toBe(isOwn);
  });
});
