/**
 * A number for a reader of a terminal.
 * @example formatNumber(11800) //=> '11,800'
 * @example formatNumber(11800.25, 1) //=> '11,800.3'
 */
export function formatNumber(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @example formatCount(1, 'paper') //=> '1 paper' */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}
