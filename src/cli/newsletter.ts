import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withShownCounts } from '../archive/shown-counts.ts';
import { checkContent } from '../check/content.ts';
import { isEmptyEdition, type Edition } from '../mail/edition.ts';
import { unsubscribeAddress } from '../mail/mail-view.ts';
import { composeMessage, messageIdOf, type MessageHead } from '../mail/message.ts';
import { renderMail } from '../mail/render-mail.ts';
import { deliver, type DeliveryReport } from '../mail/send/deliver.ts';
import { openLedger } from '../mail/send/ledger.ts';
import { openSession, parseSmtpUrl } from '../mail/send/smtp-session.ts';
import { parseSubscribers } from '../mail/send/subscribers.ts';
import { readEnvironment } from '../site/environment.ts';
import { parseMailbox } from '../site/mail-address.ts';
import { isOwnMachine } from '../site/own-machine.ts';
import { readSite } from '../site/settings.ts';
import { absoluteUrl, paths } from '../site/urls.ts';
import { createWording } from '../site/wording.ts';
import { severityOf } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { withBuildLocks } from './building/build-lock.ts';
import { readNumber } from './import-options.ts';
import { chooseEdition, editionOfFeed } from './newsletter-edition.ts';
import { failContent, failUsage, readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Renders papers as an e-mail, into a file or to each subscriber of a list.' },
  {
    date: { type: 'string', value: 'DAY', about: 'a day, or `latest`' },
    week: { type: 'string', value: 'WEEK', about: 'a week as in 2025-W45, `latest` or `previous`' },
    trending: { type: 'string', value: 'KIND', about: 'the most discussed of a `week`, `month` or `year`' },
    feed: { type: 'string', value: 'SLUG', about: 'only what a search of feeds.yml finds' },
    out: { type: 'string', value: 'FILE', about: 'where the mail is written' },
    to: { type: 'string', value: 'FILE', about: 'sends it to the subscribers in a CSV file' },
    smtp: { type: 'string', value: 'URL', about: 'the mail server; better as SMTP_URL in the environment' },
    ledger: { type: 'string', value: 'FILE', about: 'where it is kept what was sent (beside the list)' },
    'per-minute': { type: 'string', default: '60', value: 'N', about: 'at most so many messages a minute (60)' },
    'retry-pause': {
      type: 'string',
      default: '30000',
      value: 'N',
      about: 'milliseconds before refused messages are tried again (30000)',
    },
    'resend-unknown': { type: 'boolean', default: false, about: 'sends again what may not have arrived' },
  },
);
const perMinute = readNumber('perMinute', values['per-minute'], 'a number of messages, at least 1');
const retryPause = readNumber('retryPause', values['retry-pause'], 'milliseconds');
if (perMinute === 0) failUsage('Unexpected --per-minute `0`, expected a number of messages, at least 1');
const { contentDir, siteUrl } = readEnvironment();
const site = readSite(contentDir);
const host = new URL(siteUrl).hostname;

const NO_SERVER =
  'By which mail server? Give `--smtp smtps://user@mail.example.org`, or the whole address with its password as SMTP_URL';

try {
  await main();
} catch (error) {
  failContent(error instanceof Error ? error.message : String(error));
}

async function main(): Promise<void> {
  const wording = createWording(site);
  const choose = chooseEdition(values);
  if (values.to === undefined && values.smtp !== undefined)
    failUsage('To whom? Give the list as `--to subscribers.csv`');
  const { archive, issues } = checkContent(contentDir);
  const errors = issues.filter((issue) => severityOf(issue) === 'error');
  if (errors.length > 0) failContent(`${formatReport(errors)}\nNo newsletter: correct the content first`);
  const whole = choose(withShownCounts(archive, site.counts), wording);
  const edition = values.feed === undefined ? whole : editionOfFeed(whole, values.feed, archive, wording);
  if (edition === null) return console.error(`No newsletter: \`${values.feed}\` finds no paper of ${whole.id}`);
  if (isEmptyEdition(edition)) return console.error(`No newsletter: there is no paper in ${edition.id}`);
  const mail = renderMail(edition, { site, wording });
  if (values.out !== undefined || values.to === undefined) await writeDraft(edition, mail);
  if (values.to !== undefined) await sendTo(values.to, edition, mail);
}

/** Writes the mail as a message without a recipient. */
async function writeDraft(edition: Edition, mail: ReturnType<typeof renderMail>): Promise<void> {
  const file = values.out ?? `newsletter-${edition.id}.eml`;
  // The same content gives the same bytes.
  const head = headOf(edition, null, new Date(edition.date));
  writeFileSync(file, await composeMessage(mail, head));
  console.log(`${file}: ${mail.subject}`);
  if (isOwnMachine(host)) {
    console.error(`Its links lead to ${siteUrl}: set SITE_URL (and BASE_PATH) to the address of the published site`);
  }
}

async function sendTo(list: string, edition: Edition, mail: ReturnType<typeof renderMail>): Promise<void> {
  const server = parseSmtpUrl(values.smtp ?? process.env['SMTP_URL'] ?? failUsage(NO_SERVER), host);
  if (!site.newsletter)
    return failContent('Who sends it? Set `newsletter.from` in site.yml, such as `papers@example.org`');
  if (isOwnMachine(host)) {
    failContent(
      `Nothing sent: its links would lead to ${siteUrl}; set SITE_URL (and BASE_PATH) to the address of the published site`,
    );
  }
  const { addresses, problems } = parseSubscribers(readList(list), basename(list));
  for (const problem of problems) console.error(problem);
  if (addresses.length === 0) failContent(`Nothing sent: ${basename(list)} has no e-mail address`);
  const file = values.ledger ?? `${list.replace(/\.csv$/i, '')}.ledger`;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const { address } = parseMailbox(site.newsletter.from);
  const report = await withBuildLocks(
    [`${file}.lock`],
    async () => {
      using ledger = openLedger(file, process.env['LEDGER_KEY'] ?? '');
      const deliveries = addresses.map((to) => ({ to, hash: ledger.hashOf(edition.id, to) }));
      return await deliver(deliveries, {
        edition: edition.id,
        from: address,
        ledger,
        perMinute,
        retryPause,
        resendUnknown: values['resend-unknown'],
        open: () => openSession(server),
        compose: (to) => composeMessage(mail, headOf(edition, to, new Date())),
        now: () => Date.now(),
        sleep: (milliseconds) => pause(milliseconds, stop.signal),
        report: (message) => console.error(message),
        isStopped: () => stop.signal.aborted,
      });
    },
    { task: 'newsletter', report: (message) => console.error(message) },
  );
  conclude(report, addresses.length, problems.length);
}

/** Says what became of all messages, and ends with 1 unless all were sent. */
function conclude(report: DeliveryReport, recipients: number, problems: number): void {
  const { sent, known, refused, unknown, postponed, failure } = report;
  if (failure !== null) console.error(failure);
  console.log(
    `${recipients} recipients: ${sent} sent, ${known} sent before, ${refused} refused, ${unknown} unknown, ${postponed} postponed`,
  );
  if (unknown > 0)
    console.error('Of the unknown ones nobody knows whether they arrived: `--resend-unknown` sends them again');
  if (postponed > 0) console.error('Run it again to send the postponed ones');
  process.exitCode = sent + known === recipients && problems === 0 ? 0 : 1;
}

function headOf({ id }: Edition, to: string | null, date: Date): MessageHead {
  const { newsletter, title } = site;
  const from = newsletter ? parseMailbox(newsletter.from) : { name: '', address: `newsletter@${host}` };
  const mailto = unsubscribeAddress(site);
  return {
    from: from.name === '' ? { ...from, name: title } : from,
    to,
    messageId: messageIdOf(id, to, absoluteUrl(paths.home)),
    date,
    host,
    title,
    unsubscribe: mailto === null ? null : { mailto, url: newsletter?.unsubscribe.url ?? null },
  };
}

/** Waits, unless it is told to stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

function readList(list: string): Uint8Array {
  try {
    return readFileSync(list);
  } catch {
    return failContent(`Cannot read the list of subscribers \`${list}\`: check the path`);
  }
}
