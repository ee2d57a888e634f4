import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../../../src/mail/send/ledger.ts';
import { temporaryFolder } from '../../../support/build-site.ts';

const newFile = (): string => join(temporaryFolder('ledger'), 'sub', 'list.ledger');
const WEEK = '2025-W45';

describe('openLedger', () => {
  test('keeps what became of each message', () => {
    const file = newFile();
    let hash = '';
    {
      using ledger = openLedger(file, 'key');
      hash = ledger.hashOf(WEEK, 'ada@example.org');
      expect(ledger.stateOf(hash)).toBeNull();
      ledger.record(WEEK, hash, 'sending');
      ledger.record(WEEK, hash, 'postponed', 450);
      ledger.record(WEEK, hash, 'sending');
      ledger.record(WEEK, ledger.hashOf(WEEK, 'bo@example.org'), 'refused', 550);
    }
    using again = openLedger(file, 'key');
    expect(again.stateOf(hash)).toBe('sending');
    expect(again.stateOf(again.hashOf(WEEK, 'bo@EXAMPLE.org'))).toBe('refused');
    expect(again.stateOf(again.hashOf('2025-W46', 'bo@example.org'))).toBeNull();
  });

  test('holds no address, and is for its owner alone', () => {
    const file = newFile();
    using ledger = openLedger(file, '');
    ledger.record(WEEK, ledger.hashOf(WEEK, 'ada@example.org'), 'sent');
    expect(readFileSync(file, 'utf8')).toMatch(/^daybook-newsletter 1 \S+ \S+\n2025-W45 [0-9a-f]{24} sent\n$/);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('gives a recipient another hash in each ledger and under each secret', () => {
    using one = openLedger(newFile(), '');
    using two = openLedger(newFile(), '');
    expect(one.hashOf(WEEK, 'ada@example.org')).not.toBe(two.hashOf(WEEK, 'ada@example.org'));
  });

  test.each(['2025-W45 0123', '2025-W45 0123456789abcdef01234567 sen', '2025-W45 0123456789abcdef01234567 sent'])(
    'drops the last line of a killed run, which is not whole: %s',
    (torn) => {
      const file = newFile();
      let hash = '';
      {
        using ledger = openLedger(file, '');
        hash = ledger.hashOf(WEEK, 'ada@example.org');
        ledger.record(WEEK, hash, 'sending');
      }
      const whole = readFileSync(file, 'utf8');
      appendFileSync(file, torn);
      using again = openLedger(file, '');
      expect(readFileSync(file, 'utf8')).toBe(whole);
      expect(again.stateOf(hash)).toBe('sending');
    },
  );

  test('starts anew where not even the first line is whole', () => {
    const file = newFile();
    openLedger(file, '')[Symbol.dispose]();
    writeFileSync(file, 'daybook-newsl');
    using ledger = openLedger(file, '');
    expect(ledger.stateOf('x')).toBeNull();
  });

  test.each([
    ['a ledger of another secret', (file: string) => openLedger(file, 'other'), 'was written with another LEDGER_KEY'],
    ['what is no ledger', (file: string) => (writeFileSync(file, 'email\n'), openLedger(file, 'key')), 'is no ledger'],
    [
      'a damaged line',
      (file: string) => (appendFileSync(file, 'x\n'), openLedger(file, 'key')),
      ':2 is damaged, so that nobody knows what was sent',
    ],
  ])('refuses %s', (_, open, message) => {
    const file = newFile();
    openLedger(file, 'key')[Symbol.dispose]();
    expect(() => open(file)).toThrow(message);
  });
});
