import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { FieldProblem } from '../source/describe-problem.ts';
import { didYouMean } from '../source/nearest-name.ts';

/** An option of a command, as `parseArgs` takes it, and what `--help` says of it. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly default?: string | boolean;
  readonly about: string;
  /** What stands behind it; none for one that is only there or not. */
  readonly value?: string;
}

type Options = Readonly<Record<string, Option>>;

/** What `--help` says of a command besides its options. */
interface Command {
  /** What it does, in a sentence. */
  readonly about: string;
  /** What the command takes besides options; none by default. */
  readonly words?: string;
}

/**
 * The options and words of a command line; what does not fit ends the command with one message and exit code 2. `--help`
 * prints what fits, and ends it with 0.
 */
export function readOptions<const T extends Options>(command: Command, options: T) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(formatHelp(commandOf(process.argv[1] ?? ''), command, options));
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: command.words !== undefined });
  } catch (error) {
    // What Node says behind it is about words that start with `-`.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    const names = Object.keys(options).map((name) => `--${name}`);
    const found = /^Unknown option '(--[^']*)'/.exec(message)?.[1];
    const known = [...names, command.words ?? []].flat().join(', ') || 'no options';
    return failUsage(`${message}${found === undefined ? '' : didYouMean(found, names)}; known: ${known}`);
  }
}

/**
 * The npm script that runs a file of this folder.
 * @example commandOf('/src/cli/check-content.ts') //=> 'npm run check:content'
 */
function commandOf(file: string): string {
  const script = basename(file, '.ts').replaceAll('-', ':');
  return script === 'start' ? 'npm start' : `npm run ${script}`;
}

/** What a command does, how it is called, and a line for each option. */
function formatHelp(name: string, { about, words }: Command, options: Options): string {
  const rows = Object.entries({ ...options, help: HELP }).map(
    ([option, { value, about: what }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, what] as const,
  );
  const width = Math.max(...rows.map(([option]) => option.length));
  const mayHave = [...(rows.length > 1 ? ['[options]'] : []), words ?? []].flat();
  const usage = [name, ...(mayHave.length === 0 ? [] : ['--', ...mayHave])].join(' ');
  return [about, '', `  ${usage}`, '', ...rows.map(([option, what]) => `  ${option.padEnd(width)}  ${what}`)].join(
    '\n',
  );
}

const HELP: Option = { type: 'boolean', about: 'prints this, and does nothing else' };

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
