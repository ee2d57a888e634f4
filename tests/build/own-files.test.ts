import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder, runCommand, temporaryFolder } from '../support/build-site.ts';
import { elementsOf, readSiteFile } from '../support/site-files.ts';
import { siteDir } from '../support/sites.ts';
import { treeOf } from '../support/spawn-command.ts';

const CONTENT = {
  'digests/2025-01-02.md': '## A lamp\n\nUpvotes: 3\n\nIt shines.\n',
  'public/CNAME': 'papers.example\n',
  'public/notes/index.html': '<p>No language, no title, a <a href="/nowhere/">link</a> to nowhere.\n',
  'public/card.png': 'a card',
};

describe('what a content folder adds to a site', () => {
  test('is linked from its pages: own styles last, and the icon that it has', () => {
    const elements = elementsOf(readSiteFile(siteDir('gallery'), 'topics/index.html'));
    const linked = (rel: string) =>
      elements.filter(({ attributes }) => attributes['rel'] === rel).map(({ attributes }) => attributes['href']);
    expect(linked('stylesheet').slice(-2)).toEqual(['/gallery/brand.css', '/gallery/styles.css']);
    expect(linked('icon')).toEqual(['/gallery/favicon.svg']);
    expect(readSiteFile(siteDir('gallery'), 'styles.css')).toContain('font-weight: 600');
    expect(readSiteFile(siteDir('gallery'), 'brand.css')).toContain('--accent: light-dark(#0b6e4f, ');
    expect(readSiteFile(siteDir('gallery'), 'CNAME')).toBe('gallery.example\n');
  });

  test('stands in masthead and footer', () => {
    const page = readSiteFile(siteDir('gallery'), 'house-rules/index.html');
    expect(page).toContain('<img class="logo logo-light" src="/gallery/brand/logo.svg" alt width="48" height="32">');
    expect(page).toContain('<img class="logo logo-dark" src="/gallery/brand/logo-dark.svg" alt');
    expect(page).toMatch(/<a href="\/gallery\/house-rules\/" aria-current="page">/);
    expect(page).toMatch(/<a href="https:\/\/lab\.example\.org\/">Lab<\/a>/);
  });

  test('leaves no trace in a site that has nothing of it', () => {
    expect(['brand.css', 'styles.css'].filter((file) => existsSync(join(siteDir('demo'), file)))).toEqual([]);
  });

  test('passes every check, stays the same in the next build, and goes away with its files', () => {
    const content = contentFolder({ ...CONTENT, 'site.yml': 'counts: []\n', 'styles.css': 'h1 { color: red }\n' });
    const env = { CONTENT_DIR: content, OUT_DIR: join(temporaryFolder('own'), 'dist') };
    const first = runCommand('publish-check', [], env);
    expect(first.status, first.printed).toBe(0);
    expect(readSiteFile(env.OUT_DIR, 'card.png')).toBe('a card');
    expect(readSiteFile(env.OUT_DIR, 'index.html')).not.toContain('/papers/trending/');
    const tree = treeOf(env.OUT_DIR);
    expect(buildSite(env).status).toBe(0);
    expect(treeOf(env.OUT_DIR)).toEqual(tree);
    rmSync(join(content, 'public'), { recursive: true });
    rmSync(join(content, 'styles.css'));
    expect(buildSite(env).status).toBe(0);
    expect(['CNAME', 'notes', 'styles.css'].filter((name) => existsSync(join(env.OUT_DIR, name)))).toEqual([]);
    expect(readSiteFile(env.OUT_DIR, 'card.png')).not.toBe('a card');
  });

  test('ends a build where it would replace a page, with the names of both', () => {
    const content = contentFolder({ ...CONTENT, 'public/archive/index.html': 'x' });
    const { status, printed } = buildSite({ CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(printed).toContain('public/archive/index.html:1:1 error The file would replace `archive/index.html`');
  });
});
