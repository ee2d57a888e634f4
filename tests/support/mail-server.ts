import { simpleParser, type ParsedMail } from 'mailparser';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * What a server does to a message instead of accepting it: at its recipient or at its end it answers with a code or drops the
 * connection; or it drops the connection when the message starts.
 */
export type Fault =
  | { readonly at: 'recipient' | 'end'; readonly code: number | 'drop' }
  | { readonly at: 'start'; readonly code: 'drop' };

/** A mail server on this machine that keeps what it accepts. */
export interface MailServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** The messages that it has accepted, in order. */
  readonly accepted: readonly AcceptedMessage[];
  /** Told of each message that it has accepted, before it says so. */
  onAccepted: (message: AcceptedMessage) => void;
  parsed(): Promise<ParsedMail[]>;
}

/** A message with its envelope. */
interface AcceptedMessage {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** How a server behaves. */
export interface MailServerOptions {
  /** What it does to a message; null accepts it. Called once for each attempt. */
  readonly fault?: (to: string) => Fault | null;
  /** What it answers to every sender. */
  readonly senderCode?: number;
  /** The only user and password that it takes, unless it answers every one with a code; without them, it asks for none. */
  readonly login?: { readonly user: string; readonly pass: string; readonly code?: number };
  /** The largest message that it takes, in bytes. */
  readonly size?: number;
  /** Whether it encrypts, with a certificate that nobody vouches for. */
  readonly hasOwnCertificate?: boolean;
}

/** Starts a mail server at a free port. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { fault = () => null, senderCode, login, size, hasOwnCertificate = false } = options;
  const accepted: AcceptedMessage[] = [];
  const faults = new WeakMap<SMTPServerSession, Fault | null>();
  const drop = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.session.id === id) connection._socket.destroy();
  };
  /** Answers with the fault at this point, where there is one. */
  const answer = (session: SMTPServerSession, at: Fault['at'], to: string, done: (error?: Error) => void): void => {
    const found = faults.get(session);
    if (found?.at !== at) return done();
    if (found.code === 'drop') return drop(session);
    // Servers name the address that they refuse.
    done(codeError(`<${to}> cannot be served`, found.code));
  };
  const server = new SMTPServer({
    disabledCommands: [...(hasOwnCertificate ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    ...(size === undefined ? {} : { size }),
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.pass && login?.code === undefined
        ? done(null, { user: username })
        : done(codeError(`${username} is wrong`, login?.code ?? 535)),
    onMailFrom: (_, _session, done) => done(senderCode === undefined ? null : codeError('No sender', senderCode)),
    onRcptTo: (address, session, done) => {
      const found = fault(address.address);
      faults.set(session, found);
      answer(session, 'recipient', address.address, done);
    },
    onData: (stream, session, done) => {
      if (faults.get(session)?.at === 'start') return drop(session);
      const { mailFrom, rcptTo } = session.envelope;
      const [from, to] = [mailFrom ? mailFrom.address : '', rcptTo[0]?.address ?? ''];
      const accept = (raw: Buffer): void =>
        answer(session, 'end', to, (error) => {
          if (error) return done(error);
          const message = { from, to, raw };
          accepted.push(message);
          result.onAccepted(message);
          done();
        });
      // A message that the client does not end is none.
      collect(stream).then(accept, () => undefined);
    },
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const result: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    accepted,
    onAccepted: () => undefined,
    parsed: () => Promise.all(accepted.map(({ raw }) => simpleParser(raw))),
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return result;
}

function codeError(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
