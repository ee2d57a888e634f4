import { describe, expect, test } from 'vitest';
import { parseSubscribers } from '../../../../src/mail/send/subscribers.ts';

const parse = (text: string) => parseSubscribers(Buffer.from(text), 'list.csv');
const ADA = 'ada@example.org';
const BO = 'bo@example.org';

describe('parseSubscribers', () => {
  test.each([
    ['one address a line', `${ADA}\n${BO}\n`],
    ['a column', `email\n${ADA}\n${BO}`],
    ['a column among others', `name,Email,since\n"Quill, Ada",${ADA},2025\nBo,${BO},2024\n`],
    ['semicolons', `name;E-Mail\nAda;${ADA}\nBo;${BO}\n`],
    ['tabs', `email\tname\n${ADA}\tAda\n${BO}\tBo\n`],
    ['comments, blank lines, spaces and a byte order mark', `\uFEFF# readers\n\nemail\n  ${ADA}  \n# gone\n\n${BO}\n`],
    ['line ends of Windows', `email\r\n${ADA}\r\n${BO}\r\n`],
    ['duplicates, whatever the case of the domain', `${ADA}\nada@EXAMPLE.org\n${BO}\n${ADA}\n`],
    ['quotes', `"email"\n"${ADA}"\n"${BO}"\n`],
    ['lines with fewer cells', `email,name\n${ADA}\n${BO},Bo\n`],
  ])('reads %s', (_, text) => expect(parse(text)).toEqual({ addresses: [ADA, BO], problems: [] }));

  test('keeps addresses apart that differ in case before the `@`', () => {
    expect(parse(`${ADA}\nAda@example.org`).addresses).toHaveLength(2);
  });

  test('reports what is no address by its line, without repeating it', () => {
    const { addresses, problems } = parse(`email,name\n${ADA},Ada\n# note\nbo(at)example.org,Bo\n,Nobody\n`);
    expect(addresses).toEqual([ADA]);
    expect(problems).toEqual([
      'list.csv:4 has no e-mail address: correct the line, or put `#` before it',
      'list.csv:5 has no e-mail address: correct the line, or put `#` before it',
    ]);
  });

  test('refuses several columns without names', () => {
    const { addresses, problems } = parse(`Ada,${ADA}\nBo,${BO}\n`);
    expect([addresses, problems]).toEqual([[], [expect.stringMatching(/has several columns/)]]);
  });

  test('refuses another encoding', () => {
    const { problems } = parseSubscribers(new Uint8Array([0xe9, 0x40, 0x61]), 'list.csv');
    expect(problems).toEqual(['list.csv is no text in UTF-8: save it as such']);
  });

  test('of an empty list is empty', () => expect(parse('# nobody yet\n')).toEqual({ addresses: [], problems: [] }));
});
