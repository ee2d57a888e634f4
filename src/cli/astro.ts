/** Runs one of Astro's commands; an error in configuration or content ends it with one message and exit code 1. */
export async function runAstro(command: () => Promise<unknown>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
