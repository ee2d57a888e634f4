import { expect } from 'vitest';
import { stringify } from 'yaml';
import type { RawFile } from '../../../src/source/decode.ts';
import { draftDigests, type DraftedDigest } from '../../../src/digest/parse.ts';
import type { Digest } from '../../../src/digest/schema.ts';

/** Each digest of a file comes again from its content below its header, whatever the name of that file. */
export function expectSameFromContent(file: RawFile): void {
  for (const draft of draftDigests(file).drafts) {
    // No file is written of a day without papers.
    if (draft.digest.entries.length === 0) continue;
    const again = draftDigests({ path: 'digests/again', bytes: new TextEncoder().encode(fileOf(draft)) }).drafts;
    expect(again.map(({ digest }) => withoutPlaces(digest))).toEqual([withoutPlaces(draft.digest)]);
    expect(again.map(({ header }) => header)).toEqual([draft.header]);
    // What was found in other JSON or in a page, and a line that stands alone, is written as ordinary JSON.
    if (['JSON', 'JSON Lines', 'Hugging Face page'].includes(draft.format)) continue;
    expect(again.map(({ content, format }) => ({ content, format }))).toEqual([
      { content: draft.content, format: draft.format },
    ]);
  }
}

/** A file of one digest. */
function fileOf({ header, content }: DraftedDigest): string {
  if (content.kind === 'json') return JSON.stringify({ ...header, papers: content.records });
  return `---\n${stringify(header)}---\n${content.text}`;
}

function withoutPlaces({ entries, ...digest }: Digest): unknown {
  return { ...digest, path: null, entries: entries.map((entry) => ({ ...entry, line: 0, column: 0 })) };
}
