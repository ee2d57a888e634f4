import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { FieldProblem } from '../source/describe-problem.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * The options and words of a command line; what does not fit ends the command with one message and exit code 2.
 * @param words what the command takes besides options, for the message; null where it takes none
 */
export function readOptions<const T extends Options>(options: T, words: string | null = null) {
  try {
    return parseArgs({ options, allowPositionals: words !== null });
  } catch (error) {
    const known = [...Object.keys(options).map((name) => `--${name}`), ...(words === null ? [] : [words])];
    return failUsage(
      `${error instanceof Error ? error.message : String(error)}; known: ${known.join(', ') || 'no options'}`,
    );
  }
}

/** Ends a command whose words do not fit: one message, exit code 2, nothing changed. */
export function failUsage(message: string): never {
  console.error(message);
  process.exit(2);
}

/** Ends a command one of whose options has a value that does not fit. */
export function failOption({ path: [option = ''], found, expected }: FieldProblem): never {
  const name = String(option).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return failUsage(`Unexpected --${name} \`${found}\`, expected ${expected}`);
}

/** Ends a command on bad content or an unreachable server: one message, exit code 1. */
export function failContent(message: string): never {
  console.error(message);
  process.exit(1);
}
