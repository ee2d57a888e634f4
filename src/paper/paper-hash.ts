import { createHash } from 'node:crypto';
import { oncePer } from '../once-per.ts';
import type { Paper } from './schema.ts';

/** A hash of all that is known of a paper; computed once for each. */
export const paperHash = oncePer((paper: Paper) => hashOf(paper));

/** The same without its texts, for what shows none of them. */
export const factsHash = oncePer((paper: Paper) => hashOf({ ...paper, abstract: null, summary: null, remark: null }));

function hashOf(paper: Paper): string {
  return createHash('sha256').update(JSON.stringify(paper)).digest('base64url');
}
