import { DIGEST_FORMATS } from '../../../src/digest/formats.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { parsePaperId } from '../../../src/paper-id.ts';
import { readRecords } from '../../../src/saved/read-records.ts';
import { otherSpellings } from '../../../src/search/spellings.ts';
import { titleKey } from '../../../src/search/lookup.ts';
import { parseQuery, widerQuery } from '../../../src/search/query.ts';
import { vocabularyWords } from '../../../src/search/vocabulary.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import { foldWords } from '../../../src/text/fold-words.ts';
import { classifyLink, findLinks, normalizeUrl } from '../../../src/text/links.ts';
import { normalizeTitle } from '../../../src/text/normalize-title.ts';
import { parseText } from '../../../src/text/parse-text.ts';
import { repairText } from '../../../src/text/repair/repair-text.ts';
import { toHtml } from '../../../src/text/write/to-html.ts';
import { toLatex } from '../../../src/text/write/to-latex.ts';
import { toParagraphs } from '../../../src/text/write/to-paragraphs.ts';
import { toPlainText } from '../../../src/text/write/to-plain-text.ts';
import { withoutLinks } from '../../../src/text/write/without-links.ts';

/** Does all that is done with a text of a kind. */
export type Read = (text: string) => unknown;

function readEverything(text: string): void {
  const { nodes } = parseText(text);
  findLinks(nodes);
  toHtml(withoutLinks(nodes));
  toParagraphs(nodes).map(toHtml);
  toLatex(nodes);
  toPlainText(nodes);
}

/** What reads titles, texts, addresses and queries, by name. */
export const TEXT_READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['a title or an abstract', readEverything],
  ['a damaged abstract', (text) => repairText(`2times alpha_t ${text} 3times`)],
  ['words', (text) => [foldWords(text), normalizeTitle(text), vocabularyWords(text), otherSpellings(text)]],
  ['an address', (text) => [classifyLink(`https://a.b/${text}`), normalizeUrl(`https://${text}`), parsePaperId(text)]],
  ['a query', (text) => [widerQuery(parseQuery(text)), widerQuery(parseQuery(`https://a${text}`)), titleKey(text)]],
]);

/** Where a run may stand in a digest of each format: `@` takes its place. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'any file': ['@'],
  'front matter': ['---\n@\n---\n\n## A\n\nB\n'],
  'Markdown digest': ['# A\n\n@\n\n## A\n\nB\n', '## @\n\nB\n', '## A\n\n@\n', '## A\n- Authors: @\n- @\n\nB\n'],
  'Markdown table': [
    '| Title | Authors | Summary |\n|---|---|---|\n| @ | A | B |\n',
    '| Title | Summary |\n|-|-|\n| A | @ |\n',
  ],
  'titled text': ['Title: @\nSummary: A\n', 'Title: A\nSummary: @\n', 'Title: A\nAuthors: @\n@\nSummary: A\n'],
  'ranked text': ['--- 1. @ ---\nLink: a\n## Abstract\nB\n', '--- 1. A ---\nLink: @\n## Abstract\n@\n## @\n'],
  'page text': ['A\n\n@.\n\n·\n3 authors\n\nNov 4\n', '@\n\nA b.\n\n·\nNov 4\n'],
  'OAI-PMH': [
    '<OAI-PMH><record><metadata><arXiv><title>@</title><authors>@</authors><abstract>@</abstract></arXiv></metadata></record></OAI-PMH>',
    '<OAI-PMH><record>@<metadata><dc><title>A</title>@</dc></metadata></record></OAI-PMH>',
    '<OAI-PMH><record><metadata><dc><title>A</title><creator>@</creator><description><![CDATA[@]]></description></dc></metadata></record></OAI-PMH>',
    '<OAI-PMH>@',
  ],
  CSV: [
    'title,authors,abstract,url,date,id\n@,@,@,@,@,@\n',
    'title,abstract\n"@","@"\n',
    'title,abstract\nA,@\n@\n',
    'title,@\nA,@\n',
  ],
  TSV: ['title\tabstract\nA\t@\n@\n'],
  'a mail': [
    'From: @\nMIME-Version: 1.0\nDate: @\nContent-Transfer-Encoding: quoted-printable\n\n@\n## A\n\nB\n',
    'From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n@\n--b\n\n@\n--b--\n',
    'From a 2025\nFrom: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n@\n',
  ],
  'arXiv listing': ['[1] arXiv:2511.00001\nTitle: @\n@\nSubjects: @\n@\n', '[1] arXiv:@\n@\nTitle: A\n'],
  PubMed: ['PMID- 1\nTI  - @\nFAU - @\nAU  - @\nDP  - @\nLID - @\n@\n', '@\nPMID- 1\nTI  - A\nAB  - @\n      @\n'],
  RIS: [
    'TY  - JOUR\nTI  - @\nAU  - @\nAB  - @\nDA  - @\nUR  - @\nN1  - @\nKW  - @\nJO  - @\nDO  - @\nER  - \n',
    'TY  - JOUR\nTI  - A\n@\nER  - \n@',
  ],
  'arXiv mailing': [
    '\\\\\narXiv:2511.00001\nTitle: @\nAuthors: @\nCategories: @\nDOI: @\n\\\\\n@\n\\\\\n',
    '\\\\\narXiv:2511.00001\n@\nTitle: A\n\\\\\n@',
    '@\nreceived from @ to @\n\\\\\narXiv:2511.00001\nTitle: A\n\\\\\nB\n\\\\\n@\n',
  ],
  BibTeX: [
    '@article{a, title = {\u0000}, abstract = {B}}',
    '@article{a, title = {A}, author = {\u0000}}',
    '@article{a,\u0000}',
  ],
  RSS: [
    '<rss><channel><title>@</title><item><title>@</title><description>A</description></item></channel></rss>',
    '<rss><channel><item><title>A</title><description>@</description><author>@</author></item></channel></rss>',
    '<rss><channel><item><title>A</title><description><![CDATA[<p>@</p>]]></description></item></channel></rss>',
    '<rss><channel>@<item><title>A</title>@</item></channel></rss>',
  ],
  Atom: [
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><summary>@</summary><id>@</id></entry></feed>',
  ],
};

/** JSON, where a run stands in a string. */
const JSON_PLACES: readonly ((run: string) => unknown)[] = [
  (run) => [{ paper: { id: '2501.00001', title: run, summary: run, authors: [{ name: run }] } }],
  (run) => [{ title: run, abstract: run, authors: run, categories: run, published: run, id: run }],
  (run) => [
    { type: 'article', title: run, abstract: run, author: [{ literal: run }], note: run, issued: { raw: run } },
  ],
  (run) => ({
    version: 'https://jsonfeed.org/version/1',
    items: [{ title: run, content_html: run, url: run, id: run }],
  }),
  (run) => ({
    notes: [{ id: 'aBcD', content: { title: { value: run }, abstract: { value: run }, TLDR: run, [run]: 1 } }],
  }),
  (run) => ({ collection: [{ doi: run, server: 'bioRxiv', title: run, authors: run, date: run, published: run }] }),
  (run) => [{ url_abs: run, url_pdf: run, title: run, tasks: [run], paperId: run, tldr: { text: run }, summary: run }],
  (run) => [`{'paper': {'title': '${run}'}}`],
  (run) => ({ [run]: 1, papers: [{ title: 'A', abstract: 'B' }] }),
];

/** Parsers of JSON recurse; `parseDigest` reports what they cannot read. */
function recognize(text: string): void {
  for (const format of DIGEST_FORMATS) {
    try {
      format.recognizes(text);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
    }
  }
}

function parse(text: string): unknown {
  return parseDigest({ path: 'digests/2025-11-05.txt', bytes: new TextEncoder().encode(text) });
}

/** What reads files, by name. It hands the values that it finds on to what reads texts. */
export const FORMAT_READERS: ReadonlyMap<string, Read> = new Map([
  ['YAML', (text) => readYaml(text, 'a.yml').placeOf([0, 'a'])],
  ['the formats of a file', recognize],
  ...Object.entries(PLACES).flatMap(([format, templates]) =>
    templates.map((template, index): [string, Read] => {
      const mark = template.includes('\u0000') ? '\u0000' : '@';
      return [`${format} ${index + 1}`, (text) => parse(template.replaceAll(mark, () => text))];
    }),
  ),
  // As a reader's own file is read in the browser.
  ...['BibTeX', 'CSV', 'TSV', 'RIS'].flatMap((format) =>
    (PLACES[format] ?? []).map((template, index): [string, Read] => {
      const mark = template.includes('\u0000') ? '\u0000' : '@';
      return [`${format} ${index + 1} of a reader`, (text) => readRecords(template.replaceAll(mark, () => text))];
    }),
  ),
  ...JSON_PLACES.map((make, index): [string, Read] => [
    `JSON ${index + 1}`,
    (text) => parse(JSON.stringify(make(text))),
  ]),
  [
    'JSON Lines',
    (text) => parse(`${JSON.stringify({ title: text, abstract: 'A' })}\n{"title":"B","abstract":"${text}\n`),
  ],
]);
