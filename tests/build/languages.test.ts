import { simpleParser } from 'mailparser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolder, runCommand, temporaryFolder } from '../support/build-site.ts';
import { pagesOf, readSiteFile } from '../support/site-files.ts';

/** Papers of several days; all that is written by people has no Latin letter. */
const PAPERS = Array.from({ length: 18 }, (_, index) => ({
  paper: {
    id: `2511.000${10 + index}`,
    title: `灯台と潮の研究${index + 1}`,
    summary: `灯台の光を数える。${'潮の満ち引きも測る。'.repeat(40)}`,
    authors: Array.from({ length: index === 0 ? 120 : 12 }, (__, author) => ({ name: `山田 ${author + 1}郎` })),
    publishedAt: `202${4 + (index % 2)}-10-0${1 + (index % 9)}T00:00:00.000Z`,
    upvotes: index,
    ai_summary: '光を数える。',
    ai_keywords: ['灯台', '潮'],
    organization: { name: '港', fullname: '港湾研究所' },
    ...(index % 3 === 0 && { githubRepo: `https://github.com/a/${index}` }),
    ...(index === 4 && { withdrawnAt: '2025-11-01T00:00:00.000Z' }),
  },
  numComments: index % 4,
}));

const CONTENT = {
  'site.yml': [
    'title: 日々の灯台',
    'language: ja-JP',
    'authors: { minPapers: 2 }',
    'newsletter: { from: a@papers.example }',
    'subscribe: { form: { action: "https://mail.example/join" }, mailto: a@papers.example }',
  ].join('\n'),
  'topics.yml':
    '- { slug: lamps, label: 灯り, description: 光るもの。, title: [灯台] }\n- { slug: tides, label: 潮, title: [潮] }\n',
  'feeds.yml': '- { slug: lamps, title: 灯台, q: 灯台, code: yes, votes: 2, comments: 1 }\n',
  'redirects.yml': '/papers/moved/: /papers/2511.00010/\n/papers/gone/: { gone: 著者の希望による }\n',
  'notes/2511.00010.mdx': '編集部の注。\n',
  'digests/2024-12-30.json': JSON.stringify(PAPERS.slice(0, 2)),
  'digests/2025-11-04.json': JSON.stringify(PAPERS.slice(2, 5)),
  'digests/2025-11-05.json': JSON.stringify(PAPERS.slice(5)),
  'digests/2025-11-05-letters.md':
    '---\nsource: 港通信\nterms: 自由\nlanguage: ja\n---\n\n# 霧の日\n\n二本。\n\n## 霧笛\n\n- Authors: 3\n\n静かな笛。\n\n## 鴎の時計\n\n- Comments: 2\n',
  'digests/2025-11-06.md': '## 霧笛\n\n- Authors: 海 一; 海 二\n\n別の笛。\n',
};

/** Names that every language writes in Latin letters, and parts of addresses. */
const NAMES = [
  ...['arXiv', 'PDF', 'RSS', 'Atom', 'JSON', 'Feed', 'CSL', 'RIS', 'BibTeX', 'Markdown', 'OPML', 'APA', 'IEEE', 'ID'],
  ...['Zotero', 'CSV', 'RDF'],
  ...['Daybook', 'Hugging', 'Face', 'JavaScript', 'Ada', 'Byron', 'GitHub', 'feeds', 'yml'],
  ...[
    'daily',
    'xml',
    'feed',
    'atom',
    'json',
    'topics',
    'lamps',
    'tides',
    'http',
    'https',
    'localhost',
    'mail',
    'example',
  ],
  // Names of products.
  ...['Safari', 'Dock'],
  ...['papers', 'a', 'index', 'schema', 'Sitemap', 'ja', 'JP'],
];

/** What is in files for programs: tags, their own as well as those of the pages that feeds hold, addresses and dates. */
const UNREAD = /<(?:pubDate|lastBuildDate)>[^<]*|<[^>]*>|&lt;.*?&gt;|https?:[^\s"<>)]+|\b\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** Attributes whose values people read or hear. */
const READ_ATTRIBUTES = ['alt', 'aria-label', 'title', 'placeholder', 'abbr', 'data-none', 'data-failed', 'data-text'];
const READ_LISTS = ['data-labels', 'data-words', 'data-copied', 'data-strings'];

describe('a site in Japanese', () => {
  let folder = '';
  const contentDir = contentFolder(CONTENT);
  beforeAll(() => {
    const { outDir, status, printed } = buildSite({ CONTENT_DIR: contentDir });
    expect(printed).toMatch(/^0 errors/m);
    expect(status).toBe(0);
    folder = outDir;
  });

  test('says nothing in English on any page', () => {
    const english = pagesOf(folder).flatMap((page) => {
      const words = latinWords(textsOf(parse(readSiteFile(folder, page))).join('\n'));
      return words.length > 0 ? [`${page}: ${words.join(' ')}`] : [];
    });
    expect(english).toEqual([]);
  });

  test('names its language and direction on every page', () => {
    const unnamed = pagesOf(folder).filter(
      (page) => !readSiteFile(folder, page).includes('<html lang="ja-JP" data-theme'),
    );
    expect(unnamed).toEqual([]);
  });

  test.each([
    'feed.xml',
    'atom.xml',
    'daily.xml',
    'feed.json',
    'feeds/lamps/feed.xml',
    'llms.txt',
    'papers/date/2025-11-05.md',
  ])('says nothing in English in %s', (file) => {
    const text = readSiteFile(folder, file);
    const written = file.endsWith('.json') ? formsOf(JSON.parse(text)).join('\n') : text;
    expect(latinWords(written.replace(UNREAD, ' '))).toEqual([]);
  });

  test('sends mail in its language', async () => {
    const out = join(temporaryFolder('mail'), 'mail.eml');
    const { status, printed } = runCommand('newsletter', ['--date', '2025-11-05', '--out', out], {
      CONTENT_DIR: contentDir,
      SITE_URL: 'https://papers.example',
    });
    expect([status, printed]).toEqual([0, expect.any(String)]);
    const { subject, html } = await simpleParser(readFileSync(out));
    expect(subject).toBe('日々の灯台：2025年11月5日水曜日');
    const words = latinWords(textsOf(parse(html || '')).join('\n'));
    expect(words).toEqual([]);
  });
});

/** The texts of a node that people read or hear. */
function textsOf(node: DefaultTreeAdapterTypes.Node): string[] {
  if (node.nodeName === '#text') return [(node as DefaultTreeAdapterTypes.TextNode).value];
  if (['script', 'style', 'pre', 'code'].includes(node.nodeName)) return [];
  const attributes = 'attrs' in node ? node.attrs : [];
  const read = attributes.flatMap(({ name, value }) => {
    if (READ_ATTRIBUTES.includes(name) && node.nodeName !== 'span') return [value];
    if (!READ_LISTS.includes(name)) return [];
    return formsOf(name === 'data-strings' ? JSON.parse(value) : value);
  });
  const children = 'childNodes' in node ? node.childNodes.flatMap(textsOf) : [];
  return [...read, ...children];
}

/** The texts of an object, without the names of its fields and of values to fill in. */
function formsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/\{\w+\}/g, '')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(formsOf) : [];
}

/** The words in Latin letters, without names. */
function latinWords(text: string): string[] {
  const words = text.match(/\p{Script=Latin}+/gu) ?? [];
  return [...new Set(words)].filter((word) => !NAMES.includes(word));
}
