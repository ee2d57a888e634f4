import type { Appearance } from '../../src/paper/schema.ts';

/** An appearance in a digest of which nothing else is known. */
export function appearanceOn(date: string, digest = 'a.md'): Appearance {
  return {
    date,
    digest,
    source: null,
    comments: null,
    upvotes: null,
    claimsWithdrawal: false,
    goneSince: null,
    summary: null,
    translations: [],
  };
}
