import { describe, expect, test } from 'vitest';
import { sizeWarning } from '../../../src/check/weight.ts';

describe('sizeWarning', () => {
  test.each([0, 10_000_000, 799_999_999])('says nothing of %i bytes', (bytes) => expect(sizeWarning(bytes)).toBeNull());

  test.each([
    [800_000_000, '800.0 MB, 80 % of the 1 GB that GitHub Pages publishes'],
    [1_196_000_000, '1196.0 MB, 119 % of the 1 GB'],
  ])('warns from 80 % of the limit: %i', (bytes, text) => expect(sizeWarning(bytes)).toContain(text));
});
