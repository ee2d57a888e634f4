import type { Ledger, MessageState } from './ledger.ts';
import { NoConnection, ServerRefusal, type Outcome, type SmtpSession } from './smtp-session.ts';

/** A message to one recipient. */
export interface Delivery {
  readonly to: string;
  /** What stands for it in ledger and messages. */
  readonly hash: string;
}

/** How an edition is delivered. The clock and the connection are handed in. */
export interface DeliverySettings {
  readonly edition: string;
  /** The address that the server takes as the sender's. */
  readonly from: string;
  readonly ledger: Ledger;
  /** Messages a minute. */
  readonly perMinute: number;
  /** Milliseconds before postponed messages are tried again; doubled each time. */
  readonly retryPause: number;
  /** Whether messages of which nobody knows are sent again. */
  readonly resendUnknown: boolean;
  open(): Promise<SmtpSession>;
  compose(to: string): Promise<Buffer>;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Told what happens, without addresses. */
  report(message: string): void;
  /** Whether to stop before the next message. */
  isStopped(): boolean;
}

/** How many recipients there are of each kind; together they are all. */
export interface DeliveryReport {
  readonly sent: number;
  /** Sent by an earlier run. */
  readonly known: number;
  readonly refused: number;
  /** The server's answer is not known. */
  readonly unknown: number;
  /** Not sent, and left to the next run. */
  readonly postponed: number;
  /** Why the run ended before its end; null where it did not. */
  readonly failure: string | null;
}

/** How often a message is tried in one run. */
const TRIES = 6;
/** How many messages there are between two lines of progress. */
const PROGRESS = 50;

/**
 * Sends each message that the ledger does not have yet, one after the other. What the server refuses for now, or could not take
 * because the connection was lost before the message's end, is tried again later.
 */
export async function deliver(deliveries: readonly Delivery[], settings: DeliverySettings): Promise<DeliveryReport> {
  const { ledger, resendUnknown } = settings;
  const known = countOf(deliveries, ledger, 'sent');
  const isDue: Readonly<Record<MessageState, boolean>> = {
    sent: false,
    refused: false,
    sending: resendUnknown,
    postponed: true,
  };
  const failure = await sendRounds(
    deliveries.filter(({ hash }) => isDue[ledger.stateOf(hash) ?? 'postponed']),
    settings,
  );
  const sent = countOf(deliveries, ledger, 'sent');
  const refused = countOf(deliveries, ledger, 'refused');
  const unknown = countOf(deliveries, ledger, 'sending');
  return {
    sent: sent - known,
    known,
    refused,
    unknown,
    postponed: deliveries.length - sent - refused - unknown,
    failure,
  };
}

/** Tries messages until none is left that may be tried again. @returns why it ended before; null where it did not */
async function sendRounds(due: readonly Delivery[], settings: DeliverySettings): Promise<string | null> {
  const { retryPause, sleep, report, isStopped } = settings;
  let pending = due;
  for (let round = 1; pending.length > 0; round += 1) {
    try {
      pending = await sendRound(pending, settings);
    } catch (error) {
      if (error instanceof ServerRefusal) return error.message;
      throw error;
    }
    if (isStopped()) return 'Stopped: run it again to send the rest';
    if (pending.length === 0 || round === TRIES) break;
    const pause = retryPause * 2 ** (round - 1);
    report(`${pending.length} postponed, tried again in ${Math.ceil(pause / 1000)} s`);
    await sleep(pause);
  }
  return null;
}

/** Tries each message once. @returns those that are to be tried again */
async function sendRound(pending: readonly Delivery[], settings: DeliverySettings): Promise<readonly Delivery[]> {
  const { perMinute, now, sleep, report, isStopped } = settings;
  const postponed: Delivery[] = [];
  let session: SmtpSession | null = null;
  let next = now();
  try {
    for (const [index, delivery] of pending.entries()) {
      await sleep(Math.max(0, next - now()));
      next = Math.max(next, now()) + 60_000 / perMinute;
      if (!session?.isOpen) session = isStopped() ? null : await openOrReport(settings);
      if (session === null || isStopped()) return [...postponed, ...pending.slice(index)];
      const outcome = await sendOne(session, delivery, settings);
      if (outcome.kind === 'postponed') postponed.push(delivery);
      if ((index + 1) % PROGRESS === 0) report(`${index + 1} of ${pending.length}`);
    }
    return postponed;
  } finally {
    session?.close();
  }
}

async function openOrReport({ open, report }: DeliverySettings): Promise<SmtpSession | null> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    report(error.message);
    return null;
  }
}

async function sendOne(session: SmtpSession, { to, hash }: Delivery, settings: DeliverySettings): Promise<Outcome> {
  const { edition, from, ledger, compose, report } = settings;
  let isRecorded = false;
  const outcome = await session.send(from, to, await compose(to), () => {
    ledger.record(edition, hash, 'sending');
    isRecorded = true;
  });
  if (outcome.kind === 'unknown') {
    report(`${hash} unknown: the connection was lost before the server's answer`);
    return outcome;
  }
  const code = 'code' in outcome ? outcome.code : 0;
  // What was postponed before its end leaves no trace, so that a second run takes it as new.
  if (outcome.kind !== 'postponed' || isRecorded) ledger.record(edition, hash, outcome.kind, code);
  if (outcome.kind !== 'sent') report(`${hash} ${outcome.kind}${code === 0 ? '' : ` (${code})`}`);
  return outcome;
}

function countOf(deliveries: readonly Delivery[], ledger: Ledger, state: MessageState): number {
  return deliveries.filter(({ hash }) => ledger.stateOf(hash) === state).length;
}
