import type { Changes } from '../import/changes.ts';
import type { PlacedDigest } from '../import/place.ts';
import { failOption } from './options.ts';

/** A whole number that an option gives; anything else ends the command. */
export function readNumber(option: string, text: string, unit: string): number {
  return /^\d+$/.test(text) ? Number(text) : failOption({ path: [option], found: text, expected: unit });
}

/** The address of an API, without a slash at its end; anything else ends the command. */
export function readAddress(option: string, text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text)) {
    failOption({ path: [option], found: text, expected: 'a URL such as `https://example.org`' });
  }
  return text.replace(/(?<!\/)\/+$/, '');
}

/**
 * The hosts of addresses that the user gave, rather than of defaults.
 * @example hostsOf(['http://localhost:8080/a', 'a.json']) //=> Set { 'localhost' }
 */
export function hostsOf(addresses: readonly string[], defaults: readonly string[] = []): ReadonlySet<string> {
  const given = addresses.filter((address) => /^https?:/.test(address) && !defaults.includes(address));
  return new Set(given.flatMap((address) => URL.parse(address)?.hostname ?? []));
}

/** One line on a placed digest. */
export function describePlaced({ status, path, papers }: PlacedDigest): string {
  return `${status} ${path}: ${countOf(papers, 'paper')}`;
}

/** How many papers were new, known or changed. */
export function describeChanges({ added, known, changed }: Changes): string {
  const all = countOf(added + known + changed, 'paper');
  return `${all}: ${added} new, ${known} known, ${changed} changed`;
}

/**
 * @example countOf(1, 'day') //=> '1 day'
 */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Overwrites one line on a terminal; prints nothing elsewhere. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
