import { describe, expect, test } from 'vitest';
import { futureDays } from '../../../src/check/future-days.ts';
import { formatIssue } from '../../../src/source/issues.ts';

describe('futureDays', () => {
  test('warns of days after tomorrow, which has begun somewhere on earth', () => {
    const digests = ['2025-11-05', '2025-11-06', '2025-11-07'].map((date) => ({ path: `digests/${date}.md`, date }));
    expect(futureDays(digests, '2025-11-05').map(formatIssue)).toEqual([
      'digests/2025-11-07.md:1:1 warning The day `2025-11-07` of this digest has not come yet, since today is `2025-11-05`; correct the file name or its `date` future-day',
    ]);
  });
});
