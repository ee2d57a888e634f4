import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../../src/saved/decode-file.ts';
import { readRecords } from '../../../src/saved/read-records.ts';

const BIBTEX = '@misc{a,\n  title = {Möbius – “Tides”},\n  eprint = {2511.00001}\n}\n';

describe('decodeFile', () => {
  test.each([
    ['UTF-8', Buffer.from(BIBTEX)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${BIBTEX}`)],
    ['UTF-16, the low byte first', Buffer.from(`\ufeff${BIBTEX}`, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\ufeff${BIBTEX}`, 'utf16le').swap16()],
    ['Windows-1252', windowsBytes(BIBTEX)],
    ['lines that end in CR', Buffer.from(BIBTEX.replaceAll('\n', '\r'))],
    ['lines that end in CR and LF', windowsBytes(BIBTEX.replaceAll('\n', '\r\n'))],
  ])('reads %s', (_, bytes) => {
    expect(decodeFile(bytes)).toBe(BIBTEX);
    expect(readRecords(decodeFile(bytes))?.records).toMatchObject([
      { title: 'Möbius – “Tides”', names: ['2511.00001', 'mobius-tides'] },
    ]);
  });

  test('reads the encoding that XML names', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-2"?><a>š</a>';
    expect(decodeFile(Buffer.from(xml.replace('š', '\xb9'), 'latin1'))).toBe(xml);
  });
});

/** A text as older programs of Windows write it. */
function windowsBytes(text: string): Buffer {
  const codes: Readonly<Record<string, string>> = { '–': '\x96', '“': '\x93', '”': '\x94' };
  return Buffer.from(
    text.replace(/[–“”]/g, (sign) => codes[sign] ?? ''),
    'latin1',
  );
}
