import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteData } from 'astro';
import { describe, expect, test } from 'vitest';
import { fileOf, loadTemplates, renderPages, type Page } from '../../../../src/integrations/rendering/render-pages.ts';
import { temporaryFolder } from '../../../support/build-site.ts';

const route = (type: string, component: string): RouteData => ({ type, component }) as RouteData;
const pageRoute = route('page', 'src/pages/x.astro');
const page = (file: string): Page => ({ file, pathname: `/${file}`, route: pageRoute });

describe('fileOf', () => {
  test.each([
    ['/', pageRoute, 'index.html'],
    ['/papers/2511.00001/', pageRoute, 'papers/2511.00001/index.html'],
    ['papers/2511.00001', pageRoute, 'papers/2511.00001/index.html'],
    ['/404', route('page', 'src/pages/404.astro'), '404.html'],
    ['/feed.xml', route('endpoint', 'src/pages/feed.xml.ts'), 'feed.xml'],
    ['/papers/date/2025-11-05.bib/', route('endpoint', 'src/pages/x.ts'), 'papers/date/2025-11-05.bib'],
  ])('%s', (pathname, of, file) => expect(fileOf(pathname, of)).toBe(file));
});

describe('renderPages', () => {
  test('makes each page once, and counts them', async () => {
    const [siteDir, counts] = [temporaryFolder('pages'), [] as number[]];
    const files = Array.from({ length: 20 }, (_, index) => `papers/${index}/index.html`);
    const templates = { render: async ({ file }: Page) => Buffer.from(`page ${file}`) };
    await renderPages(templates, files.map(page), siteDir, (done) => counts.push(done));
    expect(files.map((file) => readFileSync(join(siteDir, file), 'utf8'))).toEqual(files.map((file) => `page ${file}`));
    expect(counts).toEqual(files.map((_, index) => index + 1));
  });

  test('fails where a page cannot be made', async () => {
    const render = async ({ file }: Page) => Promise.reject(new Error(`no ${file}`));
    const made = renderPages({ render }, [page('a'), page('b')], temporaryFolder('pages'), () => {});
    await expect(made).rejects.toThrow('no a');
  });
});

describe('loadTemplates', () => {
  test('names the page that cannot be made, and its template', async () => {
    const root = temporaryFolder('templates');
    const folder = { modules: join(root, 'modules'), assets: root, description: join(root, 'templates.json') };
    mkdirSync(folder.modules);
    const app = `{ setInternals() {}, setOptions() {}, render: async () => { throw new Error('Missing date'); } }`;
    writeFileSync(join(folder.modules, 'entry.mjs'), `export const app = ${app};`);
    writeFileSync(folder.description, JSON.stringify({ entry: 'entry.mjs', styles: [] }));
    const { render } = await loadTemplates(folder);
    await expect(render(page('papers/a/index.html'))).rejects.toThrow(
      '`papers/a/index.html` cannot be made by `src/pages/x.astro`: Missing date',
    );
  });
});
