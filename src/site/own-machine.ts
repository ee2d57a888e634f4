/**
 * Whether a host is the machine itself, which nobody else can reach by that name.
 * @param host as `URL` gives it
 * @example isOwnMachine('localhost') //=> true
 */
export function isOwnMachine(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/.test(host);
}
