import { describe, expect, test } from 'vitest';
import { namePage, nameRoutes } from '../../../src/views/name-page.ts';
import { byAuthors } from '../support/by-authors.ts';
import { contextOf } from '../support/context.ts';

const archive = byAuthors(['Ada Byron', 'José García', 'Jose Garcia']);

/** The page of a name at a path. */
function pageAt(path: string) {
  const route = nameRoutes(archive).find((candidate) => candidate.path === path);
  if (!route) throw new Error(`No name at ${path}`);
  return namePage(contextOf(archive), route);
}

describe('nameRoutes', () => {
  test('has a page for each name, and for each slug that several share', () => {
    expect(nameRoutes(archive).map(({ path, origin }) => [path, origin])).toEqual([
      ['/authors/ada-byron/', 'digests/2025-11-03.md'],
      [expect.stringMatching(/^\/authors\/jose-garcia-/), 'digests/2025-11-03.md'],
      [expect.stringMatching(/^\/authors\/jose-garcia-/), 'digests/2025-11-03.md'],
      ['/authors/jose-garcia/', 'digests/2025-11-03.md'],
      ['/organizations/bread-society/', 'digests/2025-11-04.md'],
    ]);
  });
});

describe('namePage', () => {
  test('lists the papers of a name, newest first', () => {
    const page = pageAt('/authors/ada-byron/');
    expect(page).toMatchObject({ label: 'Author', title: 'Ada Byron', count: '3 papers', choices: [] });
    expect(page.list?.groups.flatMap(({ rows }) => rows.map(({ titleHtml }) => titleHtml))).toEqual([
      'Ships',
      'Fog',
      'Lamps',
    ]);
  });

  test('lists the names that share a slug, and no papers', () => {
    const page = pageAt('/authors/jose-garcia/');
    expect(page).toMatchObject({ count: null, list: null, head: { isIndexed: false } });
    expect(page.choices.map(({ name, count }) => [name, count])).toEqual([
      ['Jose Garcia', '3'],
      ['José García', '3'],
    ]);
  });
});
