import { describe, expect, test } from 'vitest';
import { archiveFacts } from '../../../../src/views/parts/archive-facts.ts';
import { createWording } from '../../../../src/site/wording.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const wording = createWording({ language: 'en', strings: {} });

describe('archiveFacts', () => {
  // Monday to Thursday of one week.
  const { archive } = archiveOf([
    digest('2024-03-04', [{ title: 'Lamps' }], { source: 'The desk', terms: 'CC BY 4.0' }),
    digest('2024-03-07', [{ title: 'Ships' }], { source: 'The desk', terms: 'CC BY 4.0' }),
    digest('2024-03-11', [{ title: 'Tides' }], { source: 'The quay' }),
  ]);

  test('gives span, size and sources with their terms', () => {
    expect(archiveFacts(archive, new Set(), wording)).toMatchObject({
      span: 'March 4, 2024 to March 11, 2024',
      size: '3 papers, 3 days',
      sources: [
        { name: 'The desk', count: '2 digests', terms: ['CC BY 4.0'] },
        { name: 'The quay', count: '1 digest', terms: [] },
      ],
    });
  });

  test('counts working days without a digest as gaps, newest first, and no weekend', () => {
    expect(archiveFacts(archive, new Set(), wording)).toMatchObject({
      gaps: ['Fri, Mar 8, 2024', 'Wed, Mar 6, 2024', 'Tue, Mar 5, 2024'],
      gapCount: 3,
    });
  });

  test('does not count a day of which the source has no digest', () => {
    expect(archiveFacts(archive, new Set(['2024-03-08']), wording).gapCount).toBe(2);
  });

  test('says of an empty archive that it is empty', () => {
    expect(archiveFacts(archiveOf([]).archive, new Set(), wording)).toMatchObject({
      span: null,
      sources: [],
      gapCount: 0,
    });
  });
});
