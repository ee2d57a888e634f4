import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isOwnMachine } from '../../site/own-machine.ts';

/** A mail server, and how to log in. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted from its start, rather than by STARTTLS. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** By what name this machine greets it. */
  readonly ownName: string;
}

/** What became of one attempt to send a message; the code is the server's, 0 where it gave none. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'postponed'; readonly code: number }
  /** The connection was lost behind the message's end: nobody here knows whether it was accepted. */
  | { readonly kind: 'unknown' };

/** A connection to a mail server. */
export interface SmtpSession {
  readonly isOpen: boolean;
  /**
   * Sends one message.
   * @param beforeEnd called before the end of the message is sent: without that, the server does not accept it
   * @throws ServerRefusal when the server would refuse every message
   */
  send(from: string, to: string, message: Buffer, beforeEnd: () => void): Promise<Outcome>;
  close(): void;
}

/** The server refuses what has nothing to do with a recipient: to try again is of no use. */
export class ServerRefusal extends Error {}
/** There is no connection to the server now. */
export class NoConnection extends Error {}

/**
 * Reads the address of a mail server. Messages never repeat it, since it holds a password.
 * @example parseSmtpUrl('smtp://localhost:2525', 'example.org') //=> { host: 'localhost', port: 2525, … }
 * @throws when it is none
 */
export function parseSmtpUrl(text: string, ownName: string): SmtpServer {
  const url = URL.parse(text);
  const isPlain = url !== null && url.hostname !== '' && /^\/?$/.test(url.pathname) && url.search + url.hash === '';
  if (!isPlain || !/^smtps?:$/.test(url.protocol)) throw new Error(NO_SMTP_URL);
  const isSecure = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    login: url.username === '' ? null : { user: decode(url.username), pass: decode(url.password) },
    ownName,
  };
}

const NO_SMTP_URL =
  'The address of the mail server is none: expected one such as `smtps://user:password@mail.example.org:465`, ' +
  'with special characters of user and password percent-encoded; `smtp:` encrypts by STARTTLS';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(NO_SMTP_URL);
  }
}

/**
 * Connects and logs in.
 * @throws NoConnection when the server does not answer, or asks to come back; ServerRefusal when it refuses
 */
export async function openSession(server: SmtpServer): Promise<SmtpSession> {
  const connection = connect(server);
  let isOpen = true;
  connection.on('end', () => (isOpen = false));
  // Every error also reaches whoever waits for an answer.
  connection.on('error', () => (isOpen = false));
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (server.login) await logIn(connection, server.login);
  } catch (error) {
    connection.close();
    throw connectionError(error as SmtpError, server);
  }
  return {
    get isOpen() {
      return isOpen;
    },
    send: async (from, to, message, beforeEnd) => {
      const outcome = await send(connection, { from, to }, message, beforeEnd);
      // The server may still have the sender of a message that it did not take.
      if (outcome.kind !== 'sent' && isOpen) await reset(connection);
      return outcome;
    },
    close: () => (isOpen ? connection.quit() : connection.close()),
  };
}

function connect({ host, port, isSecure, login, ownName }: SmtpServer): SMTPConnection {
  return new SMTPConnection({
    host: host.replace(/^\[|\]$/g, ''),
    port,
    secure: isSecure,
    // A relay on this machine often has a certificate of its own making, and there is no network between.
    ignoreTLS: isOwnMachine(host),
    // A password never crosses a network unencrypted.
    requireTLS: login !== null && !isSecure && !isOwnMachine(host),
    name: ownName,
    connectionTimeout: 30_000,
  });
}

function logIn(connection: SMTPConnection, { user, pass }: { user: string; pass: string }): Promise<void> {
  return new Promise((resolve, reject) =>
    connection.login({ user, pass, credentials: { user, pass } }, (error) => (error ? reject(error) : resolve())),
  );
}

function reset(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve) => {
    connection.once('end', resolve);
    connection.reset((error) => {
      connection.off('end', resolve);
      if (error) connection.close();
      resolve();
    });
  });
}

function connectionError({ code, originalCode = code, responseCode }: SmtpError, { host, port }: SmtpServer): Error {
  const answer = responseCode || originalCode ? ` (${responseCode ?? originalCode})` : '';
  const where = `\`${host}:${port}\``;
  if (responseCode !== undefined && !isPermanent(responseCode)) {
    return new NoConnection(`The mail server ${where} asks to come back${answer}`);
  }
  if (responseCode !== undefined && code === 'EAUTH') {
    return new ServerRefusal(`The mail server ${where} refuses user or password${answer}: correct them in SMTP_URL`);
  }
  if (responseCode !== undefined || [code, originalCode].some((each) => FATAL_CODES.test(each ?? ''))) {
    return new ServerRefusal(`The mail server ${where} refuses the connection${answer}: check address and encryption`);
  }
  return new NoConnection(`The mail server ${where} does not answer${answer}`);
}

/** No encryption, a wrong certificate, or no way to log in: it will be the same next time. */
const FATAL_CODES = /^(?:ETLS|EAUTH|ENOAUTH|EREQUIRETLS|EPROTO)$|CERT|SSL|UNABLE_TO/;

function send(
  connection: SMTPConnection,
  { from, to }: { readonly from: string; readonly to: string },
  message: Buffer,
  beforeEnd: () => void,
): Promise<Outcome> {
  let isEnded = false;
  return new Promise((resolve, reject) => {
    const body = new MessageBody(message, () => {
      if (connection.destroyed) return false;
      try {
        beforeEnd();
        return (isEnded = true);
      } catch (error) {
        // Without its end, the message is none.
        reject(error as Error);
        connection.close();
        return false;
      }
    });
    connection.send({ from, to, size: message.length }, body, (error) => {
      if (!error) return resolve({ kind: 'sent' });
      const refusal = refusalOf(error);
      if (refusal) reject(refusal);
      else resolve(outcomeOf(error, isEnded));
    });
  });
}

/** A message that asks, when all of it has been taken by the connection, whether to send its end. */
class MessageBody extends Readable {
  readonly #message: Buffer;
  readonly #mayEnd: () => boolean;

  constructor(message: Buffer, mayEnd: () => boolean) {
    super({ read: () => undefined });
    this.#message = message;
    this.#mayEnd = mayEnd;
  }

  /** A pipe of Node's would read ahead, and so end before the message is taken. */
  override pipe<T extends NodeJS.WritableStream>(connection: T): T {
    const write = (start: number): void => {
      // A connection that is lost by now is noticed first.
      if (start >= this.#message.length) setImmediate(() => this.#mayEnd() && connection.end());
      else connection.write(this.#message.subarray(start, start + PIECE), () => write(start + PIECE));
    };
    write(0);
    return connection;
  }
}

/** In pieces, each waits until the connection has taken most of those before. */
const PIECE = 16_384;

/** What a refusal says of all messages; null where it is about this one. */
function refusalOf({ code, command, responseCode }: SmtpError): ServerRefusal | null {
  if (command !== 'MAIL FROM') return null;
  if (code === 'EMESSAGE') return new ServerRefusal('The mail server takes no messages of this size: nothing was sent');
  if (!isPermanent(responseCode)) return null;
  return new ServerRefusal(
    `The mail server refuses the sender (${responseCode}): correct \`newsletter.from\` in site.yml, or the user in SMTP_URL`,
  );
}

function outcomeOf({ code, command, responseCode }: SmtpError, isEnded: boolean): Outcome {
  // What the server says while it closes the connection is about that, not about the recipient.
  if (responseCode)
    return { kind: isPermanent(responseCode) && command !== 'CONN' ? 'refused' : 'postponed', code: responseCode };
  if (isEnded) return { kind: 'unknown' };
  return { kind: code === 'EENVELOPE' ? 'refused' : 'postponed', code: 0 };
}

/** 503 says that a command came at the wrong time, not that the message was refused. */
function isPermanent(code: number | undefined): boolean {
  return code !== undefined && code >= 500 && code !== 503;
}

interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  /** Of the system, where `code` says only that it was the socket. */
  readonly originalCode?: string | undefined;
  readonly responseCode?: number | undefined;
}
