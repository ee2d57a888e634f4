import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/digest/schema.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { archiveOf, digest, metadata } from '../support/sources.ts';

const ID = '2501.00001';
const CLOUDS = { arxivId: ID, title: 'Counting Clouds from Below', authors: ['Ada Byron', 'Çelik Öz'] };

/** The papers of two days, the second of which has an entry with the id of the first. */
function papersOf(second: Partial<Entry>) {
  const days = [digest('2025-01-02', [CLOUDS]), digest('2025-01-03', [{ arxivId: ID, ...second }])];
  const { archive, issues } = archiveOf(days);
  return { ids: [...archive.papers.keys()].toSorted(), archive, issues: issues.map(issueRecord) };
}

describe('separateUnlike', () => {
  test('keeps an entry apart that has the id of a paper with another title and other authors', () => {
    const { ids, archive, issues } = papersOf({
      title: 'Proofs of Snow',
      authors: ['Carl Dune'],
      abstract: 'x'.repeat(999),
    });
    expect(ids).toEqual([ID, 'proofs-of-snow']);
    expect(archive.papers.get(ID)).toMatchObject({ title: CLOUDS.title, authors: CLOUDS.authors, abstract: null });
    expect(archive.days.map(({ paperIds }) => paperIds)).toEqual([[ID], ['proofs-of-snow']]);
    expect(issues).toMatchObject([
      {
        slug: 'unlike-papers',
        path: 'digests/2025-01-03.md',
        message: expect.stringContaining('digests/2025-01-02.md:1:1'),
      },
    ]);
  });

  test.each([
    ['a renamed paper of the same authors', { title: 'A Census of the Sky', authors: ['Ada Byron', 'Çelik Öz'] }],
    ['one with a common author', { title: 'A Census of the Sky', authors: ['C. Oz', 'Bo Tern'] }],
    ['a paper whose authors nobody names', { title: 'A Census of the Sky', authors: null }],
    ['the same title with other spellings of the authors', { title: 'Counting clouds from below', authors: ['阿达'] }],
  ])('keeps %s together, in silence', (_, second) => {
    const { ids, issues } = papersOf(second);
    expect([ids, issues]).toEqual([[ID], []]);
  });

  test('lets metadata say whose the id is', () => {
    const days = [
      digest('2025-01-02', [CLOUDS]),
      digest('2025-01-03', [{ arxivId: ID, title: 'Proofs of Snow', authors: ['Carl Dune'] }]),
    ];
    const { archive } = archiveOf(days, [metadata({ arxivId: ID, title: 'Proofs of Snow', authors: ['Carl Dune'] })]);
    expect(archive.papers.get(ID)?.title).toBe('Proofs of Snow');
    expect([...archive.papers.keys()].toSorted()).toEqual([ID, 'counting-clouds-from-below']);
  });
});
