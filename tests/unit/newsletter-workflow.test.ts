import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/build-site.ts';
import { describeSteps, runStep, stepsOf, WORKFLOWS, type Step } from './support/workflow-steps.ts';

const STEPS = stepsOf('send-newsletter.yml');
const named = (name: string): Step => STEPS.find((step) => step.name === name) ?? {};
const SECRETS = {
  SMTP_URL: 'smtps://a:b@mail.example.org',
  SUBSCRIBERS: 'email\nada@example.com\n',
  LEDGER_KEY: 'key',
};

describeSteps('the workflow that sends the newsletter', () => {
  test.each([['SMTP_URL', 'SUBSCRIBERS', 'LEDGER_KEY'], ['SUBSCRIBERS', 'LEDGER_KEY'], ['LEDGER_KEY']])(
    'does nothing without secrets, and names them: %s',
    (...missing) => {
      const env = { ...SECRETS, ...Object.fromEntries(missing.map((name) => [name, ''])) };
      const { status, stdout, output } = runStep(named('See whether there is a newsletter'), {}, undefined, env);
      expect([status, output]).toEqual([0, '']);
      expect(stdout).toContain(`::notice::No newsletter is sent: the repository has no secret ${missing.join(' ')};`);
    },
  );

  test('goes on with all of them', () => {
    const { status, stdout, output } = runStep(named('See whether there is a newsletter'), {}, undefined, SECRETS);
    expect([status, stdout, output]).toEqual([0, '', 'ready=true\n']);
  });

  test('hands the list and the options to the command, and prints neither', () => {
    const temp = temporaryFolder('runner');
    const env = { ...SECRETS, RUNNER_TEMP: temp, LEDGER: '/ledger', OPTIONS: '--trending week --week previous' };
    const npm = `printf '%s|' "$@" > ${temp}/words; echo 1 recipients: 1 sent`;
    const { status, stdout, summary } = runStep(named('Send'), { npm }, undefined, env);
    expect([status, stdout, summary]).toEqual([0, '1 recipients: 1 sent\n', '    1 recipients: 1 sent\n']);
    expect(readFileSync(join(temp, 'words'), 'utf8')).toBe(
      `run|--silent|newsletter|--|--trending|week|--week|previous|--to|${temp}/subscribers.csv|--ledger|/ledger/ledger|`,
    );
    expect(readFileSync(join(temp, 'subscribers.csv'), 'utf8')).toContain('ada@example.com\n');
  });

  test('fails with the command', () => {
    const env = { ...SECRETS, RUNNER_TEMP: temporaryFolder('runner'), LEDGER: '/ledger', OPTIONS: '--date latest' };
    expect(runStep(named('Send'), { npm: 'exit 1' }, undefined, env).status).toBe(1);
  });

  test('sends nothing after a run of which the ledger was lost, unless it is told to', () => {
    const LEDGER = join(temporaryFolder('runner'), 'newsletter');
    const mark = named('Mark the ledger as that of a run under way');
    const run = (RUN: string, AFTER_LOSS = 'false') => runStep(mark, {}, undefined, { LEDGER, RUN, AFTER_LOSS });
    expect(run('1').status).toBe(0);
    expect(run('2')).toMatchObject({ status: 1, stdout: expect.stringContaining('the run 1 was lost') as string });
    expect(run('3', 'true').status).toBe(0);
    runStep(named('Take the mark away'), {}, undefined, { LEDGER, RUNNER_TEMP: LEDGER });
    expect(existsSync(join(LEDGER, 'under-way'))).toBe(false);
    expect(run('4').status).toBe(0);
  });

  test('leaves no list behind', () => {
    const temp = temporaryFolder('runner');
    mkdirSync(join(temp, 'ledger'));
    writeFileSync(join(temp, 'subscribers.csv'), SECRETS.SUBSCRIBERS);
    runStep(named('Take the mark away'), {}, undefined, { LEDGER: join(temp, 'ledger'), RUNNER_TEMP: temp });
    expect(existsSync(join(temp, 'subscribers.csv'))).toBe(false);
  });
});

describe('the workflow of the newsletter', () => {
  interface Triggered {
    readonly on: { readonly workflow_run: { readonly workflows: readonly string[] } };
  }
  const read = (name: string): unknown => parse(readFileSync(join(WORKFLOWS, name), 'utf8'));

  test('follows the one that publishes', () => {
    const { name } = read('publish.yml') as { readonly name: string };
    expect((read('newsletter.yml') as Triggered).on.workflow_run.workflows).toEqual([name]);
  });
});
