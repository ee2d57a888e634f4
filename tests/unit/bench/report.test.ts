import { describe, expect, test } from 'vitest';
import type { BuildCost } from '../../bench/builds/builders.ts';
import { formatArchive, formatGrowth, formatTable } from '../../bench/builds/report.ts';
import { costIn, type ArchiveCost } from '../../bench/builds/scenarios.ts';

const cost = (ms: number, more: Partial<BuildCost> = {}): BuildCost => ({
  ms,
  cpuMs: 2 * ms,
  peakBytes: 5e8,
  bytes: 14e6,
  files: 2500,
  pages: 2000,
  stages: [],
  ...more,
});
const cache = { saveMs: 400, restoreMs: 200, bytes: 3e6, isZstd: true };
const archive = (papers: number, coldMs: number): ArchiveCost => ({
  papers,
  cache,
  builders: [
    {
      name: 'Daybook',
      costs: {
        cold: cost(coldMs, { stages: [{ stage: 'content', ms: 1000, cpuMs: null }] }),
        unchanged: cost(500, { cpuMs: null, peakBytes: null }),
        'a changed template': cost(8000),
      },
    },
    { name: 'Hugo', costs: { cold: cost(20_000, { peakBytes: 1e9 }), unchanged: cost(16_000) } },
  ],
});

describe('formatArchive', () => {
  const lines = formatArchive(archive(1000, 10_000)).split('\n');

  test('says how large each site is', () => {
    expect(lines).toContain('- Daybook: 2,500 files, 2,000 of them pages; 14 MB, 14.0 kB a paper');
    expect(lines).toContainEqual(expect.stringMatching(/^- Hugo: /));
  });

  test.each([
    ['cold', '10.0 s', '20.0 s', '500 MB', '0.50', '0.50', '0.50'],
    ['unchanged', '0.5 s', '?', '?', '0.03', '?', '?'],
    ['a changed template', '8.0 s', '16.0 s', '500 MB', '0.50', '0.50', '1.00'],
    ['Hugo: cold', '20.0 s', '40.0 s', '1,000 MB', '', '', ''],
  ])('has a row for %s', (...cells) => {
    const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toContainEqual(['', ...cells, '']);
  });

  test('has the stages, and the cache of CI', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^\| Daybook: cold +\| content 1\.0 s \(\?\) +\|$/));
    expect(lines).toContain('Archived and restored as by CI, with zstd: 0.4 s and 0.2 s, 3 MB.');
  });
});

describe('formatGrowth', () => {
  test('gives the exponent of each build', () => {
    const table = formatGrowth([archive(1000, 10_000), archive(10_000, 100_000)]);
    expect(table).toMatch(/\| Daybook: cold +\| 1\.00 +\|/);
    expect(table).toMatch(/\| Daybook: unchanged +\| 0\.00 +\|/);
    expect(table).toMatch(/\| Hugo: cold +\| 0\.00 +\|/);
  });

  test('gives nothing of one size', () => {
    expect(formatGrowth([archive(1000, 10_000)])).toBeNull();
  });
});

describe('formatTable', () => {
  test('aligns columns', () => {
    expect(
      formatTable([
        ['a', 'b'],
        ['1', '2222'],
      ]),
    ).toBe('| a   | b    |\n| --- | ---- |\n| 1   | 2222 |');
  });
});

describe('costIn', () => {
  const [own, hugo] = archive(1000, 10_000).builders;

  test.each([
    [own, 'a changed template', 8000],
    [hugo, 'cold', 20_000],
    [hugo, 'a changed template', 16_000],
  ] as const)('takes an unchanged build for what was not measured', (builder, scenario, ms) => {
    expect(builder && costIn(builder, scenario)?.ms).toBe(ms);
  });
});
