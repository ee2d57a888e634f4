import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { NameKind } from '../../../src/archive/name-kinds.ts';
import { letterRoutes, nameListPage, nameListRoutes } from '../../../src/views/name-list.ts';
import { byAuthors } from '../support/by-authors.ts';
import { contextOf } from '../support/context.ts';

const archive = byAuthors(['Ada Byron', 'José García', 'Jose Garcia']);

/** The page of a list at a path. */
function pageAt(of: Archive, path: string) {
  const route = [...nameListRoutes(), ...letterRoutes(of)].find((candidate) => candidate.path === path);
  if (!route) throw new Error(`No list at ${path}`);
  return nameListPage(contextOf(of), route);
}

describe('nameListPage', () => {
  test('sorts people by the last word of their name, organizations by the first', () => {
    const letters = (kind: NameKind) =>
      pageAt(archive, `/${kind}s/`).letters.map(({ letter, names }) => [letter, names.map(({ name }) => name)]);
    expect(letters('author')).toEqual([
      ['B', ['Ada Byron']],
      ['G', ['Jose Garcia', 'José García']],
    ]);
    expect(letters('organization')).toEqual([['B', ['Bread Society']]]);
  });

  test('lists names in other scripts under a heading of their own', () => {
    const { letters } = pageAt(byAuthors(['王 伟']), '/authors/');
    expect(letters.map(({ letter, anchor }) => [letter, anchor])).toEqual([['Other', 'letter-other']]);
  });

  test('gives a long list a page for each letter, led by those with most papers', () => {
    const long = byAuthors(Array.from({ length: 1600 }, (_, index) => `N${index} ${index % 2 ? 'Byron' : 'Quay'}`));
    expect(letterRoutes(long).map(({ path, permanence }) => [path, permanence])).toEqual([
      ['/authors/by-letter/b/', 'further'],
      ['/authors/by-letter/q/', 'further'],
    ]);
    const first = pageAt(long, '/authors/');
    expect([first.most.length, first.letters.length]).toEqual([30, 0]);
    expect(first.pages.map(({ href, label }) => [href, label])).toEqual([
      ['/authors/by-letter/b/', 'B'],
      ['/authors/by-letter/q/', 'Q'],
    ]);
    const { letters, parts } = pageAt(long, '/authors/by-letter/q/');
    expect(letters.map(({ letter, names }) => [letter, names.length])).toEqual([['Q', 800]]);
    expect(parts).toEqual([]);
  });

  test('paginates a letter that has thousands of names', () => {
    const many = byAuthors(Array.from({ length: 3000 }, (_, index) => `N${index} Quay`));
    expect(letterRoutes(many).map(({ path }) => path)).toEqual(['/authors/by-letter/q/', '/authors/by-letter/q/2/']);
    const { letters, parts } = pageAt(many, '/authors/by-letter/q/2/');
    expect(letters.map(({ names }) => names.length)).toEqual([500]);
    expect(parts.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
      ['/authors/by-letter/q/', false],
      ['/authors/by-letter/q/2/', true],
    ]);
  });
});
