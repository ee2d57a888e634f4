import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deliver, type DeliveryReport, type DeliverySettings } from '../../../../src/mail/send/deliver.ts';
import { openLedger } from '../../../../src/mail/send/ledger.ts';
import { NoConnection, ServerRefusal, type Outcome } from '../../../../src/mail/send/smtp-session.ts';
import { temporaryFolder } from '../../../support/build-site.ts';

const EDITION = '2025-W45';
const SENT: Outcome = { kind: 'sent' };
const LATER: Outcome = { kind: 'postponed', code: 450 };
const people = (count: number) => Array.from({ length: count }, (_, index) => `reader${index}@example.org`);

interface Play {
  readonly addresses: readonly string[];
  /** What the server does at each attempt to send to an address, by the number of the attempt from 1; else it accepts. */
  readonly answer?: (to: string, attempt: number) => Outcome | Error;
  /** Which connections fail, by their number from 1. */
  readonly connect?: (number: number) => Error | null;
  readonly settings?: Partial<DeliverySettings>;
  readonly file?: string;
}

/** Delivers to a server and with a clock that are played. */
async function play({ addresses, answer = () => SENT, connect = () => null, settings = {}, file }: Play) {
  const attempts = new Map<string, number>();
  const [sent, pauses, printed]: [string[], number[], string[]] = [[], [], []];
  let [clock, connections] = [0, 0];
  using ledger = openLedger(file ?? join(temporaryFolder('ledger'), 'list.ledger'), '');
  const deliveries = addresses.map((to) => ({ to, hash: ledger.hashOf(EDITION, to) }));
  const report: DeliveryReport = await deliver(deliveries, {
    edition: EDITION,
    from: 'lamps@example.org',
    ledger,
    perMinute: 60_000,
    retryPause: 1_000,
    resendUnknown: false,
    open: async () => {
      const error = connect((connections += 1));
      if (error) throw error;
      return {
        isOpen: true,
        close: () => undefined,
        send: async (_, to, _message, beforeEnd) => {
          const attempt = (attempts.get(to) ?? 0) + 1;
          attempts.set(to, attempt);
          const outcome = answer(to, attempt);
          if (outcome instanceof Error) throw outcome;
          beforeEnd();
          if (outcome.kind === 'sent') sent.push(to);
          return outcome;
        },
      };
    },
    compose: (to) => Promise.resolve(Buffer.from(to)),
    now: () => clock,
    sleep: (milliseconds) => {
      if (milliseconds > 0) pauses.push(milliseconds);
      clock += milliseconds;
      return Promise.resolve();
    },
    report: (message) => printed.push(message),
    isStopped: () => false,
    ...settings,
  });
  return { report, sent, pauses, printed, clock };
}

const counts = (some: Partial<DeliveryReport>): DeliveryReport => ({
  ...{ sent: 0, known: 0, refused: 0, unknown: 0, postponed: 0, failure: null },
  ...some,
});

describe('deliver', () => {
  test('sends each message once, and nothing again', async () => {
    const file = join(temporaryFolder('ledger'), 'list.ledger');
    const addresses = people(3);
    expect(await play({ addresses, file })).toMatchObject({ sent: addresses, report: counts({ sent: 3 }) });
    expect(await play({ addresses, file })).toMatchObject({ sent: [], report: counts({ known: 3 }) });
    const more = [...addresses, 'new@example.org'];
    expect(await play({ addresses: more, file })).toMatchObject({ sent: ['new@example.org'] });
  });

  test('tries again what was postponed, after pauses that double, and goes on with the others meanwhile', async () => {
    const answer = (to: string, attempt: number) => (to.startsWith('reader0') && attempt < 4 ? LATER : SENT);
    const { report, sent, pauses } = await play({ addresses: people(3), answer });
    expect(report).toEqual(counts({ sent: 3 }));
    expect(sent).toEqual(['reader1@example.org', 'reader2@example.org', 'reader0@example.org']);
    expect(pauses.filter((pause) => pause >= 1_000)).toEqual([1_000, 2_000, 4_000]);
  });

  test('leaves to the next run what is postponed every time', async () => {
    const file = join(temporaryFolder('ledger'), 'list.ledger');
    const { report } = await play({ addresses: people(2), answer: () => LATER, file });
    expect(report).toEqual(counts({ postponed: 2 }));
    expect((await play({ addresses: people(2), file })).report).toEqual(counts({ sent: 2 }));
  });

  test('does not try again what was refused, in this run or the next', async () => {
    const file = join(temporaryFolder('ledger'), 'list.ledger');
    const answer = (to: string): Outcome => (to.startsWith('reader1') ? { kind: 'refused', code: 550 } : SENT);
    expect((await play({ addresses: people(3), answer, file })).report).toEqual(counts({ sent: 2, refused: 1 }));
    expect((await play({ addresses: people(3), file })).report).toEqual(counts({ known: 2, refused: 1 }));
  });

  test('does not send again what may have arrived, unless it is told to', async () => {
    const file = join(temporaryFolder('ledger'), 'list.ledger');
    const addresses = people(1);
    const lost = await play({ addresses, answer: () => ({ kind: 'unknown' }), file });
    expect(lost.report).toEqual(counts({ unknown: 1 }));
    expect((await play({ addresses, file })).report).toEqual(counts({ unknown: 1 }));
    const settings = { resendUnknown: true };
    expect(await play({ addresses, file, settings })).toMatchObject({ sent: addresses, report: counts({ sent: 1 }) });
  });

  test('goes on where the connection failed, with those behind it', async () => {
    const connect = (number: number) => (number < 3 ? new NoConnection('No answer') : null);
    const { report, sent, printed } = await play({ addresses: people(3), connect });
    expect([report, sent]).toEqual([counts({ sent: 3 }), people(3)]);
    expect(printed).toContain('3 postponed, tried again in 1 s');
  });

  test('gives up when there is no connection after many tries', async () => {
    const { report } = await play({ addresses: people(3), connect: () => new NoConnection('No answer') });
    expect(report).toEqual(counts({ postponed: 3 }));
  });

  test('ends when the server would refuse every message', async () => {
    const answer = (to: string) => (to.startsWith('reader1') ? new ServerRefusal('No such sender') : SENT);
    const { report } = await play({ addresses: people(3), answer });
    expect(report).toEqual(counts({ sent: 1, postponed: 2, failure: 'No such sender' }));
  });

  test('sends no more than so many messages a minute', async () => {
    const { clock } = await play({ addresses: people(31), settings: { perMinute: 30 } });
    expect(clock).toBe(60_000);
  });

  test('stops between two messages', async () => {
    let asked = 0;
    const settings = { isStopped: () => (asked += 1) > 3 };
    const { report, sent } = await play({ addresses: people(9), settings });
    expect(report).toEqual(
      counts({ sent: sent.length, postponed: 9 - sent.length, failure: expect.stringMatching(/^Stopped/) as string }),
    );
    expect(sent.length).toBeLessThan(9);
  });

  test('prints no address', async () => {
    const outcomes: Outcome[] = [LATER, { kind: 'refused', code: 550 }, { kind: 'unknown' }];
    const answer = (to: string, attempt: number) =>
      attempt === 1 ? (outcomes[Number(/\d+/.exec(to)?.[0]) % 3] ?? SENT) : SENT;
    const { printed } = await play({ addresses: people(60), answer });
    expect(printed.length).toBeGreaterThan(40);
    expect(printed.filter((line) => /@|reader/.test(line))).toEqual([]);
  });
});
