import { describe, expect, test } from 'vitest';
import { paperPeople } from '../../../../src/views/parts/paper-people.ts';
import { byline } from '../../../../src/paper/byline.ts';
import { byAuthors } from '../../support/by-authors.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const archive = byAuthors(['Ada Byron', 'José García', 'Jose Garcia']);

describe('paperPeople', () => {
  const people = (id: string) => {
    const paper = archive.papers.get(id);
    return paper ? paperPeople(archive, paper, ENGLISH) : null;
  };

  test('links the page of a name', () => {
    expect(people('ships')?.authors.map(({ name, href }) => [name, href])).toEqual([
      ['Ada Byron', '/authors/ada-byron/'],
      ['José García', expect.stringMatching(/^\/authors\/jose-garcia-/)],
      ['Jose Garcia', expect.stringMatching(/^\/authors\/jose-garcia-/)],
      ['Cy Quay', null],
    ]);
  });

  test('links the organization', () => {
    expect(people('fog')?.organization).toEqual({ name: 'Bread Society', href: '/organizations/bread-society/' });
  });

  test.each([
    [{ authorsComplete: false, authorCount: null }, 'and others'],
    [{ authorsComplete: false, authorCount: 9 }, 'and 8 more'],
    [{ authorsComplete: true, authorCount: 1 }, null],
  ])('says who else wrote a paper of which %j', (known, others) => {
    const { archive } = archiveOf([digest('2025-11-03', [{ title: 'Fog', authors: ['Ada Byron'], ...known }])]);
    const paper = archive.papers.get('fog');
    expect(paper && paperPeople(archive, paper, ENGLISH).others).toBe(others);
    expect(paper && byline(paper, ENGLISH, 6)).toBe(['Ada Byron', others].filter(Boolean).join(' '));
  });

  test('folds a long list of authors', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => `Author ${index}`);
    const paper = { title: 'Crowd', authors: [...crowd, 'Ada Byron'] };
    const crowded = archiveOf([
      digest('2025-11-03', [paper, { title: 'A', authors: ['Ada Byron'] }, { title: 'B', authors: ['Ada Byron'] }]),
    ]).archive;
    const found = crowded.papers.get('crowd');
    const shown = found && paperPeople(crowded, found, ENGLISH);
    expect(shown?.authors).toHaveLength(50);
    expect(shown?.moreAuthors?.label).toBe('and 151 more');
    expect(shown?.moreAuthors?.names.slice(-2)).toEqual([
      { name: 'Author 199', href: null },
      { name: 'Ada Byron', href: '/authors/ada-byron/' },
    ]);
  });
});
