import { describe, expect, test } from 'vitest';
import { filesIn, kindOf } from '../../../src/offline/page-files.ts';

describe('kindOf', () => {
  test.each([
    ['/daybook/', 'other'],
    ['/daybook/papers/2409.04828/', 'other'],
    ['/daybook/404.html', 'other'],
    ['/daybook/brand.css', 'other'],
    ['/daybook/favicon.svg', 'other'],
    ['/daybook/_astro/abc.js', 'hashed'],
    ['/daybook/_astro/abc.css', 'hashed'],
    ['/daybook/data/2025-11.jsonl', null],
    ['/daybook/data/ids.json', null],
    ['/daybook/feed.xml', null],
    ['/daybook/pagefind/pagefind.js', null],
    ['/daybook', null],
    ['/other/', null],
  ])('of %s is %s', (path, kind) => expect(kindOf(path, '/daybook/')).toBe(kind));
});

describe('filesIn', () => {
  const scope = 'https://papers.example/daybook/';

  test('finds the scripts, styles and pictures of a page, and nothing that it links to', () => {
    const html = `<script src="/daybook/_astro/a.js"></script><link rel="stylesheet" href="/daybook/brand.css">
      <img src="/daybook/_astro/p.webp" alt=""><a href="/daybook/papers/1/">1</a><a href="/daybook/papers/date/2.bib">2</a>
      <img src="https://other.example/daybook/a.png" alt=""><img src="/a.png" alt="">`;
    expect(filesIn(html, `${scope}papers/1/`, scope)).toEqual(
      ['_astro/a.js', 'brand.css', '_astro/p.webp'].map((path) => scope + path),
    );
  });

  test('finds what a script imports before it runs, and not what it may import later', () => {
    const script = 'import{a as b}from"./x.js";import"./y.js";const z=()=>import("./z.js");';
    expect(filesIn(script, `${scope}_astro/a.js`, scope)).toEqual(
      ['x.js', 'y.js'].map((name) => `${scope}_astro/${name}`),
    );
  });
});
