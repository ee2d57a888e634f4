/**
 * Whether an error is one of the system's with one of these codes; without codes, whether it is any of the system's.
 * @see https://nodejs.org/api/errors.html#common-system-errors
 * @example hasErrorCode(error, 'ENOENT') // no such file or folder
 */
export function hasErrorCode(error: unknown, ...codes: readonly string[]): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && (codes.length === 0 || codes.includes(String(error.code)));
}
