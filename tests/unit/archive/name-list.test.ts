import { describe, expect, test } from 'vitest';
import { letterPages, nameList } from '../../../src/archive/name-list.ts';
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
