import { decodeBytes, unixLines } from '../source/decode-bytes.ts';

/**
 * The text of a file that a reader adds, as digests are decoded; what is in none of their encodings is in that of Windows, which
 * older programs write: it fits any bytes.
 */
export function decodeFile(bytes: Uint8Array): string {
  return decodeBytes(bytes) ?? unixLines(new TextDecoder('windows-1252').decode(bytes));
}
