import { createHash } from 'node:crypto';
import type { Paper } from './schema.ts';

/** A hash of all that is known of a paper; computed once for each. */
export const paperHash = oncePerPaper((paper) => paper);

/** The same without its texts, for what shows none of them. */
export const factsHash = oncePerPaper((paper) => ({ ...paper, abstract: null, summary: null, remark: null }));

function oncePerPaper(partOf: (paper: Paper) => Paper): (paper: Paper) => string {
  const hashes = new WeakMap<Paper, string>();
  return (paper) => {
    const known = hashes.get(paper);
    if (known !== undefined) return known;
    const hash = createHash('sha256')
      .update(JSON.stringify(partOf(paper)))
      .digest('base64url');
    hashes.set(paper, hash);
    return hash;
  };
}
