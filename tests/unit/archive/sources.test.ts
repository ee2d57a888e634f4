import { describe, expect, test } from 'vitest';
import { sourceRank } from '../../../src/archive/sources.ts';
import { parseLedger } from '../../../src/archive/ledger.ts';
import { checkSources, digest } from '../support/sources.ts';

const LAB = { source: 'Ada Lab', path: 'digests/b.md' };
const DESK = { source: 'The Desk', path: 'digests/a.md' };

describe('indexSources', () => {
  test('gives each source its days, with its own digests and papers alone', () => {
    const { archive } = checkSources({
      digests: [
        digest('2025-11-05', [{ title: 'Lamps' }], DESK),
        digest('2025-11-05', [{ title: 'Fog' }], LAB),
        digest('2025-11-06', [{ title: 'Fog' }, { title: 'Ships' }], { ...LAB, path: 'digests/c.md' }),
        digest('2025-11-06', [{ title: 'Tides' }], { path: 'digests/d.md' }),
      ],
    });
    expect([...archive.sources.values()]).toEqual([
      {
        slug: 'ada-lab',
        name: 'Ada Lab',
        days: [
          { date: '2025-11-05', digests: ['digests/b.md'], paperIds: ['fog'] },
          { date: '2025-11-06', digests: ['digests/c.md'], paperIds: ['fog', 'ships'] },
        ],
      },
      {
        slug: 'the-desk',
        name: 'The Desk',
        days: [{ date: '2025-11-05', digests: ['digests/a.md'], paperIds: ['lamps'] }],
      },
    ]);
  });

  test('takes spellings that differ in case and punctuation as one source, under the newest', () => {
    const { archive } = checkSources({
      digests: [
        digest('2025-11-05', [{ title: 'Fog' }], { source: 'ADA-LAB' }),
        digest('2025-11-06', [{ title: 'Ships' }], { source: 'Ada Lab' }),
      ],
    });
    expect([...archive.sources.values()].map(({ name, days }) => [name, days.length])).toEqual([['Ada Lab', 2]]);
  });

  test('keeps the page of a published source that no digest names any more', () => {
    const ledger = parseLedger('/sources/old-desk/\n/sources/old-desk/feed.xml\n');
    const { archive, issues } = checkSources({ digests: [digest('2025-11-05', [{ title: 'Fog' }], LAB)], ledger });
    expect([...archive.sources.values()].map(({ slug, days }) => [slug, days.length])).toEqual([
      ['ada-lab', 1],
      ['old-desk', 0],
    ]);
    expect(issues).toEqual([]);
  });
});

describe('the order of sources', () => {
  const digests = [digest('2025-11-05', [{ title: 'Lamps' }], DESK), digest('2025-11-05', [{ title: 'Fog' }], LAB)];

  test.each([
    [[], ['digests/a.md', 'digests/b.md']],
    [['Ada Lab'], ['digests/b.md', 'digests/a.md']],
    [
      ['ADA LAB', 'The Desk'],
      ['digests/b.md', 'digests/a.md'],
    ],
    [['Nobody'], ['digests/a.md', 'digests/b.md']],
  ])('%j makes the digests of a day %j', (sourceOrder, expected) => {
    expect(checkSources({ digests, sourceOrder }).archive.days[0]?.digests).toEqual(expected);
  });

  test('gives what it does not name the last place', () => {
    const rank = sourceRank(['The Desk', 'Ada Lab']);
    expect(['Ada Lab', 'the desk', 'Nobody', null].map(rank)).toEqual([1, 0, 2, 2]);
  });
});
