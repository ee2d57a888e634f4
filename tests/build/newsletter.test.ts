import { simpleParser } from 'mailparser';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, ROOT, temporaryFolder } from '../support/build-site.ts';
import { startMailServer } from '../support/mail-server.ts';
import { killNewsletter, runNewsletter, SENDER } from '../support/newsletter-run.ts';
import { freePort } from '../support/ports.ts';

const content = contentFolder({
  'site.yml': SENDER,
  'digests/2025-11-05.md': '## A lamp\n\n- Votes: 3\n\nIt shines.\n\n## A ship\n\nIt sails.\n',
});
const HERE = { CONTENT_DIR: content };

function listOf(text: string): string {
  const file = join(temporaryFolder('subscribers'), 'subscribers.csv');
  writeFileSync(file, text);
  return file;
}

const TWO = 'email\nada@example.com\nbo@example.com\n';
const FAST = ['--per-minute', '100000', '--retry-pause', '20'];

describe('npm run newsletter', () => {
  test('writes a mail into a file, the same bytes each time', async () => {
    const folder = temporaryFolder('mail');
    const [first, second] = [join(folder, 'a.eml'), join(folder, 'b.eml')];
    const { status, stdout } = await runNewsletter(['--date', 'latest', '--out', first], HERE);
    expect([status, stdout]).toEqual([0, `${first}: Lamps: Wednesday, November 5, 2025\n`]);
    await runNewsletter(['--date', '2025-11-05', '--out', second], HERE);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const mail = await simpleParser(readFileSync(first));
    expect(mail).toMatchObject({
      subject: 'Lamps: Wednesday, November 5, 2025',
      from: { text: '"Lamps" <lamps@example.org>' },
    });
    expect(mail.html).toContain('href="https://papers.example/papers/a-lamp/"');
    expect(mail.text).toContain('1. A lamp');
  });

  test.each([
    [['--week', '2025-W45'], 'Lamps: Week 45 of 2025'],
    [['--trending', 'month'], 'Lamps: Most discussed, November 2025'],
    [['--trending', 'week', '--week', '2025-W45'], 'Lamps: Most discussed, Week 45 of 2025'],
    [['--trending', 'year', '--date', '2025-11-05'], 'Lamps: Most discussed, 2025'],
  ])('renders %j', async (args, subject) => {
    const { stdout } = await runNewsletter([...args, '--out', join(temporaryFolder('mail'), 'a.eml')], HERE);
    expect(stdout).toContain(subject);
  });

  test('writes and sends nothing where no paper is ranked', async () => {
    const quiet = contentFolder({ 'site.yml': SENDER, 'digests/2025-11-05.md': '## A lamp\n\nIt shines.\n' });
    const out = join(temporaryFolder('mail'), 'a.eml');
    const { status, stderr } = await runNewsletter(['--trending', 'week', '--out', out], { CONTENT_DIR: quiet });
    expect([status, stderr]).toEqual([0, 'No newsletter: there is no paper in trending-2025-W45\n']);
    expect(existsSync(out)).toBe(false);
  });

  test('warns of links that lead nowhere for others', async () => {
    const out = join(temporaryFolder('mail'), 'a.eml');
    const { status, stderr } = await runNewsletter(['--date', 'latest', '--out', out], { ...HERE, SITE_URL: '' });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/set SITE_URL/)]);
  });

  test.each([
    [[], 'Which papers?'],
    [['--date', 'soon'], 'Unexpected --date `soon`, expected a day'],
    [['--week', '45'], 'Unexpected --week `45`, expected a week'],
    [['--trending', 'day'], 'Unexpected --trending `day`, expected `week`, `month`, `year`'],
    [['--trending', 'month', '--week', '2025-W45'], 'Unexpected --week beside `--trending month`'],
    [['--date', 'latest', '--week', 'latest'], 'Unexpected --week beside --date'],
    [['--date', 'latest', '--smtp', 'smtp://localhost'], 'To whom?'],
    [['--date', 'latest', '--to', 'list.csv'], 'By which mail server?'],
    [['--date', 'latest', '--per-minute', '0'], 'Unexpected --per-minute `0`'],
    [['--feed', 'lamps'], 'Which papers?'],
  ])('refuses %j, which is a mistake in the command line', async (args, message) => {
    const { status, stderr } = await runNewsletter(args, HERE);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each<[string, Record<string, string>, string[], string]>([
    ['a day without a digest', {}, ['--date', '2025-11-04'], 'The archive has no day `2025-11-04`'],
    ['an address that only this machine has', { SITE_URL: 'http://localhost:4321' }, [], 'set SITE_URL'],
    [
      'settings without a sender',
      { CONTENT_DIR: contentFolder({ 'digests/2025-11-05.md': '## A\n\nB.\n' }) },
      [],
      'Who sends it?',
    ],
    [
      'content with an error',
      { CONTENT_DIR: contentFolder({ 'site.yml': SENDER, 'digests/x.md': '' }) },
      [],
      'correct the content first',
    ],
    ['a list that is not there', {}, ['--to', 'nowhere.csv'], 'Cannot read the list of subscribers `nowhere.csv`'],
  ])('refuses to send with %s', async (_, env, args, message) => {
    const given = ['--date', 'latest', '--to', listOf(TWO), ...args];
    const { status, stderr } = await runNewsletter(given, { ...HERE, SMTP_URL: 'smtp://127.0.0.1:9', ...env });
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
  });

  test('sends one message to each recipient, and nothing twice', async () => {
    await using server = await startMailServer();
    const list = listOf(`${TWO}ADA@example.com\nada@EXAMPLE.COM\n`);
    const args = ['--date', 'latest', '--to', list, '--smtp', server.url, ...FAST];
    const { status, stdout } = await runNewsletter(args, HERE);
    expect([status, stdout]).toEqual([0, '3 recipients: 3 sent, 0 sent before, 0 refused, 0 unknown, 0 postponed\n']);
    const mails = await server.parsed();
    expect(server.accepted.map(({ from, to }) => [from, to])).toEqual([
      ['lamps@example.org', 'ada@example.com'],
      ['lamps@example.org', 'bo@example.com'],
      ['lamps@example.org', 'ADA@example.com'],
    ]);
    expect(mails.map(({ to }) => (Array.isArray(to) ? '' : to?.text))).toEqual([
      'ada@example.com',
      'bo@example.com',
      'ADA@example.com',
    ]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    const again = await runNewsletter(args, HERE);
    expect([again.status, server.accepted.length]).toEqual([0, 3]);
    expect(again.stdout).toContain('0 sent, 3 sent before');
  });

  test('tells who was refused and what is unknown by hashes, never by addresses or passwords', async () => {
    await using server = await startMailServer({
      login: { user: 'ada', pass: 'hunter2' },
      fault: (to) =>
        to.startsWith('ada')
          ? { at: 'recipient', code: 550 }
          : to.startsWith('bo')
            ? { at: 'end', code: 'drop' }
            : null,
    });
    const url = `smtp://ada:hunter2@127.0.0.1:${server.port}`;
    const list = listOf(`${TWO}carl@example.com\ncarl at example.com\n`);
    const { status, stdout, stderr } = await runNewsletter(['--date', 'latest', '--to', list, ...FAST], {
      ...HERE,
      SMTP_URL: url,
    });
    expect([status, stdout]).toEqual([1, '3 recipients: 1 sent, 0 sent before, 1 refused, 1 unknown, 0 postponed\n']);
    expect(stderr).toContain('subscribers.csv:5 has no e-mail address');
    expect(stderr).toMatch(/^[0-9a-f]{24} refused \(550\)$/m);
    expect(stderr).toMatch(/^[0-9a-f]{24} unknown: /m);
    expect(stdout + stderr).not.toMatch(/@|hunter2/);
    expect(server.accepted.map(({ to }) => to)).toEqual(['carl@example.com']);
  });

  test('sends again what may have arrived where it is told to', async () => {
    let isLost = true;
    await using server = await startMailServer({ fault: () => (isLost ? { at: 'end', code: 'drop' } : null) });
    const args = ['--date', 'latest', '--to', listOf('ada@example.com\n'), '--smtp', server.url, ...FAST];
    expect((await runNewsletter(args, HERE)).stdout).toContain('1 unknown');
    isLost = false;
    expect((await runNewsletter(args, HERE)).stdout).toContain('1 unknown');
    expect(server.accepted).toHaveLength(0);
    const { status, stdout } = await runNewsletter([...args, '--resend-unknown'], HERE);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 sent')]);
  });

  test('ends with a message where no server answers, and sends the rest the next time', async () => {
    const list = listOf(TWO);
    const args = ['--date', 'latest', '--to', list, ...FAST];
    const { status, stdout } = await runNewsletter(args, { ...HERE, SMTP_URL: `smtp://127.0.0.1:${await freePort()}` });
    expect([status, stdout]).toEqual([1, expect.stringContaining('2 postponed')]);
    await using server = await startMailServer();
    expect((await runNewsletter(args, { ...HERE, SMTP_URL: server.url })).status).toBe(0);
    expect(server.accepted).toHaveLength(2);
  });

  test('refuses a wrong password once, rather than every recipient', async () => {
    await using server = await startMailServer({ login: { user: 'ada', pass: 'right' } });
    const list = listOf(TWO);
    const url = `smtp://ada:wrongword@127.0.0.1:${server.port}`;
    const { status, stdout, stderr } = await runNewsletter(['--date', 'latest', '--to', list, ...FAST], {
      ...HERE,
      SMTP_URL: url,
    });
    expect([status, stdout]).toEqual([1, expect.stringContaining('0 refused, 0 unknown, 2 postponed')]);
    expect(stderr).toContain('refuses user or password (535)');
    expect(stderr).not.toContain('wrongword');
  });

  test('lets two runs with one ledger send nothing twice', async () => {
    await using server = await startMailServer();
    const list = listOf(Array.from({ length: 20 }, (_, index) => `reader${index}@example.com\n`).join(''));
    const args = ['--date', 'latest', '--to', list, '--smtp', server.url, ...FAST];
    const runs = await Promise.all([runNewsletter(args, HERE), runNewsletter(args, HERE)]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
    expect(server.accepted).toHaveLength(20);
    expect(runs.map(({ stdout }) => /(\d+) sent,/.exec(stdout)?.[1]).toSorted()).toEqual(['0', '20']);
  });
});

describe('a newsletter of a week that is killed twice', () => {
  test('reaches each of 500 recipients once, and tells what became of the others', async () => {
    const { kills, problems, summary } = await killNewsletter(weekOfPapers(), ['--week', 'latest'], 500);
    expect({ kills, problems, summary }).toEqual({
      kills: 2,
      problems: [],
      summary: expect.stringMatching(/^500 recipients: /) as string,
    });
  });
});

/** Real digests, where they are beside the repository; else those of the demo. */
function weekOfPapers(): string {
  const shared = join(ROOT, '../shared/digests/hf-api');
  const folder = temporaryFolder('week');
  cpSync(existsSync(shared) ? shared : join(ROOT, 'content/digests'), join(folder, 'digests'), { recursive: true });
  writeFileSync(join(folder, 'site.yml'), SENDER);
  return folder;
}
