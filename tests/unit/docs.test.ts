import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMetadata } from '../../src/archive/metadata.ts';
import { parseRedirects } from '../../src/archive/redirects.ts';
import { parseSearchFeeds } from '../../src/archive/search-feeds.ts';
import { parseTopics } from '../../src/archive/topics/topics.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { DAY_STATUSES, isOpen, parseDays } from '../../src/import/days.ts';
import { renderTitle } from '../../src/paper/render-text.ts';
import { parseSite } from '../../src/site/settings.ts';
import { KINDS } from '../../src/views/kinds.ts';
import { LAYERS } from '../lint-rules/layers.js';

const ROOT = join(import.meta.dirname, '../..');

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The first code block of a language behind a text. */
function codeBlock(page: string, after: string, language: string): string {
  const rest = page.slice(page.indexOf(after));
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(rest)?.[1] ?? '';
}

/** The cells of the table below a heading, row by row, without the head. */
function tableRows(page: string, heading: string): string[][] {
  const [section = ''] = page.slice(page.indexOf(heading) + 1).split(/\n## /);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function parse(text: string, path: string) {
  return parseDigest({ path, bytes: new TextEncoder().encode(text) });
}

const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

describe('README.md', () => {
  const page = read('README.md');

  test('has at most 250 lines', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(251);
  });

  test('shows a digest that is read without an issue', () => {
    const { digests, issues } = parse(
      codeBlock(page, '<!-- example: a small digest -->', 'md'),
      'digests/2025-11-05.md',
    );
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      { date: '2025-11-05', introduction: 'What we read this week.', entries: [{ arxivId: '2511.00001' }] },
    ]);
  });
});

describe('docs/formats.md', () => {
  const page = read('docs/formats.md');

  test('shows a Markdown digest that is read without an issue', () => {
    const { digests, issues } = parse(
      codeBlock(page, '<!-- example: a Markdown digest -->', 'md'),
      'digests/example.md',
    );
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      {
        date: '2025-11-05',
        title: 'Three papers for a rainy day',
        source: 'The reading group',
        entries: [
          { arxivId: '2511.00001', authors: ['Ada Byron', 'Çelik Öz'], publishedOn: '2025-11-03', upvotes: 11 },
          { arxivId: '2511.00002', abstract: null, summary: { by: 'The reading group' } },
          { title: 'A third paper, of which we know the title and the text' },
        ],
      },
    ]);
  });

  test('shows page text that is read without an issue', () => {
    const { digests, issues } = parse(codeBlock(page, '\n## Page text\n', 'text'), 'digests/2025-11-05.txt');
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['inferred-year']);
    expect(digests[0]?.entries).toMatchObject([
      { title: 'A Paper About Clouds', authorCount: 4, publishedOn: '2025-11-03', comments: 2 },
    ]);
  });
});

describe('docs/settings.md', () => {
  const page = read('docs/settings.md');

  test('shows settings that are valid', () => {
    expect(parseSite(codeBlock(page, '\n## site.yml\n', 'yaml'))).toMatchObject({
      title: 'Our papers',
      authors: { minPapers: 2 },
      accent: { light: '#0057b7' },
      logo: { file: 'logo.svg', dark: 'logo-dark.svg' },
      nav: [{ href: '/house-rules/' }, { label: 'Our lab' }],
      footer: [{ label: 'Imprint' }, { href: 'mailto:papers@example.org' }],
      counts: ['upvotes', 'comments'],
      strings: { 'nav.about': 'Colophon' },
    });
  });

  test('names custom properties that the styles have', () => {
    const [section = ''] = page.slice(page.indexOf('\n## Styles of your own\n')).split('\n## Searches');
    const defined = new Set(read('src/styles/tokens.css').match(/--[\w-]+(?=:)/g));
    const named = section.match(/--[\w-]+/g) ?? [];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !defined.has(name))).toEqual([]);
  });

  test('shows searches that are read without an issue', () => {
    const { feeds, issues } = parseSearchFeeds(codeBlock(page, '\n## Searches as feeds\n', 'yaml'));
    expect(issues).toEqual([]);
    expect(feeds.map(({ slug }) => slug)).toEqual(['graph-learning', 'much-liked-code']);
  });

  test('shows topics that are read without an issue', () => {
    const { topics, issues } = parseTopics(codeBlock(page, '\n## Topics\n', 'yaml'));
    expect(issues).toEqual([]);
    expect(topics).toMatchObject([{ slug: 'retrieval', about: ['retrieval-augmented', 'RAG'], categories: ['cs.IR'] }]);
  });

  test('shows metadata that is read without an issue', () => {
    const bytes = new TextEncoder().encode(codeBlock(page, '\n## Metadata\n', 'yaml'));
    const { records, issues } = parseMetadata({ path: 'metadata/facts.yml', bytes });
    expect(issues).toEqual([]);
    expect(records.map(({ facts }) => facts.arxivId)).toEqual(['2511.00001', '2511.00002']);
  });

  test('shows redirects that are read without an issue', () => {
    const { redirects, issues } = parseRedirects(codeBlock(page, '\n## Redirects\n', 'yaml'));
    expect(issues).toEqual([]);
    expect(redirects.map(({ to }) => to)).toEqual(['/papers/2504.13835/', null]);
  });

  test('lists every status of a day, and which of them are asked for again', () => {
    const rows = tableRows(page, '\n## Days\n').map(([status, , again]) => [status, again]);
    const statuses = Object.keys(DAY_STATUSES) as (keyof typeof DAY_STATUSES)[];
    const expected = statuses.map((status) => [
      `\`${status}\``,
      isOpen({ status, checkedOn: '2025-11-05' }) ? 'yes' : 'no',
    ]);
    expect(rows.toSorted()).toEqual(expected.toSorted());
    const { days, issues } = parseDays(codeBlock(page, '\n## Days\n', 'yaml'));
    expect([Object.keys(days), issues]).toEqual([['huggingface'], []]);
  });
});

describe('docs/commands.md', () => {
  test('names every script', () => {
    const page = read('docs/commands.md');
    const scripts = Object.keys(manifest['scripts'] ?? {}).map((name) =>
      /^(?:start|test)$/.test(name) ? name : `run ${name}`,
    );
    expect(scripts.filter((name) => !new RegExp(`\`npm ${name}(?: [^\`]*)?\``).test(page))).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  test('names every dependency, and nothing else', () => {
    const names = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {}),
    );
    const rows = read('docs/dependencies.md').matchAll(/^\| (`.*?`) +\| /gm);
    const listed = [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    expect(listed.toSorted()).toEqual(names.toSorted());
  });
});

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');

  test('lists files and folders of src in the order of imports', () => {
    const tree = codeBlock(page, '\n## Folders\n', 'text');
    const names = Array.from(tree.matchAll(/^ {2}(\S+?)\/? /gm), ([, name]) => name);
    expect(names).toEqual(LAYERS.flat());
  });

  test('shows what becomes of a title', () => {
    const shown = tableRows(page, 'A title on this way:').map(([, form = '']) => form.replaceAll('`', ''));
    const [heading = '', title = '', html = '', plain] = shown;
    const rendered = renderTitle(title);
    expect(parse(`${heading}\n\nWe count.\n`, 'digests/2025-11-05.md').digests[0]?.entries[0]?.title).toBe(title);
    expect(rendered.html.replace(/<math>.*<\/math>/, '<math>…</math>')).toBe(html);
    expect(rendered.plain).toBe(plain);
  });

  test('lists every page kind with its file', () => {
    const rows = tableRows(page, '\n## Page kinds\n').map(([row, file]) => [row, file]);
    expect(rows).toEqual(Object.entries(KINDS).map(([name, { file }]) => [`\`${name}\``, `\`${file}\``]));
  });
});
