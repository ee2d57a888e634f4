import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/build-site.ts';
import { describeSteps, git, runStep, stepsOf, type Step } from './support/workflow-steps.ts';

const stepNamed = (name: string): Step => stepsOf('recover.yml').find((step) => step.name === name) ?? {};

describeSteps('the step that looks whether to publish again', () => {
  const step = stepNamed('See whether to publish again');
  /** Runs the step, with deployments as GitHub lists them: the newest first. */
  const look = (
    deployments: readonly Deployment[],
    runs = '',
  ): { readonly output: string; readonly stdout: string } => {
    const rows = deployments.map(([state, commit, hours]) => [state, commit, seconds(hours)].join('\t')).join('\n');
    const gh = `if [ "$1" = run ]; then echo '${runs}'; else echo '${rows}'; fi`;
    const { status, output, stdout } = runStep(step, { gh }, undefined, { ...step.env, WORKFLOW: 'publish.yml' });
    expect(status).toBe(0);
    return { output, stdout };
  };
  const failures = (count: number, hours: number): Deployment[] =>
    Array.from({ length: count }, (_, index) => ['FAILURE', `commit-${index}`, hours + index]);

  test.each<[string, readonly Deployment[], boolean]>([
    ['nothing was ever deployed', [], false],
    ['the last deployment is published', [['ACTIVE', 'a', 9]], false],
    ['it is under way', [['IN_PROGRESS', 'b', 9], ...failures(1, 10)], false],
    ['it failed a moment ago', failures(1, 0.5), false],
    ['it failed more than an hour ago', failures(1, 1.5), true],
    ['it was cancelled', [['ERROR', 'a', 2]], true],
    ['the third in a row failed three hours ago', failures(3, 3), false],
    ['the third in a row failed five hours ago', failures(3, 5), true],
    ['the third failed of one commit', [...failures(1, 2), ...failures(1, 3), ...failures(1, 4)], true],
    ['failures before the last success are over', [...failures(1, 2), ['INACTIVE', 'b', 3], ...failures(5, 4)], true],
    ['the sixth in a row failed', failures(6, 33), true],
    ['the seventh in a row failed', failures(7, 900), false],
  ])('decides when %s', (_, deployments, expected) => {
    expect(look(deployments).output).toBe(expected ? 'retry=true\n' : '');
  });

  test('waits for runs that are under way', () => {
    expect(look(failures(1, 9), 'queued')).toEqual({ output: '', stdout: expect.stringContaining('under way') });
  });

  test('warns when it gives up', () => {
    expect(look(failures(7, 900)).stdout).toMatch(/^::warning::7 commits/);
  });
});

describeSteps('the step that publishes a new commit', () => {
  test('pushes an empty commit, and starts the workflow for it', () => {
    const [remote, runner] = [temporaryFolder('step'), temporaryFolder('step')];
    git(remote, 'init', '--bare');
    git(runner, 'clone', remote, '.');
    git(runner, 'commit', '--allow-empty', '--message', 'First');
    git(runner, 'push', 'origin', 'main');
    const env = { WORKFLOW: 'publish.yml', BRANCH: 'main' };
    const { status, stdout } = runStep(stepNamed('Publish a new commit'), { gh: 'echo "gh $*"' }, runner, env);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/gh workflow run publish\.yml --ref main\n$/),
    });
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('Publish again\nFirst');
  });
});

type Deployment = readonly [state: string, commit: string, hoursAgo: number];

function seconds(hoursAgo: number): number {
  return Math.floor(Date.now() / 1000 - hoursAgo * 3600);
}
