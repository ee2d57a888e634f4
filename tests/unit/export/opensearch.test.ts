import { describe, expect, test } from 'vitest';
import { toOpenSearch } from '../../../src/export/opensearch.ts';
import { siteIcons } from '../../../src/site/brand/icons.ts';

const SITE = { title: 'Daybook', description: 'Papers & days <kept>', language: 'en' };

describe('toOpenSearch', () => {
  test('links the search page of the site', () => {
    expect(toOpenSearch(SITE, siteIcons(new Set()))).toContain(
      '<Url type="text/html" template="http://localhost:4321/search/?q={searchTerms}"/>',
    );
  });

  test('shows an icon of the archive’s own', () => {
    expect(toOpenSearch(SITE, siteIcons(new Set(['favicon.svg'])))).toContain(
      '<Image type="image/svg+xml">http://localhost:4321/favicon.svg</Image>',
    );
  });

  test('escapes what the site is called', () => {
    expect(toOpenSearch(SITE, siteIcons(new Set()))).toContain(
      '<Description>Papers &amp; days &lt;kept&gt;</Description>',
    );
  });

  test.each([
    ['Daybook', 'Daybook'],
    ['Sixteen letters!', 'Sixteen letters!'],
    ['The Daily Papers of Us', 'The Daily Papers'],
    ['The Dailyest Papers', 'The Dailyest'],
    ['Donaudampfschifffahrt', 'Donaudampfschiff'],
  ])('calls %j by a name of at most 16 characters', (title, name) => {
    expect(toOpenSearch({ ...SITE, title }, siteIcons(new Set()))).toContain(`<ShortName>${name}</ShortName>`);
  });
});
