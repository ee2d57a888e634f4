import type { CpuSample, MeasuredRun } from '../process-tree.ts';

/** What a stage of a build took. */
export interface StageCost {
  readonly stage: string;
  readonly ms: number;
  /** Null where it is unknown. */
  readonly cpuMs: number | null;
}

/** The line of a build's summary with the time of each stage, as in `12.3 s: content 2.1 s, rendering 9.0 s`. */
const STAGES_LINE = /^[\d,]{1,9}\.\d s: (.{1,1000})$/m;
const STAGE = /^(.{1,100}) ([\d,]{1,9}\.\d) s$/;

/**
 * The stages that a build printed, each with the CPU time that all processes took meanwhile; none where it printed no summary.
 * A build prints its summary when its last stage has ended.
 */
export function stageCosts({ output, samples }: Pick<MeasuredRun, 'output' | 'samples'>): StageCost[] {
  const summary = output.find(({ text }) => STAGES_LINE.test(text));
  const [, line = ''] = STAGES_LINE.exec(summary?.text ?? '') ?? [];
  const stages = line.split(', ').flatMap((part) => {
    const [, stage, seconds = ''] = STAGE.exec(part) ?? [];
    return stage === undefined ? [] : [{ stage, ms: 1000 * Number(seconds.replaceAll(',', '')) }];
  });
  let end = (summary?.ms ?? 0) - stages.reduce((sum, { ms }) => sum + ms, 0);
  return stages.map(({ stage, ms }) => {
    const start = end;
    end += ms;
    const [before, after] = [cpuAt(samples, start), cpuAt(samples, end)];
    return { stage, ms, cpuMs: before === null || after === null ? null : after - before };
  });
}

/** The CPU time that had been taken at a moment, between two looks in proportion. */
function cpuAt(samples: readonly CpuSample[], ms: number): number | null {
  const next = samples.find((sample) => sample.ms >= ms) ?? samples.at(-1);
  if (!next) return null;
  const last = samples.findLast((sample) => sample.ms < ms) ?? { ms: 0, cpuMs: 0 };
  if (next.ms <= last.ms) return next.cpuMs;
  return last.cpuMs + ((next.cpuMs - last.cpuMs) * (ms - last.ms)) / (next.ms - last.ms);
}
