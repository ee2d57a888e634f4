import { describe, expect, test } from 'vitest';
import { daySeenBefore } from '../../../src/saved/visits.ts';

const storage = (): Pick<Storage, 'getItem' | 'setItem'> => {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
};

describe('daySeenBefore', () => {
  test('knows nothing at the first visit, and the newest day of it at the next', () => {
    const kept = storage();
    expect(daySeenBefore('k', '2025-11-05', kept, storage())).toBeNull();
    expect(daySeenBefore('k', '2025-11-07', kept, storage())).toBe('2025-11-05');
    expect(daySeenBefore('k', '2025-11-07', kept, storage())).toBe('2025-11-07');
  });

  test('stays the same while one looks around', () => {
    const [kept, visit] = [storage(), storage()];
    kept.setItem('k', '2025-11-04');
    expect(daySeenBefore('k', '2025-11-05', kept, visit)).toBe('2025-11-04');
    expect(daySeenBefore('k', '2025-11-06', kept, visit)).toBe('2025-11-04');
  });

  test('knows nothing where the browser keeps nothing', () => {
    const full = {
      getItem: () => '2025-11-04',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(daySeenBefore('k', '2025-11-05', full, full)).toBeNull();
  });
});
