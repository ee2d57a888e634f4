import { describe, expect, test } from 'vitest';
import { inPageOrder, membership, type SetRule } from '../../../../src/export/citation/paper-set.ts';
import type { PaperLine } from '../../../../src/export/data/paper-line.ts';
import { paperOf } from '../../search/sample-papers.ts';

const OF_NO_PAGE = (): undefined => undefined;

describe('membership', () => {
  const paper = paperOf({
    id: '2503.00001',
    topics: ['tides', 'lamps'],
    authors: ['Ada  Byron', 'Dot Ebb'],
    organization: 'Quay Institute',
    digests: ['2025-03-02', '2025-03-10'].map((date) => ({
      date,
      source: null,
      claimsWithdrawal: false,
      goneSince: null,
      comments: null,
      upvotes: null,
    })),
  });

  test.each<[SetRule, string, boolean]>([
    ['topic', 'lamps', true],
    ['topic', 'lamp', false],
    ['author', 'ada byron', true],
    ['author', 'Ada Byrón', false],
    ['author', 'Byron', false],
    ['organization', 'QUAY INSTITUTE', true],
    ['organization', 'Quay', false],
    ['days', '2025-03-10/2025-03-16', true],
    ['days', '2025-03-02/2025-03-02', true],
    ['days', '2025-03-03/2025-03-09', false],
    ['listed', '', false],
  ])('of %s %j takes the paper: %s', (rule, value, expected) => {
    expect(membership({ rule, value }, OF_NO_PAGE)(paper)).toBe(expected);
  });

  test('of what is unknown takes nothing', () => {
    const unknown = paperOf({ id: 'tern' });
    for (const rule of ['topic', 'author', 'organization'] as const) {
      expect(membership({ rule, value: 'null' }, OF_NO_PAGE)(unknown)).toBe(false);
    }
  });

  test('of a list takes what the page lists', () => {
    const placeOf = ({ id }: PaperLine): number | undefined => (id === 'tern' ? 0 : undefined);
    const isListed = membership({ rule: 'listed', value: '' }, placeOf);
    expect(['tern', 'ant'].map((id) => isListed(paperOf({ id })))).toEqual([true, false]);
  });
});

describe('inPageOrder', () => {
  const lines = ['a', 'b', 'c', 'd'].map((id) => paperOf({ id }));
  const page = ['d', 'b'];
  const placeOf = ({ id }: PaperLine): number | undefined => (page.includes(id) ? page.indexOf(id) : undefined);

  test.each<[SetRule, string[]]>([
    ['days', ['d', 'b', 'a', 'c']],
    ['topic', ['d', 'b', 'c', 'a']],
  ])('has the papers of the page first, then those of further pages of %s', (rule, expected) => {
    expect(inPageOrder(lines, rule, placeOf).map(({ id }) => id)).toEqual(expected);
  });
});
