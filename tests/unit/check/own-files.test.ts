import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { formatIssue } from '../../../src/source/issues.ts';
import { contentFolder } from '../../support/build-site.ts';

const DIGEST = { 'digests/2025-01-02.md': '## A lamp\n\nIt shines.\n' };

const issuesOf = (files: Readonly<Record<string, string>>): string[] =>
  checkContent(contentFolder({ ...DIGEST, ...files })).issues.map(formatIssue);

describe('files of public/', () => {
  test.each(['CNAME', 'favicon.svg', 'card.png', 'papers/lamp.pdf', 'slides/index.html', '404.css', 'a b.txt'])(
    'may be %s',
    (path) => expect(issuesOf({ [`public/${path}`]: 'x' })).toEqual([]),
  );

  test.each([
    ['index.html', 'index.html'],
    ['search/index.html', 'search/index.html'],
    ['Feed.xml', 'feed.xml'],
    ['404.html', '404.html'],
    ['files.json', 'files.json'],
    ['brand.css', 'brand.css'],
    ['styles.css', 'styles.css'],
    ['papers', 'papers/'],
    ['papers/a-lamp', 'papers/a-lamp/'],
    ['feed.xml/more.txt', 'feed.xml'],
    ['card.png/more.txt', 'card.png'],
    ['pagefind/x.js', 'pagefind/'],
    ['_astro/x.css', '_astro/'],
  ])('may not be %s, since Daybook makes %s', (path, made) => {
    expect(issuesOf({ [`public/${path}`]: 'x' })).toEqual([
      `public/${path}:1:1 error The file would replace \`${made}\`, which Daybook makes; rename it taken-file`,
    ]);
  });

  test('have names that can be part of an address', () => {
    expect(issuesOf({ 'public/100%.txt': 'x' })).toEqual([
      expect.stringContaining('public/100%.txt:1:1 error The name'),
    ]);
  });

  test('are no links', () => {
    const content = contentFolder({ ...DIGEST, 'public/CNAME': 'papers.example' });
    const secret = join(contentFolder({ 'secret.txt': 'x' }), 'secret.txt');
    writeFileSync(secret, 'hidden');
    symlinkSync(secret, join(content, 'public/secret.txt'));
    symlinkSync('CNAME', join(content, 'public/ALIAS'));
    expect(checkContent(content).issues.map(formatIssue)).toEqual([
      expect.stringContaining('public/ALIAS:1:1 error Cannot read the file: it is a symbolic link'),
      expect.stringContaining('public/secret.txt:1:1 error Cannot read the file: it is a symbolic link'),
    ]);
  });
});

describe('styles.css', () => {
  test('may load files of public/, and whatever the site has', () => {
    const css = [
      "@import 'more.css';",
      'h1 { background: url(pictures/lamp.png) url("./a%20b.png?v=1") url(#shade) url(/card.png) }',
      '/* url(https://pictures.example/x.png) */',
    ].join('\n');
    const files = { 'public/more.css': '', 'public/pictures/lamp.png': 'x', 'public/a b.png': 'x' };
    expect(issuesOf({ 'styles.css': css, ...files })).toEqual([]);
  });

  test.each([
    ['@import "https://fonts.example/x.css";', 1, 'https://fonts.example/x.css', 'other sites are blocked'],
    ['/* a */ @import url(//fonts.example/x.css);', 17, '//fonts.example/x.css', 'other sites are blocked'],
    ["h1 { background: URL( 'data:image/png;base64,AA' ) }", 18, 'data:image/png', 'data in an address is blocked'],
    ['h1 { background: url(lamp.png) }', 18, 'lamp.png', '`public/lamp.png` does not exist'],
  ])('cannot load what stands in %j', (css, column, address, reason) => {
    expect(issuesOf({ 'styles.css': `\n${css}` })).toEqual([
      expect.stringContaining(`styles.css:2:${column} warning No page loads \`${address}\`: ${reason}`),
    ]);
  });
});

describe('links and logo of site.yml', () => {
  const pages = { 'pages/house-rules.mdx': '---\ntitle: House rules\n---\n', 'public/slides/index.html': 'x' };

  test.each([
    'nav: [{ href: /house-rules/ }]',
    'footer: [{ label: Rules, href: "/house-rules/#first" }, { label: All, href: /data/index.json }]',
    'nav: [{ label: Slides, href: /slides/ }, { label: Day, href: /papers/date/2025-01-02/ }]',
    'footer: [{ label: Lab, href: https://lab.example/ }, { label: Card, href: /card.png }]',
  ])('may be %s', (settings) => expect(issuesOf({ ...pages, 'site.yml': settings })).toEqual([]));

  test.each([
    [
      'nav: [{ label: Days, href: /archive }]',
      'site.yml:1:28 error Unexpected setting `nav.0.href` `/archive`, expected the path of a page or file of this site (did you mean `/archive/`?) invalid-setting',
    ],
    [
      'footer: [{ label: Rules, href: /house-rule/ }]',
      'site.yml:1:32 error Unexpected setting `footer.0.href` `/house-rule/`, expected the path of a page or file of this site (did you mean `/house-rules/`?) invalid-setting',
    ],
    [
      'footer: [{ href: /topics/ }]',
      'site.yml:1:10 error Unexpected setting `footer.0` `/topics/`, expected a `label` beside it, since only pages of `pages/` have a title to show invalid-setting',
    ],
    [
      'logo: { file: logo.svg }',
      'site.yml:1:15 error Unexpected setting `logo.file` `logo.svg`, expected a file of `public/` that is a PNG, or an SVG with a `viewBox` or with `width` and `height` invalid-setting',
    ],
  ])('may not be %s', (settings, issue) => expect(issuesOf({ ...pages, 'site.yml': settings })).toEqual([issue]));
});
