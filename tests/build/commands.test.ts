import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { spawnCommand, treeOf } from '../support/spawn-command.ts';
import { freePort, occupyPort } from '../support/ports.ts';
import { contentFolder, ROOT, runCommand, shellEnvironment, temporaryFolder } from '../support/build-site.ts';

const DIGEST = (title: string): string => `## ${title}\n\nIt says one thing.\n`;
const DEADLINE_MS = 30_000;

let running: ChildProcess | null = null;
/** The address that the running command printed. */
let address = '';

/** Starts a command that serves pages, and waits until it does. */
async function serve(command: string, env: Readonly<Record<string, string>>): Promise<{ printed(): string }> {
  let output = '';
  const port = env['PORT'] ?? String(await freePort());
  running = spawn(process.execPath, ['src/cli/run.mjs', command], {
    cwd: ROOT,
    env: shellEnvironment({ ...env, PORT: port }),
  });
  running.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  running.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const printedAddress = (): string => /^Daybook is at (http:\/\/localhost:\d+)\//m.exec(output)?.[1] ?? '';
  await expect.poll(printedAddress, { timeout: DEADLINE_MS, interval: 200 }).not.toBe('');
  address = printedAddress();
  await expect.poll(() => textAt('/'), { timeout: DEADLINE_MS, interval: 200 }).not.toBeNull();
  return { printed: () => output };
}

/** The text of a path of the running command; null while nothing answers, or answers with an error. */
async function textAt(path: string): Promise<string | null> {
  try {
    const response = await fetch(`${address}${path}`);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

const eventually = (path: string) => expect.poll(() => textAt(path), { timeout: DEADLINE_MS, interval: 200 });

afterEach(async () => {
  const child = running;
  running = null;
  if (!child || child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill();
  await closed;
});

describe('npm start', () => {
  test('builds the archive and serves it at the next free port where another program has the one asked for', async () => {
    await using other = await occupyPort();
    const { printed } = await serve('start', {
      OUT_DIR: join(temporaryFolder('start'), 'dist'),
      PORT: String(other.port),
    });
    expect(await textAt('/papers/date/2025-11-05/')).toContain('An Efficient Tester-Learner for Halfspaces');
    expect(printed()).toContain(`(port ${other.port} is taken)`);
    expect(address).not.toBe(`http://localhost:${other.port}`);
  });

  test('refuses an invalid port before it builds', () => {
    const { status, printed } = runCommand('start', [], { PORT: 'four' });
    expect([status, printed]).toEqual([1, expect.stringMatching(/^PORT is `four`, .*\n$/)]);
  });
});

describe('npm run dev', () => {
  test('shows digests, pages, notes and settings as they are added, changed and removed, and issues as they come', async () => {
    const content = contentFolder({ 'digests/2025-01-02.md': DIGEST('First paper') });
    const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
    const { printed } = await serve('dev', { CONTENT_DIR: content, OUT_DIR: join(temporaryFolder('dev'), 'dist') });
    await eventually('/papers/first-paper/').toContain('It says one thing.');
    await eventually('/pagefind/manifest.json').toContain('"papers":1');
    expect(await textAt('/pagefind/')).toBeNull();
    await eventually('/papers/date/2025-01-02.bib').toContain('title');

    write('digests/2025-01-03.md', DIGEST('Second paper'));
    await eventually('/').toContain('Second paper');
    write('digests/2025-01-03.md', DIGEST('Changed paper'));
    await eventually('/').toContain('Changed paper');
    rmSync(join(content, 'digests/2025-01-03.md'));
    await eventually('/').not.toContain('Changed paper');

    write('digests/2025-01-04.md', DIGEST('Odd paper').replace('\n\n', '\n\n- Colour: red\n\n'));
    await expect.poll(printed, { timeout: DEADLINE_MS }).toContain('digests/2025-01-04.md:3:1 warning');
    write('digests/2025-01-04.md', DIGEST('Odd paper'));
    await expect.poll(printed, { timeout: DEADLINE_MS }).toContain('0 errors, 0 warnings, 0 infos: all is mended\n');

    write('site.yml', 'title: Added title\n');
    await eventually('/').toContain('Added title');
    write('site.yml', 'title: Changed title\n');
    await eventually('/').toContain('Changed title');
    rmSync(join(content, 'site.yml'));
    await eventually('/').not.toContain('Changed title');

    write('days.yml', 'a: { soon: { status: weekend, checkedOn: 2025-01-06 } }\n');
    await expect.poll(printed, { timeout: DEADLINE_MS }).toContain('days.yml:1:6 warning Unexpected a.soon');

    write('topics.yml', '- { slug: firsts, label: Firsts, title: [first] }\n');
    await eventually('/topics/firsts/').toContain('First paper');
    write('topics.yml', '- { slug: firsts, label: Beginnings, title: [first] }\n');
    await eventually('/topics/firsts/').toContain('Beginnings');
    rmSync(join(content, 'topics.yml'));
    await eventually('/topics/firsts/').toBeNull();
  });

  test('shows a page as it is added, changed and removed', async () => {
    const content = contentFolder({ 'pages/about.mdx': '---\ntitle: About\n---\n\nOld words.\n' });
    const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
    await serve('dev', { CONTENT_DIR: content, OUT_DIR: join(temporaryFolder('dev'), 'dist') });
    await eventually('/about/').toContain('Old words.');
    write('pages/about.mdx', '---\ntitle: About\n---\n\nNew words.\n');
    await eventually('/about/').toContain('New words.');
    write('pages/rules.mdx', '---\ntitle: Rules\n---\n\nOne rule.\n');
    await eventually('/rules/').toContain('One rule.');
    rmSync(join(content, 'pages/rules.mdx'));
    await eventually('/rules/').toBeNull();
  });
});

describe('every command', () => {
  test.concurrent.each<[string, ...string[]]>([
    ['check-content'],
    ['record-permalinks'],
    ['check-fresh'],
    ['import', '--from', 'huggingface', '--date', '2025-11-08'],
  ])('says in one line where a setting is wrong, and changes nothing: %s', async (...command) => {
    const content = contentFolder({ 'site.yml': 'language: en\ntitle: 5\n', 'digests/2025-01-02.md': DIGEST('A') });
    const tree = treeOf(content);
    const { status, stdout, stderr } = await spawnCommand(command, content);
    expect([status, stdout, treeOf(content)]).toEqual([1, '', tree]);
    expect(stderr).toMatch(/^site\.yml:2:8 Unexpected setting `title`, .*\n$/);
  });

  test.concurrent.each<[string, string[], number, RegExp]>([
    ['new', ['--yes', '--title', ''], 2, /^Unexpected --title ``, expected a text\n$/],
    [
      'new',
      ['--yes', '--language', 'Elvish tongue'],
      2,
      /^Unexpected --language `Elvish tongue`, expected a BCP 47 .*\n$/,
    ],
    ['new', ['mine', '--yes'], 2, /mine/],
    ['new', ['--titel', 'A'], 2, /^Unknown option '--titel' \(did you mean `--title`\?\); known: --title, .*\n$/],
    ['import', ['--dryrun', 'a.md'], 2, /^Unknown option '--dryrun' \(did you mean `--dry-run`\?\); known: .*\n$/],
    ['enrich', ['--limit', 'all'], 2, /^Unexpected --limit `all`, .*\n$/],
    ['check', ['dist'], 2, /dist/],
    ['build', ['--out', 'x'], 2, /--out.*known: --part\n$/],
    ['build', ['--part', '9/8'], 1, /^`9\/8` is no part: write `2\/8` .*\n$/],
    ['join', ['--out', 'x'], 2, /--out.*known: no options\n$/],
    ['dev', ['--port', '1'], 2, /--port/],
    ['start', ['here'], 2, /here/],
    ['topics', ['--sample', '-1'], 2, /--sample/],
    ['check-fresh', ['--working-days', '1.5'], 2, /^Unexpected --working-days `1\.5`, expected a whole number\n$/],
    ['record-permalinks', ['--all'], 2, /--all/],
    [
      'record-permalinks',
      [],
      1,
      /^digests\/a\.md:1:1 error Cannot tell the day .*\n1 error, .*\nNothing recorded: .*\n$/,
    ],
    ['check-permalinks', ['--against', 'src'], 1, /^Cannot compare with `src`: .*\n$/],
    ['check-permalinks', ['--against', 'http://'], 2, /^Unexpected --against `http:\/\/`, .*\n$/],
  ])('refuses bad input, says what is wrong, and changes nothing: %s %j', async (command, args, code, message) => {
    const content = contentFolder({ 'digests/a.md': DIGEST('A') });
    const tree = treeOf(content);
    const { status, stdout, stderr } = await spawnCommand([command, ...args], content);
    expect([status, stdout, treeOf(content)]).toEqual([code, '', tree]);
    expect(stderr).toMatch(message);
  });
});

describe('npm run check:content', () => {
  const content = contentFolder({
    'digests/2025-01-02.md': '## A paper\n\n- Colour: red\n\nText.\n',
    'digests/undated.md': DIGEST('Another'),
  });

  test('prints an issue a line and the count, and fails where there is an error', () => {
    const { status, printed } = runCommand('check-content', [], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(printed.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^digests\/2025-01-02\.md:3:1 warning Unexpected field `Colour`, expected .* unknown-field$/,
      ),
      expect.stringMatching(/^digests\/undated\.md:1:1 error Cannot tell the day .* unknown-day$/),
      '1 error, 1 warning, 0 infos',
    ]);
  });

  test('prints issues as JSON on demand', () => {
    const { printed } = runCommand('check-content', ['--json'], { CONTENT_DIR: content });
    expect(JSON.parse(printed)).toEqual([
      {
        path: 'digests/2025-01-02.md',
        line: 3,
        column: 1,
        severity: 'warning',
        slug: 'unknown-field',
        message: expect.any(String),
      },
      {
        path: 'digests/undated.md',
        line: 1,
        column: 1,
        severity: 'error',
        slug: 'unknown-day',
        message: expect.any(String),
      },
    ]);
  });

  test('succeeds where there is none', () => {
    const { status, printed } = runCommand('check-content', [], { CONTENT_DIR: contentFolder({}) });
    expect([status, printed]).toEqual([0, '0 errors, 0 warnings, 0 infos\n']);
  });

  test('refuses an unknown option', () => {
    const { status, printed } = runCommand('check-content', ['--jsn']);
    expect(status).toBe(2);
    expect(printed).toContain('--jsn');
  });
});
