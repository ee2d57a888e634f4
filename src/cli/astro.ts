/** Runs one of Astro's commands; an error in configuration or content ends it with one message and exit code 1. */
export async function runAstro(mode: 'production' | 'development', command: () => Promise<unknown>): Promise<void> {
  // The output of a build must not depend on the environment of the shell.
  process.env['NODE_ENV'] = mode;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
