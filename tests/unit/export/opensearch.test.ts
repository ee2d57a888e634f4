import { describe, expect, test } from 'vitest';
import { toOpenSearch } from '../../../src/export/opensearch.ts';

const SITE = { title: 'Daybook', description: 'Papers & days <kept>', language: 'en' };

describe('toOpenSearch', () => {
  test('links the search page of the site', () => {
    expect(toOpenSearch(SITE)).toContain(
      '<Url type="text/html" template="http://localhost:4321/search/?q={searchTerms}"/>',
    );
  });

  test('escapes what the site is called', () => {
    expect(toOpenSearch(SITE)).toContain('<Description>Papers &amp; days &lt;kept&gt;</Description>');
  });

  test.each([
    ['Daybook', 'Daybook'],
    ['Sixteen letters!', 'Sixteen letters!'],
    ['The Daily Papers of Us', 'The Daily Papers'],
    ['The Dailyest Papers', 'The Dailyest'],
    ['Donaudampfschifffahrt', 'Donaudampfschiff'],
  ])('calls %j by a name of at most 16 characters', (title, name) => {
    expect(toOpenSearch({ ...SITE, title })).toContain(`<ShortName>${name}</ShortName>`);
  });
});
