import { describe, expect, test } from 'vitest';
import { parseSite } from '../../../../src/site/settings.ts';
import { mastheadLinks, shownLink } from '../../../../src/views/parts/site-links.ts';
import { ENGLISH } from '../../support/english.ts';

const TITLES = new Map([['/house-rules/', 'House rules']]);
const labelsOf = (settings: string, path: string | null = null) =>
  mastheadLinks(parseSite(settings), path, TITLES, ENGLISH).map(
    ({ label, isCurrent }) => label + (isCurrent ? '*' : ''),
  );

describe('mastheadLinks', () => {
  test('are the site’s own without settings, with the current one marked', () => {
    expect(labelsOf('', '/topics/')).toEqual(['Newest', 'Trending', 'Topics*', 'Archive', 'Search', 'About']);
  });

  test('are followed by those of the settings; a page has its own title', () => {
    const links = labelsOf(
      'nav: [{ href: /house-rules/ }, { label: Lab, href: https://lab.example/ }]',
      '/house-rules/',
    );
    expect(links.slice(5)).toEqual(['About', 'House rules*', 'Lab']);
  });

  test('give way to one of the settings that leads to the same page', () => {
    expect(labelsOf('nav: [{ label: All days, href: /archive/ }]')).toEqual([
      'Newest',
      'Trending',
      'Topics',
      'All days',
      'Search',
      'About',
    ]);
  });

  test('leave out the ranking where no counts are shown', () => {
    expect(labelsOf('counts: []')).not.toContain('Trending');
    expect(labelsOf('counts: [comments]')).toContain('Trending');
  });
});

describe('shownLink', () => {
  test.each([
    ['/house-rules/', '/house-rules/', 'House rules'],
    ['/a b/?x=%20#über', '/a%20b/?x=%20#über', '/a b/?x=%20#über'],
    ['https://lab.example/', 'https://lab.example/', 'https://lab.example/'],
  ])('leads from %j to %j', (target, href, label) => {
    expect(shownLink({ href: target }, TITLES)).toEqual({ href, label });
  });
});
