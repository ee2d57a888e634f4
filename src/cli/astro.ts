/** Runs one of Astro's commands; an error in configuration or content ends it with one message and exit code 1. */
export async function runAstro(mode: 'production' | 'development', command: () => Promise<unknown>): Promise<void> {
  // What a build writes must not depend on the shell that it is started from.
  process.env['NODE_ENV'] = mode;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
