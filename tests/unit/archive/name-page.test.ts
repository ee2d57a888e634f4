import { describe, expect, test } from 'vitest';
import { nameChoices, namePage, nameRoutes } from '../../../src/archive/name-page.ts';
import { letterPages, nameList } from '../../../src/archive/name-list.ts';
import { paperPeople } from '../../../src/archive/paper-people.ts';
import { ENGLISH } from '../support/english.ts';
import { archiveOf, digest } from '../support/sources.ts';

/** An archive of three papers by these authors, the last of them of an organization. */
function byAuthors(authors: readonly string[]) {
  return archiveOf([
    digest('2025-11-03', [{ title: 'Lamps', authors: [...authors] }]),
    digest('2025-11-04', [
      { title: 'Ships', authors: [...authors, 'Cy Quay'] },
      { title: 'Fog', authors: [...authors], organization: { name: 'Bread Society', handle: 'bread' } },
    ]),
  ]).archive;
}

const archive = byAuthors(['Ada Byron', 'José García', 'Jose Garcia']);

describe('nameRoutes', () => {
  test('has a page for each name, and for each slug that several share', () => {
    expect(nameRoutes(archive, 'author').map(({ path }) => path)).toEqual([
      'ada-byron',
      expect.stringMatching(/^jose-garcia-/),
      expect.stringMatching(/^jose-garcia-/),
      'jose-garcia',
    ]);
    expect(nameRoutes(archive, 'organization').map(({ path }) => path)).toEqual(['bread-society']);
  });
});

describe('namePage', () => {
  test('lists the papers of a name, newest first', () => {
    const page = namePage(archive, 'author', 'ada-byron', '', ENGLISH);
    expect(page).toMatchObject({ name: 'Ada Byron', count: '3 papers' });
    expect(page?.list.groups.flatMap(({ rows }) => rows.map(({ titleHtml }) => titleHtml))).toEqual([
      'Ships',
      'Fog',
      'Lamps',
    ]);
  });

  test('is none for a shared slug', () => expect(namePage(archive, 'author', 'jose-garcia', '', ENGLISH)).toBeNull());
});

describe('nameChoices', () => {
  test('are the names that share a slug', () => {
    expect(nameChoices(archive, 'author', 'jose-garcia', ENGLISH).map(({ name, count }) => [name, count])).toEqual([
      ['Jose Garcia', '3'],
      ['José García', '3'],
    ]);
  });
});

describe('nameList', () => {
  test('sorts people by the last word of their name, organizations by the first', () => {
    const letters = (kind: 'author' | 'organization') =>
      nameList(archive, kind, null, ENGLISH).letters.map(({ letter, names }) => [
        letter,
        names.map(({ name }) => name),
      ]);
    expect(letters('author')).toEqual([
      ['B', ['Ada Byron']],
      ['G', ['Jose Garcia', 'José García']],
    ]);
    expect(letters('organization')).toEqual([['B', ['Bread Society']]]);
  });

  test('lists names in other scripts under a heading of their own', () => {
    const { letters } = nameList(byAuthors(['王 伟']), 'author', null, ENGLISH);
    expect(letters.map(({ letter, anchor }) => [letter, anchor])).toEqual([['Other', 'letter-other']]);
  });

  test('gives a long list a page for each letter, led by those with most papers', () => {
    const many = byAuthors(Array.from({ length: 1600 }, (_, index) => `Ada ${index % 2 ? 'Byron' : 'Quay'} ${index}x`));
    expect(letterPages(many, 'author')).toEqual(['other']);
    const long = byAuthors(Array.from({ length: 1600 }, (_, index) => `N${index} ${index % 2 ? 'Byron' : 'Quay'}`));
    expect(letterPages(long, 'author')).toEqual(['b', 'q']);
    const first = nameList(long, 'author', null, ENGLISH);
    expect([first.most.length, first.letters.length]).toEqual([30, 0]);
    expect(first.pages.map(({ href, label }) => [href, label])).toEqual([
      ['/authors/by-letter/b/', 'B'],
      ['/authors/by-letter/q/', 'Q'],
    ]);
    expect(nameList(long, 'author', 'q', ENGLISH).letters.map(({ letter, names }) => [letter, names.length])).toEqual([
      ['Q', 800],
    ]);
  });
});

describe('paperPeople', () => {
  const people = (id: string) => {
    const paper = archive.papers.get(id);
    return paper ? paperPeople(archive, paper, ENGLISH) : null;
  };

  test('leads to the page of a name, else to a search for it', () => {
    expect(people('ships')?.authors.map(({ name, href }) => [name, href])).toEqual([
      ['Ada Byron', '/authors/ada-byron/'],
      ['José García', expect.stringMatching(/^\/authors\/jose-garcia-/)],
      ['Jose Garcia', expect.stringMatching(/^\/authors\/jose-garcia-/)],
      ['Cy Quay', '/search/?q=%22Cy+Quay%22'],
    ]);
  });

  test('leads to the organization', () => {
    expect(people('fog')?.organization).toEqual({ name: 'Bread Society', href: '/organizations/bread-society/' });
  });

  test('folds a crowd, and links only those of the folded that have a page', () => {
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
