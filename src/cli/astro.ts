import { messageOf } from '../source/error-message.ts';

/** Runs one of Astro's commands; an error in configuration or content ends it with one message and exit code 1. */
export async function runAstro(mode: 'production' | 'development', command: () => Promise<unknown>): Promise<void> {
  // The output of a build must not depend on the environment of the shell.
  process.env['NODE_ENV'] = mode;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro also fails outside of what can be awaited: where the disk of its cache is full, for example.
  process.on('uncaughtException', fail);
  try {
    await command();
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  console.error(messageOf(error));
  process.exit(1);
}
