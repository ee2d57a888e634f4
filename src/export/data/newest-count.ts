import type { PaperLine } from './paper-line-schema.ts';

/** A count as the newest digest that shows it has it; null where none does. */
export function newestCount({ digests }: PaperLine, name: 'comments' | 'upvotes'): number | null {
  return digests.findLast((digest) => digest[name] !== null)?.[name] ?? null;
}
