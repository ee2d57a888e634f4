import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { identityOf } from '../../src/archive/identity.ts';
import { parseLedger } from '../../src/archive/ledger.ts';
import { checkContent } from '../../src/check/content.ts';
import { paths } from '../../src/site/urls.ts';
import { KIND_ROWS, permanentRoutes, siteRoutes } from '../../src/views/kinds.ts';
import { pagesOf, resolves } from '../support/site-files.ts';
import { contentDir, siteDir, SITES, type SiteName } from '../support/sites.ts';

/** The path of a page, by its file. */
const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

describe.each(Object.keys(SITES) as SiteName[])('the site %s', (name) => {
  const { archive } = checkContent(contentDir(name));
  const routes = siteRoutes(archive);
  const permanence = new Map(routes.map((route) => [route.path, route.permanence]));

  test('has a row of the table for every page, which says whether its address lasts', () => {
    const pages = pagesOf(siteDir(name)).map(pathOf);
    const unknown = pages.filter((path) => !permanence.has(path));
    expect(unknown).toEqual([]);
    const classes = Object.keys(Object.groupBy(pages, (path) => permanence.get(path) ?? ''));
    expect(classes.filter((found) => !['permanent', 'further', 'none'].includes(found))).toEqual([]);
  });

  test('has a page or a file for every route, each once', () => {
    const paths = routes.map(({ path }) => path);
    expect(paths.filter((path) => !resolves(siteDir(name), path))).toEqual([]);
    expect(paths).toHaveLength(new Set(paths).size);
  });

  test('publishes the permanent ones as permalinks.txt', () => {
    const published = parseLedger(readFileSync(join(siteDir(name), 'permalinks.txt'), 'utf8'));
    expect(published.map(({ path }) => path)).toEqual(permanentRoutes(archive).map(({ path }) => path));
  });

  test('publishes with the path of each paper which one it is', () => {
    const published = parseLedger(readFileSync(join(siteDir(name), 'permalinks.txt'), 'utf8'));
    const identities = new Map(published.map(({ path, identity }) => [path, identity]));
    for (const paper of archive.papers.values()) expect(identities.get(paths.paper(paper.id))).toBe(identityOf(paper));
  });
});

test('every kind of page and file has an address in one of the sites, but for those that only large archives have', () => {
  const used = new Set(
    (Object.keys(SITES) as SiteName[]).flatMap((name) => {
      const { archive } = checkContent(contentDir(name));
      return KIND_ROWS.filter(({ routes }) => routes(archive).length > 0).map(({ file }) => file);
    }),
  );
  expect(KIND_ROWS.map(({ file }) => file).filter((file) => !used.has(file))).toEqual(['[names]/by-letter/[...path]']);
});
