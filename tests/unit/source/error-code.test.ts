import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasErrorCode } from '../../../src/source/error-code.ts';

test('hasErrorCode tells errors of the system from others', () => {
  let missing: unknown;
  try {
    readFileSync('no/such/file');
  } catch (error) {
    missing = error;
  }
  expect([hasErrorCode(missing), hasErrorCode(missing, 'EEXIST', 'ENOENT'), hasErrorCode(missing, 'EEXIST')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([hasErrorCode(new Error('no')), hasErrorCode('no')]).toEqual([false, false]);
});
