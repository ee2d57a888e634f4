import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { nameLists, toNameList } from '../../../../src/export/data/name-lists.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { topics } = parseTopics(
  '- { slug: birds, label: Birds, title: [tern] }\n- { slug: fish, label: Fish, title: [cod] }',
);
const by = (title: string, author: string, organization: string) => ({
  title,
  authors: [author],
  organization: { name: organization, handle: null },
});
const { archive } = archiveOf(
  [
    digest('2025-01-01', [
      by('A tern', 'Ada Quill', 'Quay'),
      by('B', 'Ada Quill', 'Pier'),
      by('C', 'Ada Quill', 'Quay'),
      by('D', 'Bo Tern', 'Dock'),
    ]),
  ],
  [],
  [],
  topics,
);

describe('nameLists', () => {
  const lists = nameLists(archive);

  test.each([
    ['topics', [{ slug: 'birds', name: 'Birds', papers: 1 }]],
    ['authors', [{ slug: 'ada-quill', name: 'Ada Quill', papers: 3 }]],
    [
      'organizations',
      [
        { slug: 'quay', name: 'Quay', papers: 2 },
        { slug: 'dock', name: 'Dock', papers: 1 },
        { slug: 'pier', name: 'Pier', papers: 1 },
      ],
    ],
  ])('has the %s with a page, those with most papers first, then by slug', (segment, names) => {
    expect(lists.get(segment)).toEqual(names);
  });

  test('are empty where nothing is named', () => {
    const empty = nameLists(archiveOf([]).archive);
    expect([...empty]).toEqual([
      ['topics', []],
      ['authors', []],
      ['organizations', []],
    ]);
    expect(JSON.parse(toNameList([]))).toEqual([]);
  });
});

describe('toNameList', () => {
  test('has a name a line', () => {
    const names = nameLists(archive).get('organizations') ?? [];
    const text = toNameList(names);
    expect(JSON.parse(text)).toEqual(names);
    expect(text.split('\n')).toHaveLength(names.length + 3);
  });
});
