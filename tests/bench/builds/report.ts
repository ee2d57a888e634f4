import type { BuildCost } from './builders.ts';
import { growthExponent } from './growth.ts';
import { costIn, SCENARIOS, type ArchiveCost, type BuilderCost } from './scenarios.ts';

/** The figures of one archive as Markdown: a table of builds, what they are compared with, the stages, and the cache of CI. */
export function formatArchive({ papers, builders, cache }: ArchiveCost): string {
  const [own, ...others] = builders;
  if (!own) throw new Error('Nothing was built');
  const head = [
    'build',
    'time',
    'CPU time',
    'peak memory',
    ...others.flatMap(({ name }) => [`time, ${name} = 1`, 'its CPU time = 1', 'its memory = 1']),
  ];
  const rows = SCENARIOS.flatMap((scenario) => {
    const cost = own.costs[scenario];
    return cost
      ? [[scenario, ...figures(cost), ...others.flatMap((other) => ratios(cost, costIn(other, scenario)))]]
      : [];
  });
  const rivals = others.flatMap(({ name, costs }) =>
    SCENARIOS.flatMap((scenario) => {
      const cost = costs[scenario];
      return cost ? [[`${name}: ${scenario}`, ...figures(cost), ...others.flatMap(() => ['', '', ''])]] : [];
    }),
  );
  return [
    `### ${count(papers)} papers`,
    builders.flatMap((builder) => siteLine(builder, papers)).join('\n'),
    formatTable([head, ...rows, ...rivals]),
    `Archived and restored as by CI, ${cache.isZstd ? 'with zstd' : 'with gzip'}: ${seconds(cache.saveMs)} and ${seconds(cache.restoreMs)}, ${megabytes(cache.bytes)}.`,
    formatTable([['stages', 'time (CPU time)'], ...builders.flatMap(stageRows)]),
  ].join('\n\n');
}

/** The exponents with which the time of each build grows with the number of papers, as Markdown; null with less than two sizes. */
export function formatGrowth(archives: readonly ArchiveCost[]): string | null {
  const rows = (archives[0]?.builders ?? []).flatMap(({ name }, index) =>
    SCENARIOS.flatMap((scenario) => {
      const measured = archives.flatMap(({ papers, builders }) => {
        const cost = builders[index]?.costs[scenario];
        return cost ? [{ size: papers, cost: cost.ms }] : [];
      });
      const exponent = growthExponent(measured);
      return exponent === null ? [] : [[`${name}: ${scenario}`, exponent.toFixed(2)]];
    }),
  );
  return rows.length === 0 ? null : formatTable([['build', 'growth exponent of time'], ...rows]);
}

/**
 * A table in Markdown, with its columns aligned as Prettier does.
 * @example formatTable([['a', 'b'], ['1', '22']]) //=> '| a   | b   |\n| --- | --- |\n| 1   | 22  |'
 */
export function formatTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function siteLine({ name, costs: { cold } }: BuilderCost, papers: number): string[] {
  if (!cold) return [];
  const files = `${count(cold.files)} files, ${count(cold.pages)} of them pages`;
  return [`- ${name}: ${files}; ${megabytes(cold.bytes)}, ${kilobytes(cold.bytes / papers)} a paper`];
}

function figures({ ms, cpuMs, peakBytes }: BuildCost): string[] {
  return [seconds(ms), cpuMs === null ? '?' : seconds(cpuMs), peakBytes === null ? '?' : megabytes(peakBytes)];
}

function ratios(own: BuildCost, other: BuildCost | null): string[] {
  const ratio = (of: (cost: BuildCost) => number | null): string => {
    const [ours, theirs] = [of(own), other && of(other)];
    return ours === null || theirs === null ? '?' : (ours / theirs).toFixed(2);
  };
  return [ratio(({ ms }) => ms), ratio(({ cpuMs }) => cpuMs), ratio(({ peakBytes }) => peakBytes)];
}

function stageRows({ name, costs }: BuilderCost): string[][] {
  return SCENARIOS.flatMap((scenario) => {
    const stages = costs[scenario]?.stages ?? [];
    const parts = stages.map(
      ({ stage, ms, cpuMs }) => `${stage} ${seconds(ms)} (${cpuMs === null ? '?' : seconds(cpuMs)})`,
    );
    return parts.length === 0 ? [] : [[`${name}: ${scenario}`, parts.join(', ')]];
  });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${count(bytes / 1e6)} MB`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
