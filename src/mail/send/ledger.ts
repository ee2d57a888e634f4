import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { addressKey } from '../../site/mail-address.ts';

/**
 * What is known of one message: `sending` stands before its end is sent, one of the others behind it when the server has
 * answered. A message whose last line is `sending` may or may not have arrived.
 */
export type MessageState = 'sending' | 'sent' | 'refused' | 'postponed';

/** What became of every message, in a file that a killed run leaves whole; addresses stand in it as keyed hashes. */
export interface Ledger extends Disposable {
  /** The hash that stands for a recipient of an edition. */
  hashOf(edition: string, address: string): string;
  /** Null where nothing was ever sent. */
  stateOf(hash: string): MessageState | null;
  /** Writes a line, and returns when it is on the disk. */
  record(edition: string, hash: string, state: MessageState, code?: number): void;
}

const FORMAT = 'daybook-newsletter 1';

/**
 * Opens a ledger; one that does not exist is made. The last line of a killed run, where it is not whole, is dropped.
 * @param secret what the hashes are keyed with, besides the ledger's own salt; empty for the salt alone
 * @throws when the file is no ledger, is damaged, or was written with another secret
 */
export function openLedger(file: string, secret: string): Ledger {
  mkdirSync(dirname(file), { recursive: true });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [head = '', ...lines] = whole.split('\n').slice(0, -1);
  const salt = head === '' ? randomBytes(16).toString('hex') : saltOf(head, file);
  const key = createHmac('sha256', salt).update(secret).digest();
  const hash = (value: string): string => createHmac('sha256', key).update(value).digest('hex').slice(0, 24);
  const header = `${FORMAT} ${salt} ${hash('')}`;
  if (head !== '' && head !== header) throw new Error(otherSecret(file));
  const states = new Map(lines.map((line, index) => stateAt(line, `${file}:${index + 2}`)));
  // For its owner alone: salted hashes of addresses can be guessed by whoever has the salt.
  const descriptor = openSync(file, 'a', 0o600);
  const append = (line: string): void => {
    writeSync(descriptor, `${line}\n`);
    fsyncSync(descriptor);
  };
  ftruncateSync(descriptor, Buffer.byteLength(whole));
  if (head === '') append(header);
  return {
    hashOf: (edition, address) => hash(`${edition}\n${addressKey(address)}`),
    stateOf: (recipient) => states.get(recipient) ?? null,
    record: (edition, recipient, state, code) => {
      append([edition, recipient, state, ...(code ? [code] : [])].join(' '));
      states.set(recipient, state);
    },
    [Symbol.dispose]: () => closeSync(descriptor),
  };
}

function saltOf(head: string, file: string): string {
  const salt = /^daybook-newsletter 1 ([0-9a-f]{32}) [0-9a-f]{24}$/.exec(head)?.[1];
  if (salt === undefined)
    throw new Error(`\`${file}\` is no ledger of a newsletter: give another path as \`--ledger\``);
  return salt;
}

function stateAt(line: string, place: string): readonly [string, MessageState] {
  const [, hash, state] = LINE.exec(line) ?? [];
  if (hash !== undefined && state !== undefined) return [hash, state as MessageState];
  throw new Error(
    `${place} is damaged, so that nobody knows what was sent: correct the line, or delete it to have its message sent again`,
  );
}

const LINE = /^\S+ ([0-9a-f]{24}) (sending|sent|refused|postponed)(?: \d{3})?$/;

function otherSecret(file: string): string {
  return (
    `\`${file}\` was written with another LEDGER_KEY: set that one again; or delete the file, ` +
    'and every edition that is sent once more goes to everybody'
  );
}
