import { describe, expect, test } from 'vitest';
import {
  dayFileLinks,
  dayFileRoutes,
  dayFileText,
  DAY_FILES,
  yearBibtex,
  yearBibtexRoutes,
} from '../../../../src/views/files/day-files.ts';
import { contextOf } from '../../support/context.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2024-03-04', [{ title: 'Ships' }, { title: 'Lamps' }]),
  digest('2024-03-05', [], { introduction: 'A day of rest.' }),
]);
const routes = dayFileRoutes(archive);
const textOf = (path: string): string | undefined => {
  const route = routes.find((candidate) => candidate.path === path);
  return route && dayFileText(contextOf(archive), route);
};

describe('dayFileRoutes', () => {
  test('has every form of file for every day', () => {
    expect(routes).toHaveLength(2 * DAY_FILES.length);
    expect(routes.map(({ path }) => path)).toContain('/papers/date/2024-03-04.bib');
  });
});

describe('dayFileText', () => {
  test('has a BibTeX entry for each paper of the day, in its order', () => {
    expect(textOf('/papers/date/2024-03-04.bib')?.match(/@misc\{\w+/g)).toEqual(['@misc{ships2024', '@misc{lamps2024']);
    expect(textOf('/papers/date/2024-03-05.bib')).toBe('');
  });

  test('lists the papers of the day as Markdown', () => {
    expect(textOf('/papers/date/2024-03-04.md')?.match(/^\d\. \[\w+/gm)).toEqual(['1. [Ships', '2. [Lamps']);
  });
});

describe('yearBibtex', () => {
  test('has an entry for each paper whose first day is in the year, the oldest first', () => {
    const later = archiveOf([
      digest('2024-12-31', [{ title: 'Ships' }]),
      digest('2025-01-02', [{ title: 'Lamps' }, { title: 'Ships' }]),
      digest('2025-01-03', [{ title: 'Fog' }]),
    ]).archive;
    const texts = yearBibtexRoutes(later).map((route) => yearBibtex(contextOf(later), route).match(/@misc\{\w+/g));
    expect(texts).toEqual([['@misc{ships2024'], ['@misc{lamps2025', '@misc{fog2025']]);
  });
});

describe('dayFileLinks', () => {
  test('links every file of the day', () => {
    const paths = routes.filter(({ date }) => date === '2024-03-04').map(({ path }) => path);
    expect(dayFileLinks('2024-03-04', ENGLISH).map(({ href }) => href)).toEqual(paths);
  });
});
