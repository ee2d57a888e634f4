import { join } from 'node:path';
import { issueRecord, type Issue } from '../../../src/source/issues.ts';
import { parseDigest, type ParsedFile } from '../../../src/digest/parse.ts';
import type { Entry } from '../../../src/digest/schema.ts';

/** The file name of texts whose day is not what a test is about. */
const DATED = 'digests/2025-01-02-x.txt';

/** A folder or file under `tests/fixtures`. */
export function fixture(path: string): string {
  return join(import.meta.dirname, '../../fixtures', path);
}

/** Parses a text as a digest file. */
export function parse(text: string, path = DATED): ParsedFile {
  return parseDigest({ path, bytes: new TextEncoder().encode(text) });
}

/** The entries of all digests of a text. */
export function entriesOf(text: string, path = DATED): Entry[] {
  return parse(text, path).digests.flatMap(({ entries }) => entries);
}

/** Issues as `slug line:column`, in the order of their report. */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(issueRecord).map(({ slug, line, column }) => `${slug} ${line}:${column}`);
}

/** The issues of a text as `slug line:column`. */
export function issuesOf(text: string, path = DATED): string[] {
  return brief(parse(text, path).issues);
}
