import { createHash } from 'node:crypto';
import { oncePer } from '../once-per.ts';
import type { Paper } from './schema.ts';

/** A hash of all that is known of a paper, but what the editors say of it in a note; computed once for each. */
export const paperHash = oncePer((paper: Paper) => hashOf({ ...paper, note: null }));

/** The same without its texts, for what shows none of them. */
export const factsHash = oncePer((paper: Paper) =>
  hashOf({ ...paper, note: null, abstract: null, summary: null, otherSummaries: [], remark: null }),
);

function hashOf(paper: Paper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('base64url');
}
