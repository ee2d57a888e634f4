import { describe, expect, test } from 'vitest';
import { elementsOf, pagesOf, readSiteFile, resolves } from '../support/site-files.ts';
import { siteDir, SITES, type SiteName } from '../support/sites.ts';

const ORIGIN = 'https://papers.example';

/** Where a page's links and assets lead, absolute. */
function addressesOf(html: string, page: string): URL[] {
  return elementsOf(html)
    .flatMap(({ name, attributes }) => [
      attributes['href'],
      attributes['src'],
      attributes['action'],
      name === 'meta' && attributes['http-equiv'] === 'refresh' ? attributes['content']?.split('url=')[1] : undefined,
      name === 'meta' && /^og:(?:url|image)$/.test(attributes['property'] ?? '') ? attributes['content'] : undefined,
    ])
    .filter((address) => address !== undefined)
    .map((address) => new URL(address, new URL(page, ORIGIN)));
}

describe.each(Object.keys(SITES) as SiteName[])('the links of the site %s', (name) => {
  const folder = siteDir(name);
  const { basePath } = SITES[name];
  const pages = pagesOf(folder);

  test('lead to files of the site, under its base path', () => {
    const broken = pages.flatMap((page) => {
      const here = `${basePath}/${page.replace(/index\.html$/, '')}`;
      return addressesOf(readSiteFile(folder, page), here)
        .filter(({ origin }) => origin === ORIGIN)
        .map(({ pathname }) => decodeURIComponent(pathname))
        .filter((path) => !path.startsWith(`${basePath}/`) || !resolves(folder, path.slice(basePath.length)))
        .map((path) => `${page} → ${path}`);
    });
    expect(broken).toEqual([]);
  });

  test('stay within a page where they name a place in it', () => {
    const broken = pages.flatMap((page) => {
      const elements = elementsOf(readSiteFile(folder, page));
      const ids = new Set(elements.map(({ attributes }) => attributes['id']));
      return elements
        .map(({ attributes }) => attributes['href'])
        .filter((target) => target?.startsWith('#') && !ids.has(target.slice(1)))
        .map((target) => `${page} → ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test('never use another scheme than http, https and mailto', () => {
    const schemes = pages.flatMap((page) =>
      addressesOf(readSiteFile(folder, page), `/${page}`).map(({ protocol }) => protocol),
    );
    expect([...new Set(schemes)].filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme))).toEqual([]);
  });
});
