import { parseArgs } from 'node:util';

/** What `npm run bench` is to measure. */
export interface BenchOptions {
  /** Sizes of invented archives, from small to large; none where there is a content folder. */
  readonly sizes: readonly number[];
  readonly content: string | null;
  /** `hugo`, or other checkouts of Daybook. */
  readonly against: readonly string[];
}

const FEWEST_PAPERS = 100;

/**
 * Reads the command line of `npm run bench`.
 * @throws when there is something wrong with it
 */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      papers: { type: 'string' },
      content: { type: 'string' },
      against: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.papers !== undefined && values.content !== undefined) {
    throw new Error('--papers is for invented archives, and --content for a real one: leave one of them out');
  }
  const { content = null, against } = values;
  return { sizes: content === null ? parseSizes(values.papers ?? '1000') : [], content, against };
}

function parseSizes(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= FEWEST_PAPERS)) return sizes.toSorted((a, b) => a - b);
  throw new Error(
    `Unexpected --papers \`${list}\`, expected whole numbers from ${FEWEST_PAPERS} on, as in \`1000,10000\``,
  );
}
