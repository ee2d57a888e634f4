import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Every page of prose in the repository. */
const PAGES = ['README.md', 'CHANGELOG.md', ...markdownIn('docs'), ...markdownIn('.github')];

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.split(sep).join('/')}`);
}

/** A page's prose: code blocks show other texts. */
function prose(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  return Array.from(prose(page).matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

/** The relative links of a page. */
function linksOf(page: string): string[] {
  const links = Array.from(prose(page).matchAll(/\]\(([^()\s]+)\)/g), ([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** The path from the root that a link leads to, and its anchor. */
function target(page: string, link: string): { readonly path: string; readonly anchor: string | undefined } {
  const [file = '', anchor] = link.split('#');
  const path = file === '' ? page : relative(ROOT, join(ROOT, dirname(page), decodeURI(file)));
  return { path: path.split(sep).join('/'), anchor };
}

/** Paths in backticks that name something of the repository; those with a placeholder name nothing. */
function pathsOf(page: string): string[] {
  const code = Array.from(prose(page).matchAll(/`([^`\n]+)`/g), ([, text = '']) => text);
  return code.filter((text) => /^(?:src|tests|docs|public|\.github|\.ci)\/[^\s<>*…]*$/.test(text));
}

describe.each(PAGES)('%s', (page) => {
  test('has links that lead somewhere', () => {
    const dead = linksOf(page).filter((link) => {
      const { path, anchor } = target(page, link);
      return !existsSync(join(ROOT, path)) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
    });
    expect(dead).toEqual([]);
  });

  test('names paths that exist', () => {
    expect(pathsOf(page).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('the pages', () => {
  test('are all reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      const linked = linksOf(page).map((link) => target(page, link).path);
      for (const path of linked.filter((each) => PAGES.includes(each))) reached.add(path);
    }
    // GitHub shows the template itself.
    expect(PAGES.filter((page) => !reached.has(page))).toEqual(['.github/pull_request_template.md']);
  });

  test('are read with their links and paths', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(10);
    expect(pathsOf('docs/architecture.md').length).toBeGreaterThan(30);
    expect(anchorsOf('docs/settings.md')).toContain('siteyml');
  });
});
