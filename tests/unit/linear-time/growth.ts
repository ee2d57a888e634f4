import type { MakeText } from './hostile-runs.ts';

/** How much shorter the shorter text is: a linear reader takes 4 times as long for the longer one, a quadratic one 16 times. */
const SHORTER = 4;
const MOST_GROWTH = 10;
/** CPU time in milliseconds below which the growth says nothing. Above, garbage that is collected now and then goes by tries. */
const NOISE = 30;
const TRIES = 8;
/** Texts on which an exponential reader shows before it would never end. */
const FIRST_LENGTHS = [28, 100];
const MOST_FIRST_TIME = 250;
const FIRST_TRIES = 3;

/**
 * How a reader is too slow for a run; null where it takes time in proportion to the length of the run.
 * @param length characters of the longest text: the more there are, the smaller is the growth that is found
 */
export function findGrowth(read: (text: string) => unknown, makeText: MakeText, length: number): string | null {
  for (const first of FIRST_LENGTHS) {
    if (bestTime(read, makeText(first), MOST_FIRST_TIME) > MOST_FIRST_TIME) return `slow for ${first} characters`;
  }
  const long = makeText(length);
  const short = makeText(length / SHORTER);
  let longTime = Infinity;
  let shortTime = Infinity;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    longTime = Math.min(longTime, cpuTime(read, long));
    if (longTime < NOISE) return null;
    // Several times, since one slow run of the shorter text would hide the growth.
    for (let again = 0; again < 3; again += 1) shortTime = Math.min(shortTime, cpuTime(read, short));
    if (longTime < shortTime * MOST_GROWTH) return null;
  }
  return `${shortTime.toFixed(1)} ms for ${length / SHORTER} characters, ${longTime.toFixed(1)} ms for ${length}`;
}

/** The least time of a few tries, of which the first below a limit is enough. */
function bestTime(read: (text: string) => unknown, text: string, enough: number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < FIRST_TRIES && best > enough; attempt += 1)
    best = Math.min(best, cpuTime(read, text));
  return best;
}

function cpuTime(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
