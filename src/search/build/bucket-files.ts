/** A hash table as files. */
export interface BucketFiles<Content> {
  /** How many leading bits of a key's hash select its bucket. */
  readonly bits: number;
  /** By file name; empty buckets have a file, too, so that no request fails. */
  readonly buckets: ReadonlyMap<string, Content>;
}

/** How items are distributed over buckets. */
export interface BucketRule<Item, Content> {
  /** Largest average size of a bucket. */
  readonly bucketBytes: number;
  readonly bytesOf: (item: Item) => number;
  /** The file name of the bucket that holds an item. */
  readonly nameOf: (item: Item, bits: number) => string;
  readonly write: (items: readonly Item[]) => Content;
}

const MAX_BITS = 16;

/**
 * Distributes items over buckets, in which they keep their order.
 * @param extension of file names, with its dot
 */
export function toBucketFiles<Item, Content>(
  items: readonly Item[],
  extension: string,
  { bucketBytes, bytesOf, nameOf, write }: BucketRule<Item, Content>,
): BucketFiles<Content> {
  const bytes = items.reduce((sum, item) => sum + bytesOf(item), 0);
  const bits = Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(bytes / bucketBytes))));
  const buckets = new Map(
    Array.from({ length: 2 ** bits }, (_, bucket): [string, Item[]] => [`${bucket.toString(16)}${extension}`, []]),
  );
  for (const item of items) buckets.get(nameOf(item, bits))?.push(item);
  return { bits, buckets: new Map(Array.from(buckets, ([name, list]) => [name, write(list)])) };
}
