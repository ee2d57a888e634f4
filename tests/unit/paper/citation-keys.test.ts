import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/digest/schema.ts';
import { archiveOf, digest } from '../support/sources.ts';

type Known = Partial<Entry> & { title: string };
const keysOf = (...days: readonly (readonly Known[])[]): string[] => {
  const digests = days.map((entries, index) => digest(`2024-03-0${index + 1}`, [...entries]));
  return [...archiveOf(digests).archive.citationKeys.values()];
};

describe('citationKeys', () => {
  test.each<[string, Known, string]>([
    [
      'author, year and first telling word',
      { title: 'VCode: a Benchmark', authors: ['Kevin Qinghong Lin'], publishedOn: '2025-11-04' },
      'lin2025vcode',
    ],
    [
      'the year of the digest where the paper’s own is unknown',
      { title: 'On the Lamps', authors: ['Ada Byron'] },
      'byron2024lamps',
    ],
    ['letters without accents', { title: 'Étude', authors: ['Søren Groß'] }, 'gross2024etude'],
    ['particles as part of the name', { title: 'Lamps', authors: ['Jan van der Berg'] }, 'vanderberg2024lamps'],
    [
      'an organization in place of authors',
      { title: 'Lamps', organization: { name: 'Lamp & Co', handle: null } },
      'lampco2024lamps',
    ],
    ['the title alone where nobody is known', { title: 'The Lamps' }, 'lamps2024'],
    ['the code points of a title in another script', { title: '光' }, 'u51492024'],
    ['nothing of macros', { title: '$\\mathcal{V}$-Lamps shine', authors: ['Ada Byron'] }, 'byron2024lamps'],
  ])('have %s', (_, paper, key) => expect(keysOf([paper])).toEqual([key]));

  test('are unique: the first paper keeps the short one, and later papers never change it', () => {
    const lamps = { title: 'Lamps in fog', authors: ['Ada Byron'], arxivId: '2403.00009' };
    const others = [{ title: 'Lamps in rain', authors: ['Bo Byron'], arxivId: '2403.00001' }];
    expect(keysOf([lamps])).toEqual(['byron2024lamps']);
    expect(keysOf([lamps], others)).toEqual(['byron2024lamps', 'byron2024lamps-2403.00001']);
  });
});
