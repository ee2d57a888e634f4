import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolvePaper } from '../../../src/archive/archive.ts';
import { indexArchive } from '../../../src/archive/index-archive.ts';
import { issueRecord, sortIssues } from '../../../src/source/issues.ts';
import type { Digest } from '../../../src/digest/schema.ts';
import { PaperSchema } from '../../../src/paper/schema.ts';
import { distinctSlug } from '../../../src/slugs.ts';
import { NO_SOURCES } from '../../support/no-sources.ts';
import { archiveOf, checkSources, daysOfPapers, digest, entry } from '../support/sources.ts';
import { FUZZ_TIMES } from '../../support/fuzz-times.ts';

const FACTS = fc.record({
  title: fc.constantFrom(
    'Lamps',
    'LAMPS!',
    'Ships',
    'ships',
    'Date',
    '…',
    `${'Fog '.repeat(30)}A`,
    `${'Fog '.repeat(30)}B`,
  ),
  arxivId: fc.option(fc.constantFrom('2401.00001', '2401.00002'), { freq: 1 }),
  authorCount: fc.option(fc.integer({ min: 1, max: 3 })),
  publishedOn: fc.option(fc.integer({ min: 1, max: 9 }).map((day) => `2024-01-0${day}`)),
  abstract: fc.option(fc.constantFrom('A lamp.', 'A ship.')),
  comments: fc.option(fc.nat(5)),
  links: fc.array(
    fc.constantFrom('a', 'b', 'c').map((name) => ({ kind: 'code' as const, url: `https://${name}.example` })),
  ),
});

const DIGESTS: fc.Arbitrary<Digest[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(FACTS, { maxLength: 5 })), { maxLength: 5 })
  .map((files) =>
    files.map(([day, entries], file) => digest(`2024-02-0${day}`, entries, { path: `digests/${file}.md` })),
  );

describe('buildArchive', () => {
  test('does not depend on the order of digests', () => {
    const shuffled = DIGESTS.chain((digests) =>
      fc.tuple(fc.constant(digests), fc.shuffledSubarray(digests, { minLength: digests.length })),
    );
    fc.assert(
      fc.property(shuffled, ([digests, others]) => {
        expect(everything(others)).toEqual(everything(digests));
      }),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });

  test('merges in the same way whatever the order of entries', () => {
    const shuffled = DIGESTS.chain((digests) =>
      fc.tuple(
        fc.constant(digests),
        fc.tuple(...digests.map(({ entries }) => fc.shuffledSubarray(entries, { minLength: entries.length }))),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([digests, orders]) => {
        // The lines stay, so that only the order of reading changes.
        const others = digests.map((each, index) => ({ ...each, entries: orders[index] ?? [] }));
        expect(papersOf(others)).toEqual(papersOf(digests));
      }),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });

  test('keeps every entry in one paper, gives every paper a unique id, and every alias the papers that have it', () => {
    fc.assert(
      fc.property(DIGESTS, (digests) => {
        const { archive } = archiveOf(digests);
        const papers = [...archive.papers.values()];
        for (const paper of papers) expect(PaperSchema.parse(paper)).toEqual(paper);
        const appearances = papers.flatMap((paper) => paper.appearances);
        expect(appearances).toHaveLength(digests.flatMap(({ entries }) => entries).length);
        for (const [alias, ids] of archive.aliases) {
          expect(archive.papers.has(alias)).toBe(false);
          expect(ids.filter((id) => !archive.papers.get(id)?.aliases.includes(alias))).toEqual([]);
        }
        for (const { paperIds } of archive.days) expect(paperIds.filter((id) => !archive.papers.has(id))).toEqual([]);
        const ids = new Set(digests.flatMap(({ entries }) => entries.flatMap(({ arxivId }) => arxivId ?? [])));
        expect(new Set(papers.flatMap(({ arxivId }) => arxivId ?? []))).toEqual(ids);
      }),
      { numRuns: 300 * FUZZ_TIMES },
    );
  });

  test('reports which entry of a digest repeats a paper and says something else of it', () => {
    const { archive, issues } = archiveOf([
      digest('2024-01-01', [{ arxivId: '2401.00001' }, {}, { arxivId: '2401.00001', title: 'X' }]),
    ]);
    expect(issues.map(issueRecord).map(({ slug, line }) => [slug, line])).toEqual([['repeated-paper', 3]]);
    expect(archive.days[0]?.paperIds).toEqual(['2401.00001']);
  });

  test('says nothing of a record that stands in a digest twice, as in two categories', () => {
    const { archive, issues } = archiveOf([
      digest('2024-01-01', [
        { arxivId: '2401.00001', categories: ['cs.CL'], keywords: ['tides'] },
        { arxivId: '2401.00001', categories: ['cs.AI'] },
        { arxivId: '2401.00001', keywords: ['lamps'], abstract: 'A lamp.' },
      ]),
    ]);
    expect(issues).toEqual([]);
    expect(archive.days[0]?.paperIds).toEqual(['2401.00001']);
  });

  test('lists a paper of two digests of one day once on that day', () => {
    const { archive } = archiveOf([
      digest('2024-01-01', [{ title: 'Lamps' }, { title: 'Ships' }], { path: 'digests/b.md' }),
      digest('2024-01-01', [{ title: 'Fog' }, { title: 'Lamps' }], { path: 'digests/a.md' }),
    ]);
    expect(archive.days).toEqual([
      { date: '2024-01-01', digests: ['digests/a.md', 'digests/b.md'], paperIds: ['fog', 'lamps', 'ships'] },
    ]);
  });

  test('distinguishes several digests of one file by their number', () => {
    const path = 'digests/pages.txt';
    const { archive } = archiveOf([digest('2024-01-02', [{}], { path }), digest('2024-01-01', [{}], { path })]);
    expect([...archive.digests.keys()]).toEqual([`${path}#2`, path]);
    expect(archive.papers.get('lamps')?.appearances.map(({ digest }) => digest)).toEqual([`${path}#2`, path]);
  });

  test('shows papers in the digest’s order', () => {
    const titles = ['Zebra', 'Ant', 'Moth'];
    const { archive } = archiveOf([
      digest(
        '2024-01-01',
        titles.map((title) => ({ title })),
      ),
    ]);
    expect(archive.days[0]?.paperIds).toEqual(['zebra', 'ant', 'moth']);
  });
});

describe('resolvePaper', () => {
  const other = { title: 'Ships', authorCount: 2 };
  const { archive } = archiveOf([
    digest('2024-01-01', [{ title: 'Lamps' }, { title: 'Ships', authorCount: 1 }, other]),
    digest('2024-01-02', [{ title: 'Lamps', arxivId: '2401.00001' }]),
  ]);
  test.each([
    ['2401.00001', '2401.00001'],
    ['lamps', '2401.00001'],
    [distinctSlug('Ships', entry(other)), distinctSlug('Ships', entry(other))],
    ['ships', undefined],
    ['nobody', undefined],
  ])('finds for %s %s', (name, id) => expect(resolvePaper(archive, name)?.id).toBe(id));
});

describe('indexArchive', () => {
  test('gives back an archive from its papers and digests', () => {
    fc.assert(
      fc.property(DIGESTS, (digests) => {
        const { archive } = archiveOf(digests);
        const papers = [...archive.papers.values()].toReversed();
        const parts = {
          papers,
          digests: [...archive.digests.values()],
          redirects: archive.redirects,
          notes: archive.notes,
        };
        expect(indexArchive({ ...NO_SOURCES, ...parts })).toEqual(archive);
      }),
    );
  });
});

function everything(digests: readonly Digest[]) {
  const { archive, issues } = checkSources({
    digests,
    ledger: [{ path: '/papers/lamps/', origin: null, identity: null, line: 1 }],
    minPapers: 2,
  });
  return {
    archive: Object.entries(archive).map(([name, index]) => [name, entriesOf(index)]),
    issues: sortIssues(issues).map(issueRecord),
  };
}

/** Maps, and maps in objects, as plain lists, in which order counts. */
function entriesOf(index: unknown): unknown {
  if (index instanceof Map || Array.isArray(index)) return [...index];
  return typeof index === 'object' && index !== null ? Object.values(index).map(entriesOf) : index;
}

function papersOf(digests: readonly Digest[]) {
  const { archive } = archiveOf(digests);
  return { days: daysOfPapers(archive), papers: [...archive.papers.values()], aliases: archive.aliases };
}
