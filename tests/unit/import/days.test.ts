import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  DAY_STATUSES,
  isOpen,
  parseDays,
  readDays,
  withDay,
  writeDays,
  type DayStatus,
} from '../../../src/import/days.ts';
import { wantedDays, type Wanted } from '../../../src/import/wanted-days.ts';
import { formatIssue } from '../../../src/source/issues.ts';
import { emptyContent } from '../../support/source-server.ts';

const weekend = { status: 'weekend', checkedOn: '2025-11-10' } as const;

describe('writeDays', () => {
  test('writes sources and days in order, which readDays reads', () => {
    const content = emptyContent();
    const days = withDay(withDay({}, 'b', '2025-11-09', weekend), 'b', '2025-11-08', weekend);
    writeDays(content, withDay(days, 'a', '2025-11-08', weekend));
    const lines = readFileSync(join(content, 'days.yml'), 'utf8').split('\n');
    expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
      'a:',
      '  2025-11-08: { status: weekend, checkedOn: 2025-11-10 }',
      'b:',
      '  2025-11-08: { status: weekend, checkedOn: 2025-11-10 }',
      '  2025-11-09: { status: weekend, checkedOn: 2025-11-10 }',
      '',
    ]);
    expect(readDays(content)).toEqual(withDay(days, 'a', '2025-11-08', weekend));
  });

  test('gives each day a line: one that is deleted leaves a file without its day', () => {
    const content = emptyContent();
    const days = { a: { '2025-11-08': weekend, '2025-11-09': weekend }, 'arXiv cs.CL': { '2025-11-08': weekend } };
    writeDays(content, days);
    const file = join(content, 'days.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^ +2025-11-09.*\n/m, ''));
    expect(readDays(content)).toEqual(withDay(days, 'a', '2025-11-09', null));
    writeFileSync(file, text.replace(/^ +2025-11-0[89].*\n/gm, ''));
    expect(readDays(content)).toEqual({ a: {}, 'arXiv cs.CL': {} });
  });

  test('writes a file of three lines a day, as older ones are, with one', () => {
    const content = emptyContent();
    const file = join(content, 'days.yml');
    writeFileSync(file, 'a:\n  2025-11-08:\n    status: weekend\n    checkedOn: 2025-11-10\n');
    writeDays(content, readDays(content));
    expect(readFileSync(file, 'utf8')).toMatch(/^  2025-11-08: \{ status: weekend, checkedOn: 2025-11-10 \}$/m);
  });

  test('writes no file for nothing', () => {
    const content = emptyContent();
    writeDays(content, withDay({}, 'a', '2025-11-08', null));
    expect(readDays(content)).toEqual({});
    expect(() => readFileSync(join(content, 'days.yml'))).toThrow('ENOENT');
  });
});

describe('parseDays', () => {
  test.each([
    ['no YAML', 'a: [', 'days.yml:1:5 error The YAML cannot be read: '],
    [
      'another status',
      'a:\n  2025-11-08: { status: closed, checkedOn: 2025-11-10 }',
      'days.yml:2:17 warning Unexpected a.2025-11-08.status `closed`, expected one of `weekend`, `empty`',
    ],
    [
      'no day',
      'a:\n  today: { status: weekend, checkedOn: 2025-11-10 }',
      'days.yml:2:3 warning Unexpected a.today `today`, expected a day as `YYYY-MM-DD`',
    ],
    [
      'what is left of three lines of which the first was deleted',
      'a:\n  2025-11-08:\n    status: weekend\n    checkedOn: 2025-11-10\n    status: empty\n    checkedOn: 2025-11-10\n',
      'days.yml:5:5 error The YAML cannot be read: `status` stands on line 3 already; delete one of the two',
    ],
    ['a list', '- a', 'days.yml:1:1 warning Unexpected content `["a"]`, expected an object with keys'],
  ])('says where and what is wrong with %s', (_, text, message) => {
    expect(parseDays(text).issues.map(formatIssue)).toEqual([expect.stringContaining(message)]);
  });

  test('keeps the records that fit', () => {
    const { days } = parseDays(
      'a: { 2025-11-08: { status: closed }, 2025-11-09: { status: weekend, checkedOn: 2025-11-10 } }\nb: 5\n',
    );
    expect(days).toEqual({ a: { '2025-11-09': weekend }, b: {} });
  });
});

describe('readDays', () => {
  test('throws at a record that does not fit, so that no import writes the file without it', () => {
    const content = emptyContent();
    writeFileSync(join(content, 'days.yml'), 'a: { 2025-11-08: { status: closed, checkedOn: 2025-11-10 } }');
    expect(() => readDays(content)).toThrow(/^days\.yml:1:20 .*correct the line, or delete the file$/);
  });
});

describe('isOpen', () => {
  test('holds for days that may still get papers', () => {
    const open = Object.keys(DAY_STATUSES).filter((status) =>
      isOpen({ status: status as DayStatus, checkedOn: '2025-11-10' }),
    );
    expect(open).toEqual(['unpublished', 'partial']);
  });
});

describe('wantedDays', () => {
  const known = {
    today: '2025-11-11',
    digests: new Set(['2025-11-05', '2025-11-06', '2025-11-10']),
    records: {
      '2025-11-04': { status: 'empty', checkedOn: '2025-11-05' },
      '2025-11-06': { status: 'vanished', checkedOn: '2025-11-09' },
      '2025-11-08': weekend,
      '2025-11-09': weekend,
      '2025-11-10': { status: 'partial', checkedOn: '2025-11-10' },
    },
  } as const;

  test.each<[string, Wanted, string[]]>([
    ['one day, whatever is known of it', { kind: 'date', date: '2025-11-05' }, ['2025-11-05']],
    [
      'the open days since one',
      { kind: 'since', date: '2025-11-03' },
      ['2025-11-03', '2025-11-07', '2025-11-10', '2025-11-11'],
    ],
    [
      'the open days up to one',
      { kind: 'since', date: '2025-11-03', until: '2025-11-10' },
      ['2025-11-03', '2025-11-07', '2025-11-10'],
    ],
    ['the missing days up to one', { kind: 'missing', until: '2025-11-08' }, ['2025-11-07']],
    ['none after today', { kind: 'since', date: '2025-11-11', until: '2026-01-01' }, ['2025-11-11']],
    ['none up to a day before the first', { kind: 'since', date: '2025-11-07', until: '2025-11-05' }, []],
    ['none since tomorrow', { kind: 'since', date: '2025-11-12' }, []],
    ['the open days since the first known', { kind: 'missing' }, ['2025-11-07', '2025-11-10', '2025-11-11']],
  ])('gives %s', (_, wanted, expected) => expect(wantedDays(wanted, known)).toEqual(expected));

  test('treats today as missing if nothing is known', () => {
    expect(wantedDays({ kind: 'missing' }, { today: '2025-11-11', digests: new Set(), records: {} })).toEqual([
      '2025-11-11',
    ]);
  });

  test('includes for missing an open day of the ledger that is older than every digest', () => {
    const records = {
      '2025-11-09': weekend,
      '2025-11-10': { status: 'unpublished', checkedOn: '2025-11-10' },
    } as const;
    expect(wantedDays({ kind: 'missing' }, { today: '2025-11-11', digests: new Set(), records })).toEqual([
      '2025-11-10',
      '2025-11-11',
    ]);
  });
});
