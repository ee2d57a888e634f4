import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { plainText } from '../../src/paper/render-text.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { strictBibtexEntries } from '../support/bibtex-entries.ts';
import { hostileContent } from '../support/hostile/content.ts';
import { filesOf, readSiteFile } from '../support/site-files.ts';
import { contentDir, siteDir } from '../support/sites.ts';

const SITE = siteDir('hostile');
const { archive } = checkContent(contentDir('hostile'));
const files = filesOf(SITE);
const PAPER_URL = /^https:\/\/papers\.example\/hostile\/papers\/(.+)\/$/;

/** The paper that an address leads to. */
function paperAt(url: string | undefined): Paper {
  const paper = archive.papers.get(PAPER_URL.exec(url ?? '')?.[1] ?? '');
  if (!paper) throw new Error(`No paper has the address \`${url}\``);
  return paper;
}

const idsByKey = new Map([...archive.citationKeys].map(([id, key]) => [key, id]));

/** The paper that is cited under a key. */
function paperUnder(key: string): Paper {
  const paper = archive.papers.get(idsByKey.get(key) ?? '');
  if (!paper) throw new Error(`No paper is cited as \`${key}\``);
  return paper;
}

/** Whitespace as XML and BibTeX readers give it; a file has another character for half of a pair of surrogates. */
const folded = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\ufffd\p{Surrogate}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the BibTeX files of a hostile archive', () => {
  const bibs = files.filter((path) => /\/date\/.*\.bib$/.test(path));

  test.each(bibs)('%s holds the papers of its day, and nothing else', (path) => {
    const day = archive.days[archive.dayIndex.get(/(\d{4}-\d\d-\d\d)\.bib$/.exec(path)?.[1] ?? '') ?? -1];
    const entries = strictBibtexEntries(readSiteFile(SITE, path));
    expect(entries.map(({ key }) => paperUnder(key).id)).toEqual(day?.paperIds);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  test.each(bibs)('%s runs no macro that a title or name has brought along', (path) => {
    expect(readSiteFile(SITE, path).match(DANGEROUS_MACROS)).toBeNull();
  });

  test.each(bibs)('%s is read back with the same titles, names, days and ids', (path) => {
    const bytes = readFileSync(join(SITE, path));
    const { digests } = parseDigest({ path: path.replace(/^.*\//, ''), bytes });
    const entries = digests.flatMap((digest) => digest.entries);
    const written = strictBibtexEntries(bytes.toString()).map(({ key }) => paperUnder(key));
    expect(entries.map(factsOf)).toEqual(written.map(factsOf));
  });
});

/** What a BibTeX file holds of a paper. */
function factsOf({
  title,
  authors,
  organization,
  arxivId,
}: Pick<Paper, 'title' | 'authors' | 'organization' | 'arxivId'>) {
  const names = authors ?? (organization ? [organization.name] : []);
  return { title: folded(plainText(title)), authors: names.map((name) => folded(plainText(name))), arxivId };
}

/** Macros that define, read, write or lead elsewhere. */
const DANGEROUS_MACROS =
  /\\(?:write|immediate|input|include|openout|openin|read|[egx]?def|let|catcode|csname|special|href|html\w*|includegraphics|end|begin|usepackage|style|class)(?![a-zA-Z])/g;

describe('the feeds of a hostile archive', () => {
  test.each([
    ['feed.xml', (text: string) => parseRssFeed(text).items?.map(({ link, title }) => [link, title])],
    [
      'atom.xml',
      (text: string) =>
        parseAtomFeed(text).entries?.map(({ links, title }) => [
          links?.[0]?.href,
          typeof title === 'string' ? title : title?.value,
        ]),
    ],
    ['feed.json', (text: string) => parseJsonFeed(text).items?.map(({ url, title }) => [url, title])],
  ] as const)('%s has the titles of the archive', (path, read) => {
    const items = read(readSiteFile(SITE, path)) ?? [];
    expect(items.length).toBeGreaterThan(50);
    expect(items.map(([, title]) => folded(title))).toEqual(
      items.map(([url]) => folded(plainText(paperAt(url).title))),
    );
  });
});

describe('the data files of a hostile archive', () => {
  test('hold every planted paper with the values of the archive', () => {
    const lines = files
      .filter((path) => /^data\/.*\.jsonl$/.test(path))
      .flatMap((path) => readSiteFile(SITE, path).trimEnd().split('\n'))
      .map((line) => JSON.parse(line) as DataLine);
    expect(lines).toHaveLength(hostileContent().papers);
    for (const { id, title, authors, organization, keywords, categories } of lines) {
      const paper = archive.papers.get(id);
      expect({ title: folded(title), authors, organization, keywords, categories }).toEqual({
        title: folded(plainText(paper?.title ?? '')),
        authors: paper?.authors,
        organization: paper?.organization?.name ?? null,
        keywords: paper?.keywords,
        categories: paper?.categories,
      });
    }
  });
});

describe('every file of a hostile archive', () => {
  test('is free of control characters and overrides of direction', () => {
    const texts = files.filter((path) => TEXT_FILE.test(path) || path.endsWith('.pf_fragment'));
    const found = texts.flatMap((path) => {
      const bytes = readFileSync(join(SITE, path));
      const text = (path.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString();
      const [character] = UNWANTED.exec(text) ?? [];
      return character === undefined ? [] : [`${path} has U+${character.charCodeAt(0).toString(16)}`];
    });
    expect(texts.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });
});

const TEXT_FILE = /\.(?:html|xml|json|jsonl|csv|bib|ris|md|txt|css|webmanifest)$/;
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

type DataLine = Pick<Paper, 'id' | 'title' | 'authors' | 'keywords' | 'categories'> & {
  readonly organization: string | null;
};
