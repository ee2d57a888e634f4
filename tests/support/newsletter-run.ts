import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, shellEnvironment, temporaryFolder } from './build-site.ts';
import { startMailServer, type Fault } from './mail-server.ts';

/** What a run of the command did. */
export interface NewsletterRun {
  /** Its exit code; null where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Settings with a sender. */
export const SENDER = 'title: Lamps\nnewsletter:\n  from: Lamps <lamps@example.org>\n';

/** Runs `npm run newsletter`; `onStart` gets what kills it. */
export async function runNewsletter(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  onStart: (kill: () => void) => void = () => undefined,
): Promise<NewsletterRun> {
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'newsletter', ...args], {
    cwd: ROOT,
    env: shellEnvironment({ SITE_URL: 'https://papers.example', ...env }),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  onStart(() => child.kill('SIGKILL'));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}

/** What killed runs left, and what is wrong with it. */
export interface KilledNewsletter {
  readonly kills: number;
  /** The last run's summary. */
  readonly summary: string;
  readonly problems: readonly string[];
}

/**
 * Sends a newsletter to many recipients; kills the command twice while it sends, and starts it again. Of the recipients, one in
 * twenty is refused for now at the first tries, one in fifty for good.
 */
export async function killNewsletter(
  contentDir: string,
  edition: readonly string[],
  recipients: number,
): Promise<KilledNewsletter> {
  const addresses = Array.from({ length: recipients }, (_, index) => `reader${index}@example.com`);
  const list = join(temporaryFolder('subscribers'), 'subscribers.csv');
  writeFileSync(list, `email\n${addresses.join('\n')}\n`);
  const attempts = new Map<string, number>();
  await using server = await startMailServer({
    fault: (to) => {
      attempts.set(to, (attempts.get(to) ?? 0) + 1);
      return faultFor(addresses.indexOf(to), attempts.get(to) ?? 1);
    },
  });
  const killAt = new Set([Math.floor(recipients / 3), Math.floor((recipients * 2) / 3)]);
  let kill = (): void => undefined;
  server.onAccepted = () => {
    if (killAt.delete(server.accepted.length)) kill();
  };
  const args = [...edition, '--to', list, '--per-minute', '100000', '--retry-pause', '50'];
  const runs: NewsletterRun[] = [];
  const isKilled = ({ status }: NewsletterRun): boolean => status === null;
  do {
    const env = { CONTENT_DIR: contentDir, SMTP_URL: server.url, LEDGER_KEY: 'a key' };
    runs.push(await runNewsletter(args, env, (stop) => (kill = stop)));
  } while (runs.length < 3 && isKilled(runs.at(-1) as NewsletterRun));
  const [last] = runs.slice(-1);
  const summary = last?.stdout.trim() ?? '';
  const printed =
    runs.map(({ stdout, stderr }) => stdout + stderr).join('') + readFileSync(list.replace('.csv', '.ledger'), 'utf8');
  return {
    kills: runs.filter(isKilled).length,
    summary,
    problems: [
      ...reportProblems(
        summary,
        addresses,
        server.accepted.map(({ to }) => to),
      ),
      ...(last?.status === 1 ? [] : [`the last run ended with ${last?.status}: ${last?.stderr}`]),
      ...(/reader\d|@example\.com/.test(printed) ? ['an address was printed or stored'] : []),
    ],
  };
}

function reportProblems(summary: string, addresses: readonly string[], accepted: readonly string[]): string[] {
  const refusedForGood = addresses.filter((_, index) => isRefused(index));
  const due = addresses.filter((address) => !refusedForGood.includes(address));
  const counts = Map.groupBy(accepted, (to) => to);
  const [recipients, sent, known, refused, unknown, postponed] = [...summary.matchAll(/\d+/g)].map(Number);
  const twice = [...counts].filter(([, messages]) => messages.length > 1).map(([to]) => `${to} got it twice`);
  const missing = due.filter((to) => !counts.has(to));
  return [
    ...twice,
    // Of a message that was under way at a kill nobody knows; it is not sent again.
    ...(missing.length > (unknown ?? 0) ? [`${missing.length} did not get it, of which ${unknown} are reported`] : []),
    ...(unknown !== undefined && unknown <= 2 ? [] : [`${unknown} are unknown after two kills`]),
    ...(recipients === addresses.length && postponed === 0 ? [] : ['recipients are missing in the report']),
    ...(refused === refusedForGood.length ? [] : [`${refused} are refused, not ${refusedForGood.length}`]),
    ...((sent ?? 0) + (known ?? 0) + (unknown ?? 0) === due.length ? [] : ['the report does not add up']),
  ];
}

function faultFor(reader: number, attempt: number): Fault | null {
  const at = reader % 3 === 0 ? 'recipient' : 'end';
  if (isRefused(reader)) return { at, code: at === 'end' ? 554 : 550 };
  if (reader % 20 !== 3 || attempt > 2) return null;
  return { at, code: reader % 40 === 3 ? 421 : 451 };
}

function isRefused(reader: number): boolean {
  return reader % 50 === 7;
}
