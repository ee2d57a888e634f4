import { describe, expect, test } from 'vitest';
import { letterPages, nameList } from '../../../src/views/name-list.ts';
import { byAuthors } from '../support/by-authors.ts';
import { ENGLISH } from '../support/english.ts';

const archive = byAuthors(['Ada Byron', 'José García', 'Jose Garcia']);

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
    const long = byAuthors(Array.from({ length: 1600 }, (_, index) => `N${index} ${index % 2 ? 'Byron' : 'Quay'}`));
    expect(letterPages(long, 'author')).toEqual([
      { letter: 'b', number: 1 },
      { letter: 'q', number: 1 },
    ]);
    const first = nameList(long, 'author', null, ENGLISH);
    expect([first.most.length, first.letters.length]).toEqual([30, 0]);
    expect(first.pages.map(({ href, label }) => [href, label])).toEqual([
      ['/authors/by-letter/b/', 'B'],
      ['/authors/by-letter/q/', 'Q'],
    ]);
    const { letters, parts } = nameList(long, 'author', { letter: 'q', number: 1 }, ENGLISH);
    expect(letters.map(({ letter, names }) => [letter, names.length])).toEqual([['Q', 800]]);
    expect(parts).toEqual([]);
  });

  test('parts a letter that has thousands of names', () => {
    const crowd = byAuthors(Array.from({ length: 3000 }, (_, index) => `N${index} Quay`));
    expect(letterPages(crowd, 'author')).toEqual([
      { letter: 'q', number: 1 },
      { letter: 'q', number: 2 },
    ]);
    const { letters, parts } = nameList(crowd, 'author', { letter: 'q', number: 2 }, ENGLISH);
    expect(letters.map(({ names }) => names.length)).toEqual([500]);
    expect(parts.map(({ href, isCurrent }) => [href, isCurrent])).toEqual([
      ['/authors/by-letter/q/', false],
      ['/authors/by-letter/q/2/', true],
    ]);
  });
});
