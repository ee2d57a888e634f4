import { describe, expect, test } from 'vitest';
import { readMail } from '../../../src/digest/mail.ts';
import { brief } from '../support/parse.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { expectSameFromContent } from './content.ts';

const HEAD = `Received: from quay.example.org
From: Quay <papers@example.org>
Subject: =?utf-8?q?Lamps?=
  of the day
Date: Sun, 19 Jan 2025 20:01:00 -0500 (EST)
MIME-Version: 1.0
`;
const TEXT = 'Lamps = 5 lámparas\n\nThey count.\n';
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{20}/g, '$&\n');
const body = (file: Uint8Array) => readMail(file)?.text.trim();

describe('readMail', () => {
  test.each([
    ['its bytes', bytes(`${HEAD}Content-Type: text/plain; charset=utf-8\n\n${TEXT}`)],
    ['the line ends of mails', bytes(`${HEAD}\n${TEXT}`.replaceAll('\n', '\r\n'))],
    ['another charset', bytes(`${HEAD}Content-Type: text/plain; charset="iso-8859-1"\n\n${TEXT}`, 'latin1')],
    [
      'quoted-printable',
      bytes(`${HEAD}Content-Transfer-Encoding: quoted-printable\n\nLamps =3D 5 =\nl=C3=A1mparas\n\nThey=20count.\n`),
    ],
    ['base64', bytes(`${HEAD}Content-Transfer-Encoding: BASE64\n\n${base64(TEXT)}\n`)],
    ['HTML alone', bytes(`${HEAD}Content-Type: text/html\n\n<html><body><pre>${TEXT}</pre></body></html>\n`)],
  ])('decodes a text that comes as %s', (_, file) => {
    expect(body(file)).toBe(TEXT.trim());
    expect(readMail(file)?.day).toBe('2025-01-20');
  });

  const multipart = (kind: string, ...parts: readonly string[]) =>
    `Content-Type: multipart/${kind};\n boundary="b${kind}"\n\nThis is a mail.\n${parts.map((part) => `--b${kind}\n${part}\n`).join('')}--b${kind}--\nThe end\n`;
  const plain = `Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${base64(TEXT)}`;
  const html = 'Content-Type: text/html\n\n<p>Other words</p>';
  const file = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nA file';

  test.each([
    ['plain text beside HTML', multipart('alternative', html, plain)],
    ['a text beside files', multipart('mixed', plain, file)],
    ['parts of parts', multipart('mixed', multipart('alternative', plain, html), file)],
    ['a part without headers', multipart('mixed', `\n${TEXT}`)],
    ['a forwarded mail', multipart('mixed', `Content-Type: message/rfc822\n\n${HEAD}\n${TEXT}`)],
  ])('finds the text of %s', (_, parts) => expect(body(bytes(HEAD + parts))).toBe(TEXT.trim()));

  test('reads the mails of a mailbox one below the other', () => {
    const mail = `From papers@example.org Sun Jan 19 20:01:00 2025\n${HEAD}\n${TEXT}\n>From here on.\n`;
    expect(body(bytes(`${mail}\n${mail}`))?.split(/\n{2,}/)).toEqual(
      [TEXT, TEXT].flatMap((text) => [...text.trim().split('\n\n'), 'From here on.']),
    );
  });

  test('has a blank line for each line of the headers', () =>
    expect(readMail(bytes(`${HEAD}\n${TEXT}`))?.text).toBe('\n'.repeat(7) + TEXT));

  test.each([
    ['', 'nothing'],
    [TEXT, 'a text'],
    ['Title: Lamps\nFrom: Ada\n\nText.', 'labelled values'],
    ['From: Ada\nThen: a\nand a line\nMIME-Version: 1.0\n\n', 'lines between headers'],
    ['---\nFrom: a\nMIME-Version: 1.0\n---\n\n## Lamps', 'front matter'],
  ])('takes %j for no mail', (text) => expect(readMail(bytes(text))).toBeNull());
});

describe('parseDigest', () => {
  const markdown = '# What we read\n\n- **[Lamps](https://arxiv.org/abs/2511.00001)** - They count.\n';
  const mail = (text: string) => bytes(`${HEAD}Content-Transfer-Encoding: base64\n\n${base64(text)}\n`);

  test('reads the list that a mail holds, on the day on which it was sent', () => {
    const file = { path: 'digests/x.eml', bytes: mail(markdown) };
    const { digests, issues } = parseDigest(file);
    expect(digests).toMatchObject([{ date: '2025-01-20', introduction: null, entries: [{ title: 'Lamps' }] }]);
    expect(brief(issues)).toEqual(['inferred-day 1:1']);
    expectSameFromContent(file);
  });

  test('says what to do with a mail of another form', () => {
    const { issues } = parseDigest({ path: 'digests/2025-01-02.eml', bytes: mail('Lamps\n\nThey count.\n') });
    expect(issues.map(({ reason }) => reason)).toEqual([expect.stringContaining('save the list that it holds')]);
  });
});
