import { describe, expect, test } from 'vitest';
import { sitePart } from '../../../src/check/site-parts.ts';

describe('sitePart', () => {
  test.each([
    ['papers/2511.00001/index.html', 'paper', 'papers'],
    ['authors/ada/index.html', 'name', 'people'],
    ['authors/by-letter/a/index.html', 'nameLetter', 'people'],
    ['organizations/index.html', 'nameList', 'lists'],
    ['papers/date/2025-11-05.bib', 'dayFile', 'days'],
    ['papers/date/2025-11-05.png', 'dayPicture', 'pictures'],
    ['data/2025-11.jsonl', 'dataMonth', 'data'],
    ['topics/a/feed.xml', 'topicFeed', 'feeds'],
  ] as const)('follows from the kind of page: %s', (path, kind, part) => expect(sitePart(path, kind)).toBe(part));

  test.each([
    ['pagefind/manifest.json', 'search'],
    ['_astro/a.css', 'other'],
    ['logo.svg', 'other'],
  ])('follows from the path of what is no page: %s', (path, part) => expect(sitePart(path, undefined)).toBe(part));
});
