/** Consecutive numbers of some terms, by their hashes. */
export interface TermNumbers {
  /** How many different terms there are. */
  readonly size: number;
  /**
   * A hash table with open addressing, since a `Map` takes long for millions of terms. Each slot holds a term, and its number
   * plus one; 0 where the slot is empty.
   */
  readonly table: Uint32Array;
}

/** Numbers terms from 0 on, each once. */
export function numberTerms(terms: Uint32Array): TermNumbers {
  const table = new Uint32Array(2 ** (1 + Math.ceil(Math.log2(1 + terms.length * ROOM))));
  let size = 0;
  for (const term of terms) {
    const slot = slotOf(table, term);
    if (table[slot + 1] !== 0) continue;
    size += 1;
    table[slot] = term;
    table[slot + 1] = size;
  }
  return { size, table };
}

/** Slots for each term, at least; most terms occur several times. */
const ROOM = 1.2;

/** The number of a term; -1 where it has none. */
export function numberOf({ table }: TermNumbers, term: number): number {
  return (table[slotOf(table, term) + 1] ?? 0) - 1;
}

/** The slot of a term, or the empty one where it belongs. */
function slotOf(table: Uint32Array, term: number): number {
  const last = table.length - 1;
  let slot = (2 * term) & last;
  while (table[slot + 1] !== 0 && table[slot] !== term) slot = (slot + 2) & last;
  return slot;
}
