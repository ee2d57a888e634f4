import { describe, expect, test } from 'vitest';
import { checkFreshness } from '../../../src/check/freshness.ts';

describe('checkFreshness', () => {
  test.each([
    ['the day itself', '2025-11-07', '2025-11-07', 0, true],
    ['a weekend later', '2025-11-07', '2025-11-10', 0, true],
    ['a working day that is over', '2025-11-07', '2025-11-11', 0, false],
    ['four working days that are over', '2025-11-07', '2025-11-14', 4, true],
    ['five working days that are over', '2025-11-07', '2025-11-15', 4, false],
  ])('%s: newest %s, today %s, at most %i', (_, newest, today, most, fresh) => {
    expect(checkFreshness(newest, today, most).problems.length === 0).toBe(fresh);
  });

  test('names the source that has stopped', () => {
    expect(checkFreshness('2025-11-07', '2025-11-15', 4, 'Quay')).toMatchObject({
      name: 'freshness of Quay',
      problems: [expect.stringMatching(/^the newest digest is of 2025-11-07, 5 working days ago/)],
    });
  });

  test('finds an archive without a digest stale', () => {
    expect(checkFreshness(null, '2025-11-07', 4).problems).toHaveLength(1);
  });
});
