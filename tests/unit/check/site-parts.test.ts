import { describe, expect, test } from 'vitest';
import { sitePart } from '../../../src/check/site-parts.ts';

describe('sitePart', () => {
  test.each([
    ['/papers/2511.00001/index.html', 'papers/[...id].astro', 'papers'],
    ['/authors/ada/index.html', '[names]/[...path].astro', 'people'],
    ['/authors/by-letter/a/index.html', '[names]/by-letter/[...path].astro', 'people'],
    ['/organizations/index.html', '[names]/index.astro', 'lists'],
    ['/papers/date/2025-11-05.bib', 'papers/date/[date].[extension].ts', 'days'],
    ['/papers/date/2025-11-05.png', 'papers/date/[date].png.ts', 'pictures'],
    ['/data/2025-11.jsonl', 'data/[month].jsonl.ts', 'data'],
    ['/topics/a/feed.xml', 'topics/[slug]/feed.xml.ts', 'feeds'],
  ])('follows from the kind of page: %s', (path, file, part) => expect(sitePart(path, `src/pages/${file}`)).toBe(part));

  test.each([
    ['/pagefind/manifest.json', 'search'],
    ['/_astro/a.css', 'other'],
    ['/logo.svg', 'other'],
  ])('follows from the path of what is no page: %s', (path, part) => expect(sitePart(path, undefined)).toBe(part));

  test('is other for a page that is in no row of the table', () =>
    expect(sitePart('/a/index.html', 'src/pages/a.astro')).toBe('other'));
});
