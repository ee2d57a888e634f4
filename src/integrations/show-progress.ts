import { onProgress } from './build-progress.ts';
import { advance, endedLine, progressLine, type RunningStage, type StageTime } from './progress-line.ts';

/** Of what is quicker, nothing is shown. */
const QUICK_MS = 1000;
/** The least time between two states of the line of a terminal, and between two lines of a stage elsewhere. */
const PAUSE_MS = { terminal: 100, log: 10_000 } as const;
/** Of a terminal that does not know its width. */
const USUAL_COLUMNS = 80;
const CLEAR_LINE = '\r\u001B[K';

/** Where progress is shown: standard error. */
type Output = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/**
 * Shows the progress of a build: on a terminal in one line that is rewritten, elsewhere a line for each stage that has ended,
 * and now and then one within a long stage.
 * @param others whatever else prints on the same terminal; the line is cleared before
 * @returns `end` stops it, and gives the time of each stage
 */
export function showProgress(
  output: Output = process.stderr,
  others: readonly Output[] = [process.stdout, process.stderr],
  clock: () => number = () => performance.now(),
): { end(): readonly StageTime[] } {
  const isTerminal = isLiveTerminal(output);
  const line = isTerminal ? terminalLine(output, others) : null;
  const times: StageTime[] = [];
  const pause = isTerminal ? PAUSE_MS.terminal : PAUSE_MS.log;
  const quickUntil = clock() + QUICK_MS;
  let running: RunningStage | null = null;
  let dueAt = isTerminal ? quickUntil : clock() + pause;

  const endStage = (at: number): void => {
    if (running === null) return;
    const ms = at - running.startedAt;
    times.push({ stage: running.stage, ms });
    if (!line && ms >= QUICK_MS) output.write(`${endedLine(running, at)}\n`);
    dueAt = at + pause;
  };
  const stop = onProgress((event) => {
    const at = clock();
    const isStart = running?.stage !== event.stage;
    if (isStart) endStage(at);
    running = advance(running, event, at);
    // After the start of a stage and the end of counting, a long wait may follow.
    const isAtOnce = isTerminal && (isStart || event.done === event.total);
    if (at < (isAtOnce ? quickUntil : dueAt)) return;
    dueAt = at + pause;
    const text = progressLine(running, at);
    if (line) line.show(text);
    else output.write(`${text}\n`);
  });
  return {
    end: () => {
      stop();
      endStage(clock());
      running = null;
      line?.end();
      return times;
    },
  };
}

/** Whether a line can be rewritten: not in a file, in the log of a CI runner, or on a terminal that cannot clear a line. */
function isLiveTerminal({ isTTY }: Output): boolean {
  return isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['CI'];
}

/** A line of a terminal that is rewritten, and cleared before anything else is printed. */
function terminalLine(output: Output, others: readonly Output[]) {
  const write = output.write.bind(output);
  let isShown = false;
  const clear = (): void => {
    if (isShown) write(CLEAR_LINE);
    isShown = false;
  };
  const restore = others.map((other) => {
    const original = other.write;
    other.write = ((...args: Parameters<typeof original>) => {
      clear();
      return original.apply(other, args);
    }) as typeof original;
    return () => (other.write = original);
  });
  return {
    show: (text: string): void => {
      // A line that is too long for the terminal would not be cleared as a whole.
      write(CLEAR_LINE + text.slice(0, (output.columns || USUAL_COLUMNS) - 1));
      isShown = true;
    },
    end: (): void => {
      clear();
      for (const undo of restore) undo();
    },
  };
}
