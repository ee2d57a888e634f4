import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PaperLine } from '../export/json-lines.ts';

/** Signs that belong to words, so that `C++` and `PC^2` can be found. */
const WORD_SIGNS = '+#^';

/** Records on their way to Pagefind's process at once: one by one, it would mostly wait. */
const BATCH_SIZE = 256;

/** Pagefind's own interfaces, which Daybook does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes papers by their repaired plain text, into a folder of its own.
 * @throws when Pagefind reports an error
 */
export async function writeIndex(papers: readonly PaperLine[], outputPath: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', includeCharacters: WORD_SIGNS });
  if (!index) throw searchError(errors);
  try {
    for (let start = 0; start < papers.length; start += BATCH_SIZE) {
      const batch = papers.slice(start, start + BATCH_SIZE);
      const added = await Promise.all(batch.map((paper) => index.addCustomRecord(toRecord(paper))));
      failOn(added.flatMap((response) => response.errors));
    }
    failOn((await index.writeFiles({ outputPath })).errors);
    for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
  } finally {
    await pagefind.close();
  }
}

/** What Pagefind shows and searches of a paper; its links get the base in the browser. */
export function toRecord(paper: PaperLine): pagefind.CustomRecord {
  const day = paper.digests[0]?.date ?? '';
  const people = paper.authors ?? (paper.organization === null ? [] : [paper.organization]);
  return {
    url: paper.permalink,
    language: 'en',
    content: [paper.title, paper.abstract ?? paper.summary?.text ?? '', people.join(', ')].filter(Boolean).join('\n\n'),
    meta: { title: paper.title, day, ...(people.length > 0 && { people: people.slice(0, SHOWN_PEOPLE).join(', ') }) },
    sort: { day },
  };
}

const SHOWN_PEOPLE = 4;

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw searchError(errors);
}

function searchError(errors: readonly string[]): Error {
  return new Error(`Pagefind could not index the papers: ${errors.join('; ')}`);
}
