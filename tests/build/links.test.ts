import { beforeAll, describe, expect, test } from 'vitest';
import { elementsOf, pagesOf, readSiteFile, resolves, type PageElement } from '../support/site-files.ts';
import { siteDir, SITES, type SiteName } from '../support/sites.ts';

const ORIGIN = 'https://papers.example';

/** Where links and assets of the page at an address lead, absolute. */
function addressesOf(elements: readonly PageElement[], page: string): URL[] {
  return elements
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

interface LinkingPage {
  readonly page: string;
  readonly addresses: readonly URL[];
  /** Places in the page itself that it links and does not have. */
  readonly lost: readonly string[];
}

function readLinks(folder: string, page: string, basePath: string): LinkingPage {
  const elements = elementsOf(readSiteFile(folder, page));
  const ids = new Set(elements.map(({ attributes }) => attributes['id']));
  const targets = elements.map(({ attributes }) => attributes['href'] ?? '');
  return {
    page,
    addresses: addressesOf(elements, `${basePath}/${page.replace(/index\.html$/, '')}`),
    lost: targets.filter((target) => target.startsWith('#') && !ids.has(target.slice(1))),
  };
}

describe.each(Object.keys(SITES) as SiteName[])('the links of the site %s', (name) => {
  const folder = siteDir(name);
  const { basePath } = SITES[name];
  let pages: readonly LinkingPage[] = [];
  beforeAll(() => {
    pages = pagesOf(folder).map((page) => readLinks(folder, page, basePath));
  });

  test('lead to files of the site, under its base path', () => {
    const broken = pages.flatMap(({ page, addresses }) =>
      addresses
        .filter(({ origin }) => origin === ORIGIN)
        .map(({ pathname }) => decodeURIComponent(pathname))
        .filter((path) => !path.startsWith(`${basePath}/`) || !resolves(folder, path.slice(basePath.length)))
        .map((path) => `${page} → ${path}`),
    );
    expect(broken).toEqual([]);
  });

  test('stay within a page where they name a place in it', () => {
    const broken = pages.flatMap(({ page, lost }) => lost.map((target) => `${page} → ${target}`));
    expect(broken).toEqual([]);
  });

  test('never use another scheme than http, https and mailto', () => {
    const schemes = pages.flatMap(({ addresses }) => addresses.map(({ protocol }) => protocol));
    expect([...new Set(schemes)].filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme))).toEqual([]);
  });
});
