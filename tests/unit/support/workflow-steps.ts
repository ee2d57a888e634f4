import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { parse } from 'yaml';
import { ROOT, temporaryFolder } from '../../support/build-site.ts';

/** The folder of the workflows. */
export const WORKFLOWS = join(ROOT, '.github/workflows');

/** A step of a job, as far as tests run it. */
export interface Step {
  readonly name?: string;
  /** The condition on which it runs. */
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}

/** All steps of a workflow. */
export function stepsOf(name: string): readonly Step[] {
  return Object.values(readWorkflow(name).jobs).flatMap(({ steps = [] }) => steps);
}

/** Steps run on Linux; Windows has no `sh` to stand in for programs. */
export const describeSteps = describe.skipIf(process.platform === 'win32');

/** Runs a step as the runner does, with programs of the test's own in front of the real ones. */
export function runStep(
  { run = '' }: Step,
  programs: Readonly<Record<string, string>>,
  cwd = temporaryFolder('step'),
  env: Readonly<Record<string, string>> = {},
) {
  const folder = temporaryFolder('step');
  const [bin, summary, output] = [temporaryFolder('step'), join(folder, 'summary'), join(folder, 'output')];
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
      SUMMARIZE: readWorkflow('archive.yml').env?.['SUMMARIZE'],
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      ...env,
    },
  });
  return { status, stdout, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') };
}

/** Runs Git as a committer of the test's own. @throws with what it printed, when it fails */
export function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function readWorkflow(name: string): Workflow {
  return parse(readFileSync(join(WORKFLOWS, name), 'utf8')) as Workflow;
}
