import { describe, expect, test } from 'vitest';
import type { ProgressEvent } from '../../../src/integrations/build-progress.ts';
import { advance, endedLine, progressLine, type RunningStage } from '../../../src/integrations/progress-line.ts';

const start = (event: Partial<ProgressEvent> = {}, at = 0): RunningStage =>
  advance(null, { stage: 'rendering', done: 0, total: 0, ...event }, at);

describe('advance', () => {
  test('keeps when a stage began, and when counting began in it', () => {
    const running = advance(start({}, 100), { stage: 'rendering', done: 0, total: 9 }, 700);
    expect(running).toMatchObject({ startedAt: 100, counted: { at: 700, from: 0 } });
    expect(advance(running, { stage: 'rendering', done: 3, total: 9 }, 900)).toMatchObject({
      startedAt: 100,
      counted: { at: 700, from: 0 },
      done: 3,
    });
  });

  test('starts anew with another stage', () => {
    const running = advance(start({ total: 9 }), { stage: 'search index', done: 0, total: 0 }, 900);
    expect(running).toEqual({ stage: 'search index', done: 0, total: 0, startedAt: 900, counted: null });
  });
});

describe('progressLine', () => {
  const at = (done: number, total: number, ms: number): string =>
    progressLine(advance(start({ total }), { stage: 'rendering', done, total }, ms), ms);

  test.each([
    [
      'a share and the time of the rest',
      at(3412, 11_800, 16_000),
      '3/6 rendering: 3,412 of 11,800 files (28 %), about 40 s left',
    ],
    [
      'minutes of a long rest',
      at(1000, 100_000, 10_000),
      '3/6 rendering: 1,000 of 100,000 files (1 %), about 17 min left',
    ],
    ['no time before it can be told', at(10, 11_800, 900), '3/6 rendering: 10 of 11,800 files (0 %)'],
    ['no time before anything is done', at(0, 50, 5000), '3/6 rendering: 0 of 50 files (0 %)'],
    ['no time once all is done', at(50, 50, 5000), '3/6 rendering: 50 of 50 files (100 %)'],
    ['not 100 % before all is done', at(9999, 10_000, 500), '3/6 rendering: 9,999 of 10,000 files (99 %)'],
    ['the stage alone where nothing is counted', progressLine(start({ stage: 'swap' }), 10), '6/6 swap'],
  ])('shows %s', (_, line, expected) => expect(line).toBe(expected));

  test('measures from when counting began, not from what a stage prepares', () => {
    const prepared = advance(start({}, 0), { stage: 'rendering', done: 0, total: 100 }, 60_000);
    const running = advance(prepared, { stage: 'rendering', done: 50, total: 100 }, 65_000);
    expect(progressLine(running, 65_000)).toContain('about 5 s left');
  });

  test('measures from the first of many files, which waits for its process to start', () => {
    const first = advance(start({ total: 21_000 }), { stage: 'rendering', done: 1, total: 21_000 }, 12_000);
    expect(progressLine(first, 12_000)).toBe('3/6 rendering: 1 of 21,000 files (0 %)');
    const running = advance(first, { stage: 'rendering', done: 2101, total: 21_000 }, 22_000);
    expect(progressLine(running, 22_000)).toContain('about 90 s left');
  });
});

describe('endedLine', () => {
  test.each([
    [start({ total: 11_800 }), 'rendering: 11,800 files in 34.2 s'],
    [start({ stage: 'search index', total: 300 }), 'search index: 300 papers in 34.2 s'],
    [start({ stage: 'templates' }), 'templates: 34.2 s'],
  ])('shows what was counted, and its time', (running, expected) => expect(endedLine(running, 34_200)).toBe(expected));
});
