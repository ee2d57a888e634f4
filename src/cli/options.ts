import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command line; words that do not fit end the command with one message and exit code 2. */
export function readOptions<const T extends Options>(options: T) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    console.error(`${error instanceof Error ? error.message : String(error)}; known: ${known.join(', ')}`);
    process.exit(2);
  }
}
