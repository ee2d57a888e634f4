import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import {
  NoConnection,
  openSession,
  parseSmtpUrl,
  ServerRefusal,
  type Outcome,
} from '../../../../src/mail/send/smtp-session.ts';
import { startMailServer, type Fault, type MailServer } from '../../../support/mail-server.ts';
import { freePort } from '../../../support/ports.ts';

const MESSAGE = Buffer.from('Subject: Lamps\r\n\r\nThey shine.\r\n.\r\n..\r\n');
const FROM = 'lamps@example.org';
const TO = 'ada@example.com';

/** This machine, under a name that does not say so. */
const ELSEWHERE = '127.1';

const serverAt = (url: string) => parseSmtpUrl(url, 'papers.example');

/** Sends one message, and tells whether its end was about to be sent. */
async function sendOnce(
  { url }: Pick<MailServer, 'url'>,
  message = MESSAGE,
): Promise<{ outcome: Outcome; ended: number }> {
  let ended = 0;
  const session = await openSession(serverAt(url));
  try {
    const outcome = await session.send(FROM, TO, message, () => (ended += 1));
    return { outcome, ended };
  } finally {
    session.close();
  }
}

describe('openSession', () => {
  test('sends messages one after the other over one connection', async () => {
    await using server = await startMailServer();
    const session = await openSession(serverAt(server.url));
    for (const to of [TO, 'bo@example.com']) {
      expect(await session.send(FROM, to, MESSAGE, () => undefined)).toEqual({ kind: 'sent' });
    }
    session.close();
    expect(server.accepted.map(({ from, to, raw }) => [from, to, raw.toString()])).toEqual([
      [FROM, TO, MESSAGE.toString()],
      [FROM, 'bo@example.com', MESSAGE.toString()],
    ]);
  });

  test.each<[string, Fault, Outcome['kind'], number]>([
    ['a recipient that is refused', { at: 'recipient', code: 550 }, 'refused', 0],
    ['a message that is refused', { at: 'end', code: 554 }, 'refused', 1],
    ['a recipient that is postponed', { at: 'recipient', code: 450 }, 'postponed', 0],
    ['a message that is postponed', { at: 'end', code: 451 }, 'postponed', 1],
    ['a server that closes', { at: 'recipient', code: 421 }, 'postponed', 0],
    ['a server that closes behind the message', { at: 'end', code: 421 }, 'postponed', 1],
    ['a connection that is lost at the recipient', { at: 'recipient', code: 'drop' }, 'postponed', 0],
    ['a connection that is lost before the answer', { at: 'end', code: 'drop' }, 'unknown', 1],
  ])('tells %s from others', async (_, fault, kind, ended) => {
    await using server = await startMailServer({ fault: () => fault });
    expect(await sendOnce(server)).toMatchObject({ outcome: { kind }, ended });
    expect(server.accepted).toEqual([]);
  });

  test('goes on after a refusal over the same connection', async () => {
    await using server = await startMailServer({ fault: (to) => (to === TO ? { at: 'recipient', code: 550 } : null) });
    const session = await openSession(serverAt(server.url));
    expect(await session.send(FROM, TO, MESSAGE, () => undefined)).toEqual({ kind: 'refused', code: 550 });
    expect(session.isOpen).toBe(true);
    expect(await session.send(FROM, 'bo@example.com', MESSAGE, () => undefined)).toEqual({ kind: 'sent' });
    session.close();
  });

  test('does not send the end of a message before all else was taken: a connection that is lost there leaves no doubt', async () => {
    // A server that reads nothing of the message, and drops the connection.
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => {
        if (!/^DATA/m.test(chunk.toString())) return void socket.write('250 fine\r\n');
        socket.pause();
        socket.write('354 go on\r\n');
        setTimeout(() => socket.destroy(), 100);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const large = Buffer.alloc(40_000_000, 'They shine.\r\n');
    const { outcome, ended } = await sendOnce({ url: `smtp://127.0.0.1:${port}` }, large);
    expect([outcome.kind, ended]).toEqual(['postponed', 0]);
    server.close();
  });

  test('ends a message whose end may not be sent without sending it', async () => {
    await using server = await startMailServer();
    const session = await openSession(serverAt(server.url));
    const full = (): never => {
      throw new Error('The disk is full');
    };
    await expect(session.send(FROM, TO, MESSAGE, full)).rejects.toThrow('The disk is full');
    expect(session.isOpen).toBe(false);
    expect(server.accepted).toEqual([]);
  });

  test('logs in with user and password', async () => {
    await using server = await startMailServer({ login: { user: 'ada', pass: 'p:@/ß' } });
    const url = `smtp://ada:${encodeURIComponent('p:@/ß')}@127.0.0.1:${server.port}`;
    expect(await sendOnce({ url })).toMatchObject({ outcome: { kind: 'sent' } });
  });

  test('says that the password is wrong, without it and without the answer of the server', async () => {
    await using server = await startMailServer({ login: { user: 'ada', pass: 'right' } });
    const opened = openSession(serverAt(`smtp://ada:wrongword@127.0.0.1:${server.port}`));
    await expect(opened).rejects.toThrow(ServerRefusal);
    await expect(opened).rejects.toThrow(/^The mail server `127\.0\.0\.1:\d+` refuses user or password \(535\): /);
  });

  test('says that the sender is refused', async () => {
    await using server = await startMailServer({ senderCode: 553 });
    await expect(sendOnce(server)).rejects.toThrow(/refuses the sender \(553\)/);
  });

  test('has no connection where nobody answers', async () => {
    const opened = openSession(serverAt(`smtp://127.0.0.1:${await freePort()}`));
    await expect(opened).rejects.toThrow(NoConnection);
  });

  test('comes back to a server that cannot check passwords now', async () => {
    await using server = await startMailServer({ login: { user: 'ada', pass: 'right', code: 454 } });
    const opened = openSession(serverAt(`smtp://ada:right@127.0.0.1:${server.port}`));
    await expect(opened).rejects.toThrow(NoConnection);
  });

  test('says that messages are too large for the server', async () => {
    await using server = await startMailServer({ size: 10 });
    await expect(sendOnce(server)).rejects.toThrow(/takes no messages of this size/);
  });

  test('takes no certificate that nobody vouches for, but from this machine', async () => {
    await using server = await startMailServer({ hasOwnCertificate: true });
    expect(await sendOnce(server)).toMatchObject({ outcome: { kind: 'sent' } });
    const opened = openSession({ ...serverAt(server.url), host: ELSEWHERE });
    await expect(opened).rejects.toThrow(ServerRefusal);
    await expect(opened).rejects.toThrow(/refuses the connection \(.*CERT.*\): check address and encryption/);
  });

  test('sends no password over a network that is not encrypted', async () => {
    await using server = await startMailServer({ login: { user: 'ada', pass: 'right' } });
    const remote = { ...serverAt(`smtp://ada:right@127.0.0.1:${server.port}`), host: ELSEWHERE };
    await expect(openSession(remote)).rejects.toThrow(ServerRefusal);
  });
});

describe('parseSmtpUrl', () => {
  test.each([
    ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, isSecure: true, login: null }],
    [
      'smtp://a%40b.org:p%23q@mail.example.org',
      { port: 587, isSecure: false, login: { user: 'a@b.org', pass: 'p#q' } },
    ],
    ['smtp://user@127.0.0.1:2525/', { port: 2525, login: { user: 'user', pass: '' } }],
    ['smtp://[::1]:25', { host: '[::1]', port: 25 }],
  ])('reads %s', (text, expected) => expect(serverAt(text)).toMatchObject(expected));

  test.each([
    '',
    'mail.example.org',
    'https://a:secret@example.org',
    'smtp://',
    'smtp://a:secret@b/c',
    'smtp://a:se#cret@b',
    'smtp://a:%zz@b',
    'smtp://a:secret@b?pool=true',
  ])('refuses %j without repeating it', (text) => {
    expect(() => serverAt(text)).toThrow(/^The address of the mail server is none: /);
    expect(() => serverAt(text)).not.toThrow(/secret/);
  });
});
