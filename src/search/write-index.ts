import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { PaperLine } from '../export/json-lines.ts';

/** The folder of the index in a built site. */
export const INDEX_FOLDER = 'pagefind';

/** Signs that belong to words, so that `C++` and `PC^2` can be found. */
const WORD_SIGNS = '+#^';

/** Records on their way to Pagefind's process at once: one by one, it would mostly wait. */
const BATCH_SIZE = 256;

/**
 * Indexes the papers of a built site, from its data files: they hold the repaired plain text of each.
 * @returns how many papers the index holds
 * @throws when Pagefind reports an error
 */
export async function writeSearchIndex(siteDir: string): Promise<number> {
  const papers = readPapers(siteDir);
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', includeCharacters: WORD_SIGNS });
  if (!index) throw searchError(errors);
  try {
    for (let start = 0; start < papers.length; start += BATCH_SIZE) {
      const batch = papers.slice(start, start + BATCH_SIZE);
      const added = await Promise.all(batch.map((paper) => index.addCustomRecord(toRecord(paper))));
      const problems = added.flatMap(({ errors }) => errors);
      if (problems.length > 0) throw searchError(problems);
    }
    const outputPath = join(siteDir, INDEX_FOLDER);
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw searchError(written.errors);
    removeUnusedFiles(outputPath);
    return papers.length;
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

/** Pagefind's own interfaces, which Daybook does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

function removeUnusedFiles(folder: string): void {
  for (const name of readdirSync(folder)) if (UNUSED.test(name)) rmSync(join(folder, name));
}

function readPapers(siteDir: string): PaperLine[] {
  const folder = join(siteDir, 'data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.toSorted().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PaperLine),
  );
}

function searchError(errors: readonly string[]): Error {
  return new Error(`Pagefind could not index the papers: ${errors.join('; ')}`);
}
