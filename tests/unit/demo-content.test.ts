import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { severityOf } from '../../src/digest/issues.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { normalizeTitle } from '../../src/paper-id.ts';
import { describeShared, readShared, sharedDigest, sharedDigests } from './support/shared.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const SEED = 'digests/2025/2025-11-05-search.txt';

const { archive, issues } = readArchive(CONTENT);
const seed = archive.digests.get(SEED);
const papers = seed?.paperIds.flatMap((id) => archive.papers.get(id) ?? []) ?? [];
const summaries = papers.map(({ title, summary }) => [title, summary?.text ?? ''] as const);

describe('the demo content', () => {
  test('loads without an error', () => {
    expect(issues.filter((issue) => severityOf(issue) === 'error')).toEqual([]);
  });

  test('has the 76 papers of the seed, each with a summary by the editors and without its abstract', () => {
    expect(seed?.date).toBe('2025-11-05');
    expect(papers).toHaveLength(76);
    expect(papers.filter(({ abstract, summary }) => abstract !== null || summary?.by !== "Daybook's editors")).toEqual(
      [],
    );
  });

  test('has the 19 arXiv ids that are known', () => {
    expect(papers.filter(({ arxivId }) => arxivId !== null)).toHaveLength(19);
  });

  test.each(summaries)('sums up %s in 25 to 40 words', (_, text) => {
    const { length } = text.split(/\s+/);
    expect(length).toBeGreaterThanOrEqual(25);
    expect(length).toBeLessThanOrEqual(40);
  });
});

describeShared('the summaries of the demo content, beside the abstracts', () => {
  const files = [
    sharedDigest('seed/daily-papers-nov-5.txt'),
    ...sharedDigests('digests/hf-api'),
    ...sharedDigests('digests/hf-api-odd'),
  ];
  const entries = files.flatMap((file) => parseDigest(file).digests.flatMap((digest) => digest.entries));
  const pairs = readShared('text/latex-pairs.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
  const abstracts = [
    ...entries.map(({ abstract }) => abstract ?? ''),
    ...pairs.flatMap(({ hf_summary, arxiv_summary }) => [hf_summary ?? '', arxiv_summary ?? '']),
  ];
  const runs = new Set(abstracts.flatMap(runsOfEight));
  const abstractOf = new Map(entries.map(({ title, abstract }) => [normalizeTitle(title), abstract ?? '']));

  test('are compared with all abstracts there are', () => {
    expect(abstracts.filter(Boolean).length).toBeGreaterThan(700);
    expect(summaries.filter(([title]) => !abstractOf.has(normalizeTitle(title)))).toEqual([]);
  });

  test.each(summaries)('share no run of eight words with an abstract: %s', (_, text) => {
    expect(runsOfEight(text).filter((run) => runs.has(run))).toEqual([]);
  });

  test.each(summaries)('name no number that the abstract lacks: %s', (title, text) => {
    const known = new Set(numbersOf(abstractOf.get(normalizeTitle(title)) ?? ''));
    expect(numbersOf(text).filter((number) => !known.has(number))).toEqual([]);
  });
});

function runsOfEight(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
}

/** The numbers of a text, `1,000` and `1000` being one. */
function numbersOf(text: string): string[] {
  return text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(?:\.\d+)?/g) ?? [];
}
