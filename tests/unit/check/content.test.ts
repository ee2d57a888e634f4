import { mkdtempSync, writeFileSync, mkdirSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { titleHash } from '../../../src/slugs.ts';
import { severityOf } from '../../../src/source/issues.ts';
import { formatReport } from '../../../src/source/report.ts';
import type { RawFile } from '../../../src/source/decode.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { DigestSchema } from '../../../src/digest/schema.ts';
import { PaperSchema } from '../../../src/paper/schema.ts';
import { brief, fixture } from '../support/parse.ts';
import { checkSources } from '../support/sources.ts';
import { describeShared, readShared, sharedDigest, sharedDigests } from '../support/shared.ts';

describe('checkContent', () => {
  const toy = checkContent(fixture('toy'));

  test('reads the toy archive, which has every format, without an issue', () => {
    expect(formatReport(toy.issues)).toBe('0 errors, 0 warnings, 0 infos');
  });

  test('lists every day with its papers', () => {
    const harbours = 'harbours-that-listen-a-field-study-of-the-tide';
    expect(toy.archive.days).toEqual([
      { date: '2025-03-03', digests: ['digests/2025/2025-03-03-page.txt'], paperIds: ['2502.00011', harbours] },
      { date: '2025-03-04', digests: ['digests/2025/2025-03-04.json'], paperIds: ['2502.00011', '2503.00002'] },
      { date: '2025-03-05', digests: ['digests/2025/2025-03-05-letters.md'], paperIds: ['2503.00005', harbours] },
    ]);
  });

  test('merges what three formats and metadata say of one paper', () => {
    expect(toy.archive.papers.get('harbours-that-listen-a-field-study-of-the-tide')).toEqual({
      id: 'harbours-that-listen-a-field-study-of-the-tide',
      aliases: [],
      title: 'Harbours That Listen: A Field Study of the Tide',
      arxivId: null,
      abstract:
        'A harbour listens to the tide and tells the boats when to leave.\n\nPilots followed its advice on most days, and slept longer.',
      summary: {
        text: 'Pilots sleep longer when the harbour watches the tide for them.',
        by: 'The Quay Letter',
        language: 'en',
      },
      remark: null,
      authors: null,
      authorCount: 3,
      organization: { name: 'Quay Institute', handle: null },
      publishedOn: '2025-03-02',
      categories: null,
      keywords: ['tide', 'pilots'],
      links: [],
      topics: [],
      withdrawn: null,
      authorsComplete: null,
      language: null,
      titleHashes: [titleHash('Harbours That Listen: A Field Study of the Tide')],
      appearances: [
        {
          date: '2025-03-03',
          digest: 'digests/2025/2025-03-03-page.txt',
          source: 'Hugging Face',
          comments: 0,
          upvotes: null,
          claimsWithdrawal: false,
          goneSince: null,
          summary: null,
          translations: [],
        },
        {
          date: '2025-03-05',
          digest: 'digests/2025/2025-03-05-letters.md',
          source: 'The Quay Letter',
          comments: 5,
          upvotes: null,
          claimsWithdrawal: false,
          goneSince: null,
          summary: {
            text: 'Pilots sleep longer when the harbour watches the tide for them.',
            by: 'The Quay Letter',
            language: 'en',
          },
          translations: [],
        },
      ],
      otherSummaries: [],
      comments: { value: 5, seenOn: '2025-03-05' },
      upvotes: null,
      note: { by: null, on: null, supersededBy: null, corrections: [] },
    });
  });

  test('makes the slug of a paper without an id an alias of its id, once another digest has it', () => {
    expect(Object.fromEntries(toy.archive.aliases)).toEqual({ 'lighthouses-that-count-ships': ['2502.00011'] });
  });

  test('holds papers and digests that fit their schemas', () => {
    for (const paper of toy.archive.papers.values()) expect(PaperSchema.parse(paper)).toEqual(paper);
  });

  test.each(['', '.', 'nowhere'])('reads a folder without content as an empty archive: %j', (name) => {
    const { archive, issues } = checkContent(join(mkdtempSync(join(tmpdir(), 'daybook-')), name));
    expect(archive.papers.size + archive.days.length + issues.length).toBe(0);
  });

  test('reads a folder whose only file is one digest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
    mkdirSync(join(folder, 'digests'));
    copyFileSync(fixture('toy/digests/2025/2025-03-04.json'), join(folder, 'digests/2025-03-04.json'));
    expect(checkContent(folder).archive.papers.size).toBe(2);
  });

  test('says the same of a folder however its path is written', () => {
    const folder = fixture('toy');
    const expected = [...toy.archive.digests.keys()];
    for (const path of [`${folder}/`, relative(process.cwd(), folder), `./${relative(process.cwd(), folder)}/`]) {
      expect([...checkContent(path).archive.digests.keys()]).toEqual(expected);
    }
  });

  test('leaves hidden files out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'daybook-'));
    mkdirSync(join(folder, 'digests/.git'), { recursive: true });
    writeFileSync(join(folder, 'digests/.DS_Store'), 'x');
    writeFileSync(join(folder, 'digests/.git/2025-01-02.txt'), 'x');
    expect(brief(checkContent(folder).issues)).toEqual([]);
  });
});

describeShared('the seed', () => {
  const seed = sharedDigest('seed/daily-papers-nov-5.txt');
  const { archive, issues } = archiveOf([seed]);
  const paper = (start: string) => [...archive.papers.values()].find(({ title }) => title.startsWith(start));

  test('has 76 papers, each with a text', () => {
    expect(archive.papers.size).toBe(76);
    expect([...archive.papers.values()].filter(({ abstract }) => abstract === null)).toEqual([]);
  });

  test('is of 2025-11-05, though the file name holds no date', () => {
    expect(archive.days.map(({ date }) => date)).toEqual(['2025-11-05']);
  });

  test('reports the two papers without a footer and what it inferred, and nothing else', () => {
    expect(issues.map(({ ruleId }) => ruleId).toSorted()).toEqual([
      'inferred-day',
      'inferred-year',
      'missing-footer',
      'missing-footer',
    ]);
  });

  test.each([
    ['MIG:', { authorCount: 6, publishedOn: '2025-04-18', organization: null }, 3],
    ['Fast Controlled Generation', { authorCount: null, publishedOn: null, organization: null }, null],
    ['Draft-based Approximate Inference', { authorCount: null, publishedOn: null, organization: null }, null],
    ['KaLM-Embedding-V2', { authorCount: null, organization: { name: 'KaLM-Embedding', handle: null } }, undefined],
    ['RegexPSPACE', { authorCount: 3, publishedOn: '2025-10-10' }, 0],
  ])('knows of %s what its footer says', (start, facts, comments) => {
    expect(paper(start)).toMatchObject(facts);
    if (comments !== undefined) expect(paper(start)?.comments?.value ?? null).toBe(comments);
  });

  test('shows POINTS as one paper with two appearances, once a digest has its id', () => {
    const both = archiveOf([seed, sharedDigest('digests/hf-api-odd/2024-09-10.json')]).archive;
    const points = [...both.papers.values()].filter(({ title }) => title.startsWith('POINTS'));
    expect(points).toHaveLength(1);
    expect(points[0]?.id).toBe('2409.04828');
    expect(points[0]?.appearances.map(({ date }) => date)).toEqual(['2024-09-10', '2025-11-05']);
    expect(points[0]?.aliases).toHaveLength(1);
    expect(both.aliases.get(points[0]?.aliases[0] ?? '')).toEqual(['2409.04828']);
    expect(points[0]?.aliases[0]).toMatch(/^points-improving-/);
  });
});

describeShared('real answers of the API', () => {
  test.each([
    ['digests/hf-api', 289],
    ['digests/hf-api-odd', null],
  ])('gives as many papers for %s as there are distinct ones, without an error', (folder, count) => {
    const files = sharedDigests(folder);
    const { archive, issues } = archiveOf(files);
    const ids = files.flatMap(({ bytes }) => idsIn(new TextDecoder().decode(bytes)));
    expect(formatReport(issues.filter((issue) => severityOf(issue) === 'error'))).toBe('0 errors, 0 warnings, 0 infos');
    expect([...archive.papers.keys()].toSorted()).toEqual([...new Set(ids)].toSorted());
    expect(archive.days).toHaveLength(files.length);
    if (count !== null) expect(archive.papers.size).toBe(count);
  });

  test.each(['hf-api-odd/2024-09-10', 'hf-api-odd/2025-01-10', 'hf-api-odd/2026-08-20', 'hf-api/2025-11-05'])(
    'knows the day of %s when the file name does not say it',
    (path) => {
      const { archive } = archiveOf([sharedDigest(`digests/${path}.json`, 'answer.json')]);
      expect(archive.days.map(({ date }) => date)).toEqual([path.split('/')[1]]);
    },
  );
});

describeShared('the known arXiv ids', () => {
  test('each go to a paper of the seed', () => {
    const lines = readShared('seed/known-arxiv-ids.tsv').trim().split('\n');
    const ids = lines.flatMap((line) => /\d{4}\.\d{5}/.exec(line)?.[0] ?? []);
    const known = checkContent(join(import.meta.dirname, '../../../content')).archive.papers;
    expect(ids).toHaveLength(19);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});

function archiveOf(files: readonly RawFile[]) {
  const parsed = files.map(parseDigest);
  for (const digest of parsed.flatMap(({ digests }) => digests)) expect(DigestSchema.parse(digest)).toEqual(digest);
  const built = checkSources({ digests: parsed.flatMap(({ digests }) => digests) });
  return { archive: built.archive, issues: [...parsed.flatMap(({ issues }) => issues), ...built.issues] };
}

/** The ids of an answer's papers, by a reading of its own: JSON or Python's repr, `paper` or flat. */
function idsIn(answer: string): string[] {
  return [...answer.matchAll(/["']id\\?["']: ?\\?["'](\d{4}\.\d{5})\\?["']/g)].flatMap(([, id]) => id ?? []);
}
