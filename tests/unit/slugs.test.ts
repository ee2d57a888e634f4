import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctSlug, formerTitleSlugs, titleSlug } from '../../src/slugs.ts';

describe('titleSlug', () => {
  test.each([
    ['POINTS: Improving Your Model', 'points-improving-your-model'],
    ['Date Palms', 'date-palms'],
    [`${'a'.repeat(40)} ${'b'.repeat(39)}`, `${'a'.repeat(40)}-${'b'.repeat(39)}`],
    [`${'a'.repeat(40)} ${'b'.repeat(39)} c`, `${'a'.repeat(40)}-${'b'.repeat(39)}`],
    [`${'a'.repeat(40)} ${'b'.repeat(40)}`, 'a'.repeat(40)],
    ['a'.repeat(100), 'a'.repeat(80)],
    ['灯'.repeat(100), '灯'.repeat(80)],
  ])('of %j is %s', (title, slug) => expect(titleSlug(title)).toBe(slug));

  test.each(['', '🚀', '…!', 'Date', 'WEEK', 'month', 'Year!', 'trending'])(
    'of %j, empty or reserved, is a hash',
    (title) => {
      expect(titleSlug(title)).toBe(`paper-${sha6(title)}`);
    },
  );

  test('is a path segment that a URL takes, of 80 characters at the most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = titleSlug(title);
        expect(slug).toMatch(/^[^\s/?#%.]+$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(decodeURI(encodeURI(slug))).toBe(slug);
      }),
    );
  });
});

describe('formerTitleSlugs', () => {
  const facts = { publishedOn: null, authorCount: null };

  test('are the slugs without the marks of letters, with a hash and without', () => {
    expect(formerTitleSlugs('ガイド', facts)).toEqual(['カイト', `カイト-${sha6('カイト\n\n')}`]);
  });

  test.each(['Fréchet', '구름', 'Lamps'])('are none for %s, whose slug is the same', (title) =>
    expect(formerTitleSlugs(title, facts)).toEqual([]),
  );
});

describe('distinctSlug', () => {
  test.each([
    [{ publishedOn: '2025-01-02', authorCount: 3 }, 'lamps\n2025-01-02\n3'],
    [{ publishedOn: null, authorCount: null }, 'lamps\n\n'],
    [{ publishedOn: null, authorCount: 0 }, 'lamps\n\n0'],
  ])('adds a hash of the title and of %j', (facts, key) => {
    expect(distinctSlug('Lamps!', facts)).toBe(`lamps-${sha6(key)}`);
  });

  test('distinguishes titles that differ after the cut', () => {
    const facts = { publishedOn: null, authorCount: null };
    const start = 'word '.repeat(30);
    expect(titleSlug(`${start} one`)).toBe(titleSlug(`${start} two`));
    expect(distinctSlug(`${start} one`, facts)).not.toBe(distinctSlug(`${start} two`, facts));
  });
});

function sha6(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
