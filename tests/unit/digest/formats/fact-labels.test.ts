import { describe, expect, test } from 'vitest';
import { factOf, FACTS, labelKeysOf, type FactName } from '../../../../src/digest/formats/fact-labels.ts';
import { parseDigest } from '../../../../src/digest/parse.ts';

const facts = Object.keys(FACTS) as FactName[];

describe('factOf', () => {
  test.each([
    ['Published date', 'published'],
    ['PUBLISHED_DATE', 'published'],
    ['arXiv ID', 'arxiv'],
    ['TL;DR', 'summary'],
    ['作者', 'authors'],
    ['论文 链接', 'link'],
    ['タイトル', 'title'],
    ['초록', 'abstract'],
    ['色', null],
    ['GitHub', 'code'],
    ['HuggingFace', 'link'],
    ['Journal-ref', 'ignored'],
    ['Colour', null],
    ['constructor', null],
    ['', null],
  ])('of %j is %j', (label, fact) => expect(factOf(label)).toBe(fact));

  test('knows no label twice', () => {
    const keys = facts.flatMap(labelKeysOf);
    expect(keys).toEqual([...new Set(keys)]);
  });
});

describe('a labelled field', () => {
  const forms: readonly (readonly [string, (label: string, value: string) => string])[] = [
    ['a Markdown digest', (label, value) => `## Lamps\n\n- ${label}: ${value}\n\nText.\n`],
    [
      'a Markdown table',
      (label, value) => `| Title | ${label} | Abstract |\n|---|---|---|\n| Lamps | ${value} | Text. |\n`,
    ],
    ['titled text', (label, value) => `Title: Lamps\n${label}: ${value}\nAbstract: Text.\n`],
    ['ranked text', (label, value) => `--- 1. Lamps ---\n${label}: ${value}\n### Abstract (Original)\nText.\n`],
    [
      'a feed',
      (label, value) =>
        `<rss><channel><item><title>Lamps</title><description>&lt;p&gt;${label}: ${value}&lt;/p&gt;&lt;p&gt;Abstract: Text.&lt;/p&gt;</description></item></channel></rss>`,
    ],
  ];

  const fields: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['arXiv ID', '2401.00001v2', { arxivId: '2401.00001' }],
    ['Author', 'Ada Byron and Bo Tern', { authors: ['Ada Byron', 'Bo Tern'], authorCount: 2 }],
    ['Date', 'November 3, 2025', { publishedOn: '2025-11-03' }],
    ['Subjects', 'Machine Learning (cs.LG)', { categories: ['cs.LG'] }],
    ['Tags', 'lamps; ships', { keywords: ['lamps', 'ships'] }],
    ['GitHub', 'https://github.com/a/b', { links: [{ kind: 'code', url: 'https://github.com/a/b' }] }],
    ['PDF', 'https://arxiv.org/pdf/2401.00001', { arxivId: '2401.00001', links: [] }],
    ['Likes', '1,234', { upvotes: 1234 }],
  ];

  test.each(forms.flatMap(([form, write]) => fields.map((field) => [form, ...field, write] as const)))(
    'says the same in %s: %s: %s',
    (_, label, value, expected, write) => {
      const file = { path: 'digests/2025-11-05-x.txt', bytes: new TextEncoder().encode(write(label, value)) };
      const { digests, issues } = parseDigest(file);
      expect(issues).toEqual([]);
      expect(digests[0]?.entries).toEqual([
        expect.objectContaining({ title: 'Lamps', abstract: 'Text.', ...expected }),
      ]);
    },
  );
});
