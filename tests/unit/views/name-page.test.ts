import { describe, expect, test } from 'vitest';
import { nameChoices, namePage, nameRoutes } from '../../../src/views/name-page.ts';
import { byAuthors } from '../support/by-authors.ts';
import { ENGLISH } from '../support/english.ts';

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
