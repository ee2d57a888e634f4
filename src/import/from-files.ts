import { severityOf, type Issue } from '../digest/issues.ts';
import { draftDigests } from '../digest/parse.ts';
import type { Header } from '../digest/schema.ts';
import { toDigestFile } from './digest-file.ts';
import { placeDigest, type PlacedDigest, type ReadContent } from './place.ts';

/** Something to import: a file, an answer, or what came by standard input. */
export interface ImportInput {
  /** Its name, for messages; a date at its start is the digest's day. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an import will write, and what is wrong in its inputs. */
export interface ImportPlan {
  readonly placed: readonly PlacedDigest[];
  readonly issues: readonly Issue[];
}

/**
 * Plans an import: one file for each day and source. Where an input has an error, the plan is empty: nothing of a doubtful
 * run is written.
 * @param given fields that win over what the inputs say
 */
export function planImport(inputs: readonly ImportInput[], given: Header, read: ReadContent): ImportPlan {
  const drafted = inputs.map((input) => draftDigests(input, given));
  const issues = drafted.flatMap((each) => each.issues);
  if (issues.some((issue) => severityOf(issue) === 'error')) return { placed: [], issues };
  // Two digests of one run may want the same place: each sees what those before it will have written.
  const written = new Map<string, string>();
  const placed: PlacedDigest[] = [];
  for (const { digest, header, content } of drafted.flatMap(({ drafts }) => drafts)) {
    const file = toDigestFile(header, content);
    const place = placeDigest((path) => written.get(path) ?? read(path), {
      ...file,
      date: digest.date,
      source: digest.source,
    });
    written.set(place.path, place.text);
    placed.push(place);
  }
  return { placed, issues };
}
