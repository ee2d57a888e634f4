import { severityOf, type Issue } from '../source/issues.ts';
import { draftDigests } from '../digest/parse.ts';
import type { Header } from '../digest/schema.ts';
import { toDigestFile } from './digest-file.ts';
import { placeDigest, type PlacedDigest, type ReadContent } from './place.ts';

/** Something to import: a file, an answer, or standard input. */
export interface ImportInput {
  /** Its name, for messages; a date at its start is the digest's day. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an import will write, and what is wrong in its inputs. */
export interface ImportPlan {
  /** Each path once. */
  readonly placed: readonly PlacedDigest[];
  readonly issues: readonly Issue[];
}

/**
 * Plans an import: one file for each day and source. Where an input has an error, or bytes that cannot be read, the plan is
 * empty, so that nothing is written. A second import of the same inputs, in any order, changes nothing.
 * @param given fields that win over what the inputs say
 */
export function planImport(inputs: readonly ImportInput[], given: Header, read: ReadContent): ImportPlan {
  const drafted = inputs.map((input) => draftDigests(input, given));
  const issues = drafted.flatMap((each) => each.issues);
  if (issues.some(isFatal)) return { placed: [], issues };
  // Digests of one run never replace each other: a replaced one would be written again by the next run.
  const placed = new Map<string, PlacedDigest>();
  for (const { digest, header, content } of drafted.flatMap(({ drafts }) => drafts)) {
    if (digest.entries.length === 0) continue;
    const place = placeDigest(
      read,
      { ...toDigestFile(header, content), date: digest.date, source: digest.source },
      placed,
    );
    if (!placed.has(place.path)) placed.set(place.path, place);
  }
  return { placed: [...placed.values()], issues };
}

/** Whether an issue keeps an import from writing; bytes that cannot be decoded would become replacement characters. */
export function isFatal(issue: Issue): boolean {
  return severityOf(issue) === 'error' || issue.ruleId === 'invalid-encoding';
}
