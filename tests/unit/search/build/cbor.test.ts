import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCbor, encodeCbor, type CborValue } from '../../../../src/search/build/cbor.ts';

const { value } = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.nat(2 ** 32 - 1),
    fc.nat(30),
    fc.integer({ min: -(2 ** 32), max: -1 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}));

describe('encodeCbor', () => {
  // The examples of RFC 8949, appendix A.
  test.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [1000, '1903e8'],
    [1000000, '1a000f4240'],
    [-1, '20'],
    [-100, '3863'],
    [-1000, '3903e7'],
    ['IETF', '6449455446'],
    ['水', '63e6b0b4'],
    [[1, [2, 3], [4, 5]], '8301820203820405'],
  ])('writes %j as %s', (written, hex) => {
    expect(encodeCbor(written).toString('hex')).toBe(hex);
  });

  test('is the inverse of decodeCbor', () => {
    fc.assert(
      fc.property(value, (written) => {
        expect(decodeCbor(encodeCbor(written))).toEqual(written);
      }),
    );
  });
});

describe('decodeCbor', () => {
  test('rejects other types, and lengths beyond 32 bits', () => {
    expect(() => decodeCbor(Buffer.from('f6', 'hex'))).toThrow('Unexpected major type 7');
    expect(() => decodeCbor(Buffer.from('1b000000e8d4a51000', 'hex'))).toThrow('Unexpected length 27');
  });
});
