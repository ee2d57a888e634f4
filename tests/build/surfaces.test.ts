import { parseFeed } from 'feedsmith';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder } from '../support/build-site.ts';
import { textDirection } from '../../src/text/direction.ts';
import { HARD_TEXTS } from '../support/hard-texts.ts';
import { elementsOf, filesOf, readSiteFile } from '../support/site-files.ts';

const DAY = '2025-01-02';

/** What a page needs to give its data to reference managers. */
const KNOWN = { authors: [{ name: 'Ada Quill' }], publishedAt: '2025-01-01T10:00:00.000Z' };

/** A digest in which every hard text is the title of one paper and the abstract of another. */
const papers = HARD_TEXTS.flatMap(({ source }, index) => [
  {
    paper: { id: `2501.1${String(index).padStart(4, '0')}`, title: source, summary: 'Plain.', ...KNOWN, upvotes: 1 },
  },
  {
    paper: {
      id: `2501.2${String(index).padStart(4, '0')}`,
      title: `Text ${index}`,
      summary: source,
      ...KNOWN,
      upvotes: 1,
    },
  },
]);

const { outDir, status } = buildSite({
  CONTENT_DIR: contentFolder({ [`digests/${DAY}.json`]: JSON.stringify(papers) }),
});

const lines = readSiteFile(outDir, 'data/2025-01.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; title: string; abstract: string });

/** Plain text as it stands on one line. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The markup of formulas and scripts, which is compared apart. */
const html = (page: string): string => readSiteFile(outDir, page);

/** The attribute that a text needs on a page from left to right. */
const dir = (text: string): string => (textDirection(text, 'ltr') ? ' dir="auto"' : '');

describe('a hard text', () => {
  test('builds', () => expect(status).toBe(0));

  test.each(HARD_TEXTS.map((text, index) => [index, text.plain, text] as const))(
    'reads the same on every surface: %i %s',
    (index, plain, expected) => {
      const titled = `papers/2501.1${String(index).padStart(4, '0')}/index.html`;
      const elements = elementsOf(html(titled));
      const meta = (name: string): string | undefined =>
        elements.find(({ attributes }) => attributes['name'] === name || attributes['property'] === name)?.attributes[
          'content'
        ];
      const withoutLinks = expected.html.replace(/<\/?a\b[^>]*>/g, '');
      expect(html(titled)).toContain(`<h1${dir(plain)}>${withoutLinks}</h1>`);
      expect(elements.find(({ name }) => name === 'title')?.text).toBe(`${plain} · Daybook`);
      expect(meta('citation_title')).toBe(plain);
      expect(meta('og:title')).toBe(plain);
      expect(elements.find(({ attributes }) => attributes['class'] === 'cite')?.text).toContain(
        `title = {{${expected.latex}}}`,
      );

      const texted = html(`papers/2501.2${String(index).padStart(4, '0')}/index.html`);
      expect(texted).toContain(`<p class="text"${dir(plain)}>${expected.html}</p>`);
      const description = elementsOf(texted).find(({ attributes }) => attributes['name'] === 'description');
      expect(description?.attributes['content']).toBe(onOneLine(plain));
      const abstract = elementsOf(texted).find(({ attributes }) => attributes['name'] === 'citation_abstract');
      expect(abstract?.attributes['content']).toBe(plain);

      const day = html(`papers/date/${DAY}/index.html`);
      expect(day).toContain(`>${withoutLinks}</a>`);
      expect(day).toContain(`<p class="text"${dir(plain)}>${expected.html}</p>`);
      expect(readSiteFile(outDir, `papers/date/${DAY}.bib`)).toContain(`title = {{${expected.latex}}}`);

      expect(lines.find(({ id }) => id === `2501.1${String(index).padStart(4, '0')}`)?.title).toBe(plain);
      expect(lines.find(({ id }) => id === `2501.2${String(index).padStart(4, '0')}`)?.abstract).toBe(plain);
    },
  );

  test.each(['feed.xml', 'atom.xml', 'feed.json'])('reads the same in %s', (file) => {
    const text = readSiteFile(outDir, file);
    const { feed } = parseFeed(text) as { feed: Record<string, unknown> };
    const items = (feed['items'] ?? feed['entries']) as Record<string, unknown>[];
    const titles = items.map(({ title }) => (typeof title === 'string' ? title : (title as { value: string }).value));
    for (const { plain } of HARD_TEXTS) expect(titles.map(onOneLine)).toContain(onOneLine(plain));
    const bodies = items.map((item) =>
      String(item['description'] ?? item['content_html'] ?? (item['content'] as { value: string }).value),
    );
    const shown = bodies.map((body) => elementsOf(body).find(({ name }) => name === 'body')?.text);
    // Above the text stand authors and links.
    const ends = (plain: string) => shown.some((body) => onOneLine(body ?? '').endsWith(onOneLine(plain)));
    expect(HARD_TEXTS.map(({ plain }) => plain).filter((plain) => !ends(plain))).toEqual([]);
    expect(text).not.toMatch(/[\u0000-\u0008\u202e]/);
  });

  test('reads the same in the search index', () => {
    const fragments = filesOf(outDir)
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => gunzipSync(readFileSync(join(outDir, path))).toString('utf8'))
      // Pagefind's own mark stands before the JSON.
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as { content: string; meta: { title: string } });
    expect(fragments).toHaveLength(papers.length);
    for (const { plain } of HARD_TEXTS) {
      expect(fragments.map(({ meta }) => meta.title)).toContain(plain);
      expect(fragments.filter(({ content }) => onOneLine(content).includes(onOneLine(plain)))).toHaveLength(2);
    }
  });
});
