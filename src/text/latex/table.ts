/** Values by name, without a prototype: looking up `constructor` finds nothing. */
export type Table = Readonly<Record<string, string>>;

/**
 * Reads a table of names and values, written as words with white space between them.
 * @example table('alpha α  beta β') //=> { alpha: 'α', beta: 'β' }
 */
export function table(pairs: string): Table {
  const words = pairs.trim().split(/\s+/);
  return fromEntries(
    words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : [])),
  );
}

/**
 * Joins tables; where two have the same name, the later one wins.
 * @example mergeTables(table('a 1'), table('b 2')) //=> { a: '1', b: '2' }
 */
export function mergeTables(...tables: readonly Table[]): Table {
  return fromEntries(tables.flatMap(Object.entries<string>));
}

function fromEntries(entries: readonly (readonly [string, string])[]): Table {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(entries)));
}
