import { describe, expect, test } from 'vitest';
import { stageCosts } from '../../bench/builds/stages.ts';
import { formatSummary } from '../../../src/integrations/build-summary.ts';

const SUMMARY = formatSummary({
  papers: 3,
  changes: { pages: 9, changes: null },
  rendered: 9,
  parts: [],
  times: [
    { stage: 'content', ms: 2000 },
    { stage: 'search index', ms: 1_500_000 },
  ],
  peakBytes: 5e8,
});

describe('stageCosts', () => {
  test('reads the stages of the summary that a build prints, and what the processes took meanwhile', () => {
    const output = [
      { ms: 10, text: 'Building\n' },
      { ms: 1_503_000, text: `${SUMMARY}\n` },
    ];
    const samples = [
      { ms: 1000, cpuMs: 400 },
      { ms: 3000, cpuMs: 2400 },
      { ms: 1_503_000, cpuMs: 9400 },
    ];
    expect(stageCosts({ output, samples })).toEqual([
      { stage: 'content', ms: 2000, cpuMs: 2000 },
      { stage: 'search index', ms: 1_500_000, cpuMs: 7000 },
    ]);
  });

  test('takes CPU time between two looks in proportion', () => {
    const samples = [
      { ms: 0, cpuMs: 0 },
      { ms: 2_000_000, cpuMs: 1_000_000 },
    ];
    const output = [{ ms: 1_502_000, text: SUMMARY }];
    expect(stageCosts({ output, samples }).map(({ cpuMs }) => cpuMs)).toEqual([1000, 750_000]);
  });

  test('gives no CPU time where nothing is known of it', () => {
    expect(stageCosts({ output: [{ ms: 5, text: SUMMARY }], samples: [] }).map(({ cpuMs }) => cpuMs)).toEqual([
      null,
      null,
    ]);
  });

  test('finds no stages where there is no summary', () => {
    expect(stageCosts({ output: [{ ms: 9, text: 'Nothing has changed\n' }], samples: [] })).toEqual([]);
  });
});
