import { describe, expect, test } from 'vitest';
import { mutateContent } from '../support/mutate-content.ts';

describe('content that passes the check', () => {
  test('builds, with a page for each of its papers, whatever happened to its files', () => {
    const { accepted, refused, broken } = mutateContent(20, 1);
    expect(broken).toEqual([]);
    expect(accepted + refused).toBe(20);
    expect(accepted).toBeGreaterThan(5);
  }, 240_000);
});
