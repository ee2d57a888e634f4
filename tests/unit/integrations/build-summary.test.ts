import { describe, expect, test } from 'vitest';
import { formatSummary, type BuildSummary } from '../../../src/integrations/build-summary.ts';

const SUMMARY: BuildSummary = {
  papers: 9877,
  changes: { pages: 33_012, changes: { added: 31, changed: 1012, removed: 0 } },
  rendered: 1104,
  parts: [
    { part: 'papers', bytes: 82_900_000 },
    { part: 'other', bytes: 2_000 },
  ],
  times: [
    { stage: 'content', ms: 8100 },
    { stage: 'rendering', ms: 34_240 },
  ],
  peakBytes: 1_600_000_000,
};

describe('formatSummary', () => {
  test('shows papers and pages, bytes, times and memory', () => {
    expect(formatSummary(SUMMARY)).toBe(
      [
        '9,877 papers; 33,012 pages: 31 new, 1,012 changed, 0 removed; 1,104 files rendered',
        '                   kB  a paper',
        'paper pages  82,900.0      8.4',
        'other             2.0      0.0',
        'all          82,902.0      8.4',
        '42.3 s: content 8.1 s, rendering 34.2 s',
        'Peak memory: 1,600 MB',
      ].join('\n'),
    );
  });

  test('says so where there is no site to compare with', () => {
    const [first] = formatSummary({ ...SUMMARY, papers: 1, changes: { pages: 1, changes: null } }).split('\n');
    expect(first).toBe('1 paper; 1 page, and no earlier site to compare them with; 1,104 files rendered');
  });
});
