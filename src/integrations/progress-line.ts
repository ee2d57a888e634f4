import { formatCount, formatNumber } from '../source/format-number.ts';
import { STAGES, type ProgressEvent, type Stage } from './build-progress.ts';

/** A stage of a build while it runs; times in milliseconds of any clock. */
export interface RunningStage extends ProgressEvent {
  readonly startedAt: number;
  /** When counting began, after what a stage prepares, and at which count; null before. */
  readonly counted: { readonly at: number; readonly from: number } | null;
}

/** How long a stage took, in milliseconds. */
export interface StageTime {
  readonly stage: Stage;
  readonly ms: number;
}

/** What is counted in a stage. */
const UNITS: Partial<Record<Stage, string>> = { content: 'file', rendering: 'file', 'search index': 'paper' };

/** Of less time than this, nothing follows for the rest of a stage. */
const TELLING_MS = 1000;

/** Below this share of a stage counting may begin: the first of many files waits for its process to start. */
const EARLY = 0.01;

/** What a stage is after an event: the first event of another stage starts that. */
export function advance(running: RunningStage | null, event: ProgressEvent, at: number): RunningStage {
  const { startedAt, counted } = running?.stage === event.stage ? running : { startedAt: at, counted: null };
  const { done, total } = event;
  const isStart = total > 0 && (counted === null || (done > 0 && counted.from === 0 && done < EARLY * total));
  return { ...event, startedAt, counted: isStart ? { at, from: done } : counted };
}

/**
 * Where a build is: its stage, how much of that is done, and how long the rest of it will take.
 * @example progressLine(running, at) //=> '3/6 rendering: 3,412 of 11,800 files (28 %), about 40 s left'
 */
export function progressLine({ stage, done, total, counted }: RunningStage, at: number): string {
  const name = `${STAGES.indexOf(stage) + 1}/${STAGES.length} ${stage}`;
  if (total === 0) return name;
  const share = Math.floor((100 * done) / total);
  const ms = at - (counted?.at ?? at);
  const made = done - (counted?.from ?? done);
  const isTelling = made > 0 && done < total && ms >= TELLING_MS;
  const rest = isTelling ? `, about ${formatWait((ms / made) * (total - done))} left` : '';
  return `${name}: ${formatNumber(done)} of ${formatCount(total, UNITS[stage] ?? '')} (${share} %)${rest}`;
}

/**
 * A stage that has ended, with its time.
 * @example endedLine(running, at) //=> 'rendering: 11,800 files in 34.2 s'
 */
export function endedLine({ stage, total, startedAt }: RunningStage, at: number): string {
  const count = total === 0 ? '' : `${formatCount(total, UNITS[stage] ?? '')} in `;
  return `${stage}: ${count}${formatSeconds(at - startedAt)}`;
}

/** @example formatSeconds(1234) //=> '1.2 s' */
export function formatSeconds(ms: number): string {
  return `${formatNumber(ms / 1000, 1)} s`;
}

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
