import type { MakeText } from './hostile-runs.ts';

/** Characters of the shorter and of the longer text. */
const [SHORT, LONG] = [1500, 6000];
/** A linear reader takes 4 times as long for the longer text, a quadratic one 16 times. */
const MOST_GROWTH = 10;
/** CPU time in milliseconds below which the growth says nothing. */
const NOISE = 20;
const TRIES = 4;
/** Texts on which an exponential or a cubic reader shows before it would never end. */
const FIRST_LENGTHS = [24, 32, 500];
const MOST_FIRST_TIME = 250;

/** How a reader is too slow for a run; null where it takes time in proportion to the length of the run. */
export function findGrowth(read: (text: string) => unknown, makeText: MakeText): string | null {
  for (const length of FIRST_LENGTHS) {
    const text = makeText(length);
    if (bestTime(read, text, MOST_FIRST_TIME) > MOST_FIRST_TIME) return `slow for ${length} characters`;
  }
  const [short, long] = [makeText(SHORT), makeText(LONG)];
  let [shortTime, longTime] = [Infinity, Infinity];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Twice, since the first run of new code is slower than all others.
    shortTime = Math.min(shortTime, cpuTime(read, short), cpuTime(read, short));
    longTime = Math.min(longTime, cpuTime(read, long));
    if (longTime < NOISE || longTime < shortTime * MOST_GROWTH) return null;
  }
  return `${shortTime.toFixed(1)} ms for ${SHORT} characters, ${longTime.toFixed(1)} ms for ${LONG}`;
}

/** The least time of a few tries, of which the first below a limit is enough. */
function bestTime(read: (text: string) => unknown, text: string, enough: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < TRIES && best > enough; attempt += 1) best = Math.min(best, cpuTime(read, text));
  return best;
}

function cpuTime(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
