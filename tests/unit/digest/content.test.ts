import { describe, expect, test } from 'vitest';
import { draftDigests } from '../../../src/digest/parse.ts';
import { describeShared, readShared, sharedDigest, sharedDigests } from '../support/shared.ts';
import { expectSameFromContent } from './content.ts';

/** A translator's errors in place of translations. */
const PAPER = 'Lamps\n\nA lamp counts ships.\n\n• 3 authors\n·\nMay 1 2\n';

describe('draftDigests', () => {
  test.each([
    ['two pages', `Daily Papers\n\nNov 5, 2024\n\n${PAPER}\nnew\nDaily Papers\n\nNov 6, 2023\n\n${PAPER}`],
    [
      'a page that has no mark of its own',
      `new\nNov 5, 2024\n\n${PAPER}\nnew\nNov 6, 2023\n\nGulls\n\nGulls count us.`,
    ],
    ['a digest with a title of its own', '---\ndate: 2025-01-02\n---\n# Harbour\n\nHello.\n\n## Lamps\n\nText.'],
    ['a digest with two titles', '---\ndate: 2025-01-02\ntitle: Quay\n---\n# Harbour\n\n## Lamps\n\nText.'],
    ['summaries', '---\ndate: 2025-01-02\ntext: summary\ntextBy: Us\nlanguage: de\n---\n## Lamps\n\nText.'],
    ['a wrapper', '{"date":"2025-01-02","source":"Quay","data":[{"title":"Lamps","summary":"Text."},{"id":1}]}'],
    [
      'an answer over several days',
      '[{"title":"A","submittedOnDailyAt":"2025-01-02T01:00:00Z"},{"title":"B","submittedOnDailyAt":"2025-01-03"}]',
    ],
    [
      'titled text',
      '---\ndate: 2025-01-02\ntext: summary\n---\nTitle: A\nPDF: https://example.org\nSummary: Text.\n---',
    ],
    [
      'a rule above titled text',
      '---\nTitle: A\nSummary: Text.\n---\nTitle: B\nSummary: Text.',
      'digests/2025-01-02.txt',
    ],
    [
      'mailings of two days',
      ['01', '02']
        .map((day) => `received from x to ${day} Jan 25\n\\\\\narXiv:2501.000${day}\nTitle: A\n\\\\\n B\n\\\\\n`)
        .join(''),
    ],
    ['ranked text', 'A (2025-W45)\n\n--- 1. A ---\nLink: x\n## Abstract\nText.'],
    ['tables of two days', '# A\n\n## 2025-01-02\n|Title|Summary|\n|-|-|\n|A|x|\n## 2025-01-03\n|Title|\n|-|\n|B|'],
    [
      'a feed over two days',
      '<rss><channel><title>Q</title><language>de</language><item><title>A</title><pubDate>2025-01-02</pubDate></item><item><title>B</title><pubDate>2025-01-03</pubDate></item></channel></rss>',
    ],
    [
      'a JSON Feed over two days',
      '{"version":"https://jsonfeed.org/version/1","title":"Q","items":[{"id":"1","title":"A","date_published":"2025-01-02"},{"id":"2","title":"B","date_published":"2025-01-03"}]}',
    ],
    ['JSON Lines', '{"title":"A","abstract":"x"}\nbroken\n{"title":"B","abstract":"x"}', 'digests/2025-01-02.jsonl'],
    ['CSV', 'sep=,\ntitle,abstract,x\n"A\nB",x,1\n"C,x\n', 'digests/2025-01-02.csv'],
    ['TSV', 'title\tabstract\nA\tx\n', 'digests/2025-01-02.tsv'],
    ['arXiv rows', '[{"title":"A","abstract":"x"},5]', 'digests/2025-01-02.json'],
    ['CSL-JSON', '[{"title":"A","abstract":"x","type":"article"}]', 'digests/2025-01-02.json'],
    ['BibTeX', '% x\n@string{a = "A"}\n@misc{x, title = a}\n@misc{y, title = {', 'digests/2025-01-02.bib'],
    ['PubMed', 'x\nPMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\n', 'digests/2025-01-02.nbib'],
    ['RIS', 'x\nTY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\n', 'digests/2025-01-02.ris'],
    [
      'OAI-PMH over two days',
      `<OAI-PMH>${['02', '03'].map((day) => `<record><header><datestamp>2025-01-${day}</datestamp></header><metadata><arXiv><title>A</title></arXiv></metadata></record>`).join('\n')}</OAI-PMH>`,
    ],
    ['what Python prints', "[\"{'title': 'A', 'submittedOnDailyAt': '2025-01-02'}\"]"],
  ])('gives of %s the content that the digest comes from', (_, text, path = 'digests/x') => {
    const file = { path, bytes: new TextEncoder().encode(text) };
    expect(draftDigests(file).drafts).not.toEqual([]);
    expectSameFromContent(file);
  });

  test('gives each page its own lines, with the boilerplate above them', () => {
    const pages = [`Daily Papers\n\nNov 5, 2024\n\n${PAPER}\n`, `new\nDaily Papers\n\nNov 6, 2023\n\n${PAPER}`];
    const { drafts } = draftDigests({ path: 'digests/x', bytes: new TextEncoder().encode(pages.join('')) });
    expect(drafts).toMatchObject([
      { content: { kind: 'text', text: pages[0], extension: 'txt' }, header: { date: '2024-11-05' } },
      { content: { kind: 'text', text: pages[1], extension: 'txt' }, header: { date: '2023-11-06' } },
    ]);
    expect(drafts[0]?.digest.entries[0]?.publishedOn).toBe('2024-05-01');
  });

  test('gives records as they came', () => {
    const records = ["{'title': 'A'}", { title: 'B', unknown: [1] }, 5];
    const text = JSON.stringify({ date: '2025-01-02', results: records });
    const { drafts } = draftDigests({ path: 'digests/x', bytes: new TextEncoder().encode(text) });
    expect(drafts.map(({ content }) => content)).toEqual([{ kind: 'json', records }]);
  });
});

describeShared('draftDigests, of real digests,', () => {
  const files = [
    sharedDigest('seed/daily-papers-nov-5.txt'),
    ...['digests/hf-api', 'digests/hf-api-odd', 'digests/other'].flatMap(sharedDigests),
  ];

  test.each(files.map((file) => [file.path, file] as const))('gives of %s what it comes from', (_, file) => {
    expectSameFromContent(file);
  });

  // The records of each file, counted by what starts one.
  test.each([
    [
      'huggingface_top_10_papers_2025-W45_translated.txt',
      /^--- \d+\. /gm,
      10,
      '2025-11-07',
      ['inferred-day', 'failed-part'],
    ],
    ['markdown-table-2025-10.md', /\(Read more on /g, 46, '2025-10-01', []],
    ['paper_metadata_2025-08-01.txt', /^Title: /gm, 50, '2025-08-01', ['inferred-day']],
    ['rss-daily.xml', /<item>/g, 30, '2026-08-08', ['inferred-day']],
  ])('reads every record of %s', (name, start, count, day, slugs) => {
    expect(readShared(`digests/other/${name}`).match(start)).toHaveLength(count);
    const { drafts, issues } = draftDigests(sharedDigest(`digests/other/${name}`));
    expect(drafts.map(({ digest }) => digest.date)).toEqual([day]);
    const entries = drafts.flatMap(({ digest }) => digest.entries);
    expect(new Set(entries.map(({ arxivId }) => arxivId)).size).toBe(count);
    expect(entries.filter(({ abstract, summary }) => abstract === null && summary === null)).toEqual([]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(slugs);
  });

  test('reads the authors’ texts as abstracts, and others’ as summaries', () => {
    const textsOf = (name: string) =>
      draftDigests(sharedDigest(`digests/other/${name}`)).drafts.flatMap(({ digest }) => digest.entries);
    const authored = [
      'huggingface_top_10_papers_2025-W45_translated.txt',
      'paper_metadata_2025-08-01.txt',
      'rss-daily.xml',
    ];
    for (const entry of authored.flatMap(textsOf)) expect([entry.title, entry.summary]).toEqual([entry.title, null]);
    for (const entry of textsOf('markdown-table-2025-10.md'))
      expect([entry.title, entry.abstract]).toEqual([entry.title, null]);
    for (const entry of textsOf('rss-daily.xml')) {
      expect(entry).toMatchObject({
        authors: expect.any(Array),
        upvotes: expect.any(Number),
        publishedOn: expect.any(String),
      });
      expect(entry.abstract).not.toMatch(/^\w+: |<\w+>|&\w+;/);
    }
  });
});
