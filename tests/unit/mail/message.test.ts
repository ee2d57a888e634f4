import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { composeMessage, messageIdOf, type MessageHead } from '../../../src/mail/message.ts';

const MAIL = { subject: 'Lamps: 5. März – 日本', html: '<p>Größe</p>\n', text: 'Größe\n.\nEnde\n' };
const HEAD: MessageHead = {
  from: { name: 'Lampen, "neu"', address: 'lamps@example.org' },
  to: 'ada@example.com',
  messageId: '<1@papers.example>',
  date: new Date('2025-11-05T06:00:00Z'),
  host: 'papers.example',
  title: 'Lamps',
  unsubscribe: { mailto: 'leave@example.org', url: null },
};

/** The message, parsed by another library. */
const parse = async (head: Partial<MessageHead> = {}) => {
  const raw = await composeMessage(MAIL, { ...HEAD, ...head });
  const headers = (await simpleParser(raw)).headerLines.map(({ line }) => line.replace(/\r?\n\s*/g, ' '));
  return { raw: raw.toString(), parsed: await simpleParser(raw), headers };
};

describe('composeMessage', () => {
  test('has both parts, subject, sender and recipient as they were given', async () => {
    const { parsed } = await parse();
    expect(parsed).toMatchObject({ subject: MAIL.subject, messageId: '<1@papers.example>', date: HEAD.date });
    expect([parsed.html, parsed.text]).toEqual([MAIL.html, MAIL.text]);
    expect(parsed.from?.value).toEqual([{ name: 'Lampen, "neu"', address: 'lamps@example.org' }]);
    expect(parsed.to).toMatchObject({ value: [{ address: 'ada@example.com' }] });
  });

  test('asks to write an e-mail to unsubscribe', async () => {
    const { headers } = await parse();
    expect(headers).toContain('List-Unsubscribe: <mailto:leave@example.org?subject=unsubscribe>');
    expect(headers.filter((line) => /^List-Unsubscribe-Post/i.test(line))).toEqual([]);
  });

  test('unsubscribes at one click where there is an https address', async () => {
    const url = 'https://example.org/leave?who={email}&list=a';
    const { headers } = await parse({ to: 'ada+x@example.com', unsubscribe: { mailto: 'leave@example.org', url } });
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers).toContain(
      'List-Unsubscribe: <mailto:leave@example.org?subject=unsubscribe>, <https://example.org/leave?who=ada%2Bx%40example.com&list=a>',
    );
  });

  test('without a recipient is a draft', async () => {
    const { headers, parsed } = await parse({ to: null });
    expect(headers).toContain('X-Unsent: 1');
    expect(parsed.to).toBeUndefined();
  });

  test('gives the same bytes for the same mail, with lines that servers take', async () => {
    const { raw } = await parse();
    expect((await parse()).raw).toBe(raw);
    expect(raw.split('\r\n').every((line) => line.length <= 998 && !/[\r\n]/.test(line))).toBe(true);
  });

  test('takes a subject for one line', async () => {
    const raw = await composeMessage({ ...MAIL, subject: 'A\r\nBcc: eve@example.org' }, HEAD);
    expect((await simpleParser(raw)).headers.has('bcc')).toBe(false);
  });
});

describe('messageIdOf', () => {
  const SITE = 'https://papers.example/daybook/';

  test('is the same for an edition and a recipient, at the host of the archive', () => {
    const id = messageIdOf('2025-W45', 'ada@example.com', SITE);
    expect(id).toMatch(/^<[0-9a-f]{32}@papers\.example>$/);
    expect(messageIdOf('2025-W45', 'ada@EXAMPLE.com', SITE)).toBe(id);
  });

  test('differs by edition, recipient and archive', () => {
    const ids = [
      messageIdOf('2025-W45', 'ada@example.com', SITE),
      messageIdOf('2025-W46', 'ada@example.com', SITE),
      messageIdOf('2025-W45', 'bo@example.com', SITE),
      messageIdOf('2025-W45', 'ada@example.com', 'https://papers.example/other/'),
      messageIdOf('2025-W45', null, SITE),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
