import { describe, expect, test } from 'vitest';
import { addressKey, isMailAddress, parseMailbox } from '../../../src/site/mail-address.ts';

describe('isMailAddress', () => {
  test.each([
    'ada@example.org',
    'a.b+c@mail.example.co.uk',
    "o'neil@example.org",
    'ada@bücher.example',
    'jürgen@example.org',
    'x_1@a-b.de',
  ])('takes %s', (text) => expect(isMailAddress(text)).toBe(true));

  test.each([
    ...['', 'ada', '@example.org', 'ada@', 'ada@localhost', 'ada@@example.org', 'a b@example.org', '.a@example.org'],
    ...[
      'a..b@example.org',
      'ada@example..org',
      'ada@-a.org',
      'Ada <ada@example.org>',
      'ada@example.org>',
      'a@b.org,c@d.org',
    ],
    ...['ada@example.org\r\nRCPT TO:<eve@example.org>', `${'a'.repeat(65)}@example.org`, `a@${'b.'.repeat(130)}org`],
  ])('refuses %j', (text) => expect(isMailAddress(text)).toBe(false));
});

describe('addressKey', () => {
  test.each([
    ['Ada@EXAMPLE.org', 'Ada@example.org'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
  ])('of %s is %s', (address, key) => expect(addressKey(address)).toBe(key));
});

describe('parseMailbox', () => {
  test.each([
    ['ada@example.org', { name: '', address: 'ada@example.org' }],
    ['Ada Byron <ada@example.org>', { name: 'Ada Byron', address: 'ada@example.org' }],
    [' <ada@example.org> ', { name: '', address: 'ada@example.org' }],
    ['<', { name: '', address: '<' }],
  ])('reads %j', (text, mailbox) => expect(parseMailbox(text)).toEqual(mailbox));
});
