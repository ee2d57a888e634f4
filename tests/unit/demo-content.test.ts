import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/source/content-files.ts';
import { checkContent } from '../../src/check/content.ts';
import { severityOf } from '../../src/source/issues.ts';
import { demoLines } from '../../src/cli/demo/demo-files.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { normalizeTitle } from '../../src/text/normalize-title.ts';
import { describeShared, readShared, sharedDigest, sharedDigests } from './support/shared.ts';

const CONTENT = join(import.meta.dirname, '../../content');
const SEED = 'digests/2025/2025-11-05-search.txt';

const { archive, issues } = checkContent(CONTENT);
const seed = archive.digests.get(SEED);
const papers = seed?.paperIds.flatMap((id) => archive.papers.get(id) ?? []) ?? [];

/** Every digest of the demo with the words that its summaries may have. */
const LENGTHS: readonly (readonly [files: RegExp, papers: number, least: number, most: number])[] = [
  [/2025-11-05-search\.txt$/, 76, 25, 40],
  [/2025-11-0[3-7]-hugging-face\.json$/, 70, 40, 60],
  [/2025-10-\d\d-hugging-face\.json$/, 219, 15, 25],
  [/2025-10-31-month\.md$/, 5, 20, 40],
];

const digests = listFiles(CONTENT, 'digests').flatMap(
  ({ path, file }) => parseDigest({ path, bytes: readFileSync(file) }).digests,
);
const summaries = digests.flatMap(({ entries }) =>
  entries.map(({ title, summary }) => [title, summary?.text ?? ''] as const),
);

describe('the demo content', () => {
  // `npx vitest run --project unit tests/unit/demo-content.test.ts -u` writes it anew.
  test('is known by the hashes of its files, so that `npm run new` removes nothing else', async () => {
    const lines = demoLines(CONTENT).filter(({ path }) => path !== 'topics.yml');
    await expect(lines.map(({ line }) => `${line}\n`).join('')).toMatchFileSnapshot(
      '../../src/cli/demo/demo-files.txt',
    );
  });

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

  test.each(LENGTHS)(
    'has in %s %i papers, each summed up by the editors in %i to %i words',
    (files, count, least, most) => {
      const entries = digests.filter(({ path }) => files.test(path)).flatMap((digest) => digest.entries);
      expect(entries).toHaveLength(count);
      const lengths = entries.map(({ summary }) => summary?.text.split(/\s+/).length ?? 0);
      expect(lengths.filter((length) => length < least || length > most)).toEqual([]);
      const others = entries.filter(
        ({ abstract, summary }) => abstract !== null || summary?.by !== "Daybook's editors",
      );
      expect(others).toEqual([]);
    },
  );

  test('starts with the newest day of Hugging Face', () => {
    const newest = archive.days.at(-1);
    expect(newest).toMatchObject({ date: '2025-11-07', digests: ['digests/2025/2025-11-07-hugging-face.json'] });
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

  test('are compared with all available abstracts', () => {
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
