import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { elementsOf, filesOf, pagesOf, readSiteFile } from '../support/site-files.ts';
import { siteDir, SITES, type SiteName } from '../support/sites.ts';

const NAMESPACE = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The texts of the elements that a path of an XML file leads to. */
function textsOf(text: string, path: string): string[] {
  const document = XmlDocument.fromString(text);
  try {
    return document.find(path, NAMESPACE).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

describe.each(Object.keys(SITES) as SiteName[])('the site %s', (name) => {
  const folder = siteDir(name);
  const base = `https://papers.example${SITES[name].basePath}`;
  const sitemaps = filesOf(folder).filter((file) => /^sitemap-\d+\.xml$/.test(file));

  test('names each sitemap in their index, and the index in robots.txt', () => {
    const listed = textsOf(readSiteFile(folder, 'sitemap.xml'), '/s:sitemapindex/s:sitemap/s:loc');
    expect(listed).toEqual(sitemaps.map((file) => `${base}/${file}`));
    expect(readSiteFile(folder, 'robots.txt')).toContain(`\nSitemap: ${base}/sitemap.xml\n`);
  });

  test('lists in its sitemaps each page that search engines may list, and no other', () => {
    const listed = sitemaps.flatMap((file) => textsOf(readSiteFile(folder, file), '/s:urlset/s:url/s:loc'));
    const indexed = pagesOf(folder).flatMap((file) => {
      const elements = elementsOf(readSiteFile(folder, file));
      const isOutside = elements.some(
        ({ name: element, attributes }) => element === 'meta' && attributes['content'] === 'noindex',
      );
      const canonical = elements.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
      return isOutside || canonical === undefined ? [] : canonical;
    });
    expect(listed.toSorted()).toEqual(indexed.toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('has the file that keeps GitHub Pages from dropping folders that start with an underscore', () => {
    expect(filesOf(folder)).toContain('.nojekyll');
  });
});
