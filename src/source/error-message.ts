/** The message of an error, or of what caused it where it has none, as some of Astro's. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error.cause === undefined ? error.name : messageOf(error.cause));
}
