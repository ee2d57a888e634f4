/** Bytes of a file: search servers refuse requests of more than some ten megabytes. */
const MAX_BYTES = 10_000_000;

/**
 * Divides lines into files that a search server takes in one request each.
 * @param documents the lines of one document each, which stay together
 * @param maxBytes a file may have, unless a single document has more
 */
export function* divideIntoFiles(documents: Iterable<string>, maxBytes = MAX_BYTES): Generator<string> {
  let parts: string[] = [];
  let bytes = 0;
  for (const lines of documents) {
    const size = Buffer.byteLength(lines);
    if (parts.length > 0 && bytes + size > maxBytes) {
      yield parts.join('');
      [parts, bytes] = [[], 0];
    }
    parts.push(lines);
    bytes += size;
  }
  if (parts.length > 0) yield parts.join('');
}
