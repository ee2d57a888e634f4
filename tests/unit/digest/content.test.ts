import { describe, expect, test } from 'vitest';
import { draftDigests } from '../../../src/digest/parse.ts';
import { describeShared, sharedDigest, sharedDigests } from '../support/shared.ts';
import { expectSameFromContent } from './content.ts';

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
    ['what Python prints', "[\"{'title': 'A', 'submittedOnDailyAt': '2025-01-02'}\"]"],
  ])('gives of %s the content that the digest comes from', (_, text) => {
    const file = { path: 'digests/x', bytes: new TextEncoder().encode(text) };
    expect(draftDigests(file).drafts).not.toEqual([]);
    expectSameFromContent(file);
  });

  test('gives each page its own lines, with the furniture above them', () => {
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
});
