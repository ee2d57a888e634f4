import { describe, expect, test } from 'vitest';
import { describeWithout } from '../../../src/cli/import-days.ts';

describe('describeWithout', () => {
  const saturday = { date: '2025-11-08', status: 'weekend' } as const;
  const sunday = { date: '2025-11-09', status: 'weekend' } as const;
  const monday = { date: '2025-11-10', status: 'empty' } as const;

  test.each([
    ['no days', [], null],
    ['a day', [saturday], 'none 2025-11-08 (weekend: the source publishes on working days only)'],
    ['days in a row', [saturday, sunday, monday], 'none 2025-11-08 to 2025-11-10: 3 days (2 weekend, 1 empty)'],
  ])('is one line on %s', (_, outcomes, line) => expect(describeWithout(outcomes)).toBe(line));
});
