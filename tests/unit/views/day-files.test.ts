import { describe, expect, test } from 'vitest';
import { dayFileLinks, dayFileRoutes, dayFileText, DAY_FILES } from '../../../src/views/day-files.ts';
import { contextOf } from '../support/context.ts';
import { ENGLISH } from '../support/english.ts';
import { archiveOf, digest } from '../support/sources.ts';

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
    expect(textOf('/papers/date/2024-03-04.bib')?.match(/@misc\{\w+/g)).toEqual(['@misc{ships', '@misc{lamps']);
    expect(textOf('/papers/date/2024-03-05.bib')).toBe('');
  });
});

describe('dayFileLinks', () => {
  test('links every file of the day', () => {
    const paths = routes.filter(({ date }) => date === '2024-03-04').map(({ path }) => path);
    expect(dayFileLinks('2024-03-04', ENGLISH).map(({ href }) => href)).toEqual(paths);
  });
});
