import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from '../../../src/import/private-addresses.ts';

describe('isPrivateAddress', () => {
  test.each([
    ...['127.0.0.1', '127.255.0.1', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '::', '::1', 'fc00::1', 'fdff::1', 'fe80::1', 'febf::1'],
    ...['::ffff:127.0.0.1', '::ffff:a00:1', '::ffff:192.168.0.1'],
  ])('is so for %s', (address) => expect(isPrivateAddress(address)).toBe(true));

  test.each(['8.8.8.8', '172.32.0.1', '172.15.0.1', '192.169.0.1', '2001:db8::1', 'fec0::1', '::ffff:8.8.8.8', '::2'])(
    'is not so for %s',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  );
});
