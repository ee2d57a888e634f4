import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportProgress } from '../../../src/integrations/build-progress.ts';
import { showProgress } from '../../../src/integrations/show-progress.ts';

/** A screen or a file, and what was printed on it. */
function output(isTTY: boolean, columns = 100) {
  const printed: string[] = [];
  return { isTTY, columns, printed, write: (text: string | Uint8Array) => printed.push(String(text)) > 0 };
}

/** Shows a build whose clock is set by hand. */
function build(isTTY: boolean, columns?: number) {
  const screen = output(isTTY, columns);
  let now = 0;
  const progress = showProgress(screen, [screen], () => now);
  return {
    screen,
    progress,
    at: (seconds: number, ...event: Parameters<typeof reportProgress>) => {
      now = seconds * 1000;
      reportProgress(...event);
    },
    end: (seconds: number) => {
      now = seconds * 1000;
      return progress.end();
    },
  };
}

beforeEach(() => {
  vi.stubEnv('CI', '');
  vi.stubEnv('TERM', 'xterm');
});
afterEach(() => vi.unstubAllEnvs());

const CLEAR = '\r\u001B[K';

describe('showProgress on a terminal', () => {
  test('rewrites one line, at most ten times a second, and clears it at the end', () => {
    const { screen, at, end } = build(true);
    at(0, 'content');
    at(2, 'rendering', 0, 10);
    at(2.05, 'rendering', 1, 10);
    at(2.2, 'rendering', 2, 10);
    end(3);
    expect(screen.printed).toEqual([
      `${CLEAR}3/6 rendering: 0 of 10 files (0 %)`,
      `${CLEAR}3/6 rendering: 2 of 10 files (20 %)`,
      CLEAR,
    ]);
  });

  test('shows the start of a stage and the end of counting at once', () => {
    const { screen, at, end } = build(true);
    at(2, 'search index', 0, 10);
    at(2.01, 'search index', 10, 10);
    at(2.02, 'verification');
    end(3);
    expect(screen.printed).toContain(`${CLEAR}4/6 search index: 10 of 10 papers (100 %)`);
    expect(screen.printed).toContain(`${CLEAR}5/6 verification`);
  });

  test('shows nothing of what is quick', () => {
    const { screen, at, end } = build(true);
    at(0, 'content', 0, 5);
    at(0.5, 'rendering');
    end(0.9);
    expect(screen.printed).toEqual([]);
  });

  test('clears the line before anything else is printed, and leaves the stream as it was', () => {
    const { screen, at, end } = build(true);
    at(2, 'templates');
    screen.write('a warning\n');
    end(3);
    screen.write('the end\n');
    expect(screen.printed).toEqual([`${CLEAR}2/6 templates`, CLEAR, 'a warning\n', 'the end\n']);
  });

  test('keeps to the width of the terminal', () => {
    const { screen, at, end } = build(true, 12);
    at(2, 'rendering', 1, 10);
    end(3);
    expect(screen.printed[0]).toBe(`${CLEAR}3/6 renderi`);
  });
});

describe.each([
  ['a file', false, {}],
  ['the log of a CI runner', true, { CI: 'true' }],
  ['a terminal that cannot clear a line', true, { TERM: 'dumb' }],
])('showProgress in %s', (_, isTTY, variables) => {
  beforeEach(() => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  });

  test('prints a line for each stage that took a second', () => {
    const { screen, at, end } = build(isTTY);
    at(0, 'content', 0, 5);
    at(8.1, 'templates');
    at(8.9, 'rendering', 0, 50);
    end(12);
    expect(screen.printed).toEqual(['content: 5 files in 8.1 s\n', 'rendering: 50 files in 3.1 s\n']);
  });

  test('prints a line every ten seconds within a stage', () => {
    const { screen, at, end } = build(isTTY);
    for (let second = 0; second < 25; second += 1) at(second, 'rendering', second, 25);
    end(25);
    expect(screen.printed).toEqual([
      '3/6 rendering: 10 of 25 files (40 %), about 15 s left\n',
      '3/6 rendering: 20 of 25 files (80 %), about 5 s left\n',
      'rendering: 25 files in 25.0 s\n',
    ]);
  });
});

describe('the end of shown progress', () => {
  test('gives the time of each stage, and the same when it is called again', () => {
    const { at, end } = build(false);
    at(0, 'content');
    at(2, 'templates');
    const times = [
      { stage: 'content', ms: 2000 },
      { stage: 'templates', ms: 500 },
    ];
    expect(end(2.5)).toEqual(times);
    at(3, 'swap');
    expect(end(4)).toEqual(times);
  });
});
