import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperLine } from '../../src/export/data/paper-line.ts';
import type { MonthPapers } from '../../src/search/build/write-index.ts';
import { paths } from '../../src/site/urls.ts';
import { syntheticDays, type SyntheticRecord } from './synthetic-archive.ts';

const TOPICS = 40;
const ORGANIZATIONS = 500;

/** Makes synthetic papers, thirty a working day, oldest first. */
export function syntheticPapers(count: number): PaperLine[] {
  return syntheticDays(count).flatMap(({ date, records }) => records.map(toPaperLine(date)));
}

/** Writes papers in the form of data files: a file a year, a paper a line. */
export function writeDataFiles(folder: string, papers: readonly PaperLine[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [year, ofYear] of Map.groupBy(papers, ({ digests }) => (digests[0]?.date ?? '').slice(0, 4))) {
    writeFileSync(join(folder, `${year}.jsonl`), ofYear.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  }
}

/** The papers of data files, year by year. */
export function yearsOfDataFiles(folder: string): MonthPapers[][] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => [{ hash: null, read: () => readLines(join(folder, name)) }]);
}

function readLines(file: string): PaperLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as PaperLine);
}

function toPaperLine(date: string): (record: SyntheticRecord, index: number) => PaperLine {
  return ({ paper, numComments }, index) => ({
    id: paper.id,
    permalink: paths.paper(paper.id),
    aliases: [],
    citationKey: paper.id,
    title: paper.title,
    titleLatex: null,
    abstract: paper.summary,
    summaries: [],
    comment: null,
    commentLatex: null,
    authors: paper.authors.map(({ name }) => name),
    authorCount: paper.authors.length,
    organization: `Laboratory ${(Number(paper.id.slice(-5)) * 7) % ORGANIZATIONS}`,
    publishedOn: paper.publishedAt.slice(0, 10),
    firstDigestOn: date,
    digests: [
      {
        date,
        source: 'Hugging Face',
        claimsWithdrawal: false,
        goneSince: null,
        comments: numComments,
        upvotes: paper.upvotes,
      },
    ],
    arxivId: paper.id,
    categories: null,
    keywords: [...paper.ai_keywords],
    links: paper.githubRepo === undefined ? [] : [{ kind: 'code', url: paper.githubRepo }],
    topics: [`topic-${Number(paper.id.slice(-5)) % TOPICS}`, `topic-${index % TOPICS}`],
    withdrawn: null,
    authorsComplete: true,
    language: null,
  });
}
