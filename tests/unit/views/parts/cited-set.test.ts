import { describe, expect, test } from 'vitest';
import { citedSet } from '../../../../src/views/parts/cited-set.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

describe('citedSet', () => {
  const { archive } = archiveOf([
    digest('2024-03-31', [{ title: 'Ships' }]),
    digest('2024-04-01', [{ title: 'Lamps' }, { title: 'Ships' }]),
  ]);
  const rule = { rule: 'topic', value: 'tides' } as const;

  test('names the months whose files hold the papers: those of their first digests', () => {
    expect(citedSet(archive, ['lamps', 'ships'], rule, ENGLISH)).toEqual({
      label: 'Cite these 2 papers',
      set: { ...rule, count: 2, months: ['2024-03', '2024-04'] },
    });
    expect(citedSet(archive, ['ships'], rule, ENGLISH)).toEqual({
      label: 'Cite this paper',
      set: { ...rule, count: 1, months: ['2024-03'] },
    });
  });

  test('is nothing without papers', () => expect(citedSet(archive, [], rule, ENGLISH)).toBeNull());
});
