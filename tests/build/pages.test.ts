import { HtmlValidate } from 'html-validate';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { elementsOf, pagesOf, readSiteFile } from '../support/site-files.ts';
import { siteDir, type SiteName } from '../support/sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements, attributes and the doctype its own way.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    // Long titles belong to long papers.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  },
});

describe.each<SiteName>(['demo', 'gallery'])('every page of the site %s', (name) => {
  const folder = siteDir(name);
  const pages = pagesOf(folder).map((page) => [page, readSiteFile(folder, page)] as const);

  test('is valid HTML', async () => {
    const faults: string[] = [];
    for (const [page, html] of pages) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results) {
        faults.push(
          ...messages.map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${message} ${ruleId}`),
        );
      }
    }
    expect(faults).toEqual([]);
  });

  test('has a Content Security Policy without unsafe-inline, and nothing that it forbids', () => {
    for (const [page, html] of pages) {
      const elements = elementsOf(html);
      const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
      expect(policy?.attributes['content'], page).toMatch(/^default-src 'self';script-src 'self' /);
      expect(policy?.attributes['content'], page).not.toContain('unsafe-inline');
      expect(
        elements.filter(({ attributes }) => 'style' in attributes),
        page,
      ).toEqual([]);
      expect(
        elements.filter(({ name: tag }) => tag === 'style'),
        page,
      ).toEqual([]);
      expect(
        elements.filter(
          ({ name: tag, attributes }) =>
            tag === 'script' && !('src' in attributes) && attributes['type'] !== 'application/ld+json',
        ),
        page,
      ).toEqual([]);
    }
  });

  test('has one title, one first heading, a language and a description', () => {
    for (const [page, html] of pages) {
      const elements = elementsOf(html);
      const count = (tag: string): number => elements.filter((element) => element.name === tag).length;
      expect([count('title'), count('h1'), count('main')], page).toEqual([1, 1, 1]);
      expect(elements.find((element) => element.name === 'html')?.attributes['lang'], page).toBe('en');
      // A paper without an abstract is described by nothing: its title is none of a description.
      const description = elements.find(({ attributes }) => attributes['name'] === 'description');
      const isPaper = /^papers\/(?!date|week|month|year|trending)/.test(page);
      if (!isPaper || description) expect(description?.attributes['content'], page).toBeTruthy();
    }
  });

  test('weighs at most 300 kB', () => {
    for (const [page, html] of pages) expect(Buffer.byteLength(html), page).toBeLessThanOrEqual(300_000);
  });

  test('weighs at most 10 kB gzipped where it is a paper of at most 100 authors', () => {
    const papers = pages.filter(
      ([page]) => /^papers\/(?!(?:date|week|month|year|trending)\/)/.test(page) && !page.includes('2511.00002'),
    );
    for (const [page, html] of papers) expect(gzipSync(html).length, page).toBeLessThanOrEqual(10_000);
  });

  test('loads at most 15 kB of styles, and 6 kB of own script with a paper', () => {
    const size = (paths: readonly string[]): number =>
      paths.reduce((total, path) => total + Buffer.byteLength(readSiteFile(folder, path)), 0);
    for (const [page, html] of pages) {
      const styles = elementsOf(html).filter(({ attributes }) => attributes['rel'] === 'stylesheet');
      const hrefs = styles.map(({ attributes }) => attributes['href'] ?? '');
      const files = hrefs.filter((href) => href.includes('_astro/')).map((href) => href.replace(/^.*(?=_astro\/)/, ''));
      expect(files.length, page).toBeGreaterThan(0);
      expect(size(files), page).toBeLessThanOrEqual(15_000);
      // What an archive adds by its settings is small, and what it adds by its own styles is its own affair.
      expect(hrefs.slice(files.length), page).toEqual(
        name === 'gallery' ? ['/gallery/brand.css', '/gallery/styles.css'] : [],
      );
    }
    const paper = pages.find(([page]) => /^papers\/2\d{3}\./.test(page))?.[1] ?? '';
    const scripts = elementsOf(paper).flatMap(({ name: tag, attributes }) =>
      tag === 'script' ? (attributes['src']?.replace(/^.*(?=_astro\/)/, '') ?? []) : [],
    );
    expect(size(scripts)).toBeLessThanOrEqual(6_000);
  });
});
