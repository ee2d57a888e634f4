import { describe, expect, test } from 'vitest';
import { titledText } from '../../../../../src/digest/formats/text/titled-text.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const LAMPS = 'Title: Lamps\nPDF: https://arxiv.org/pdf/2511.00001v2\nSummary: A lamp counts ships.';
const GULLS = 'Title: Gulls\nPDF: https://arxiv.org/pdf/2511.00002\nSummary: Gulls count us.';
const BOTH = [
  { title: 'Lamps', arxivId: '2511.00001', abstract: 'A lamp counts ships.' },
  { title: 'Gulls', arxivId: '2511.00002', abstract: 'Gulls count us.' },
];

describe('titledText.recognizes', () => {
  test.each([LAMPS, 'title: Lamps\nabstract: x', '**Title:** Lamps\n**Link:** x', 'Hello\n\nTitle: A\n\nAuthors: B'])(
    'accepts %j',
    (text) => expect(titledText.recognizes(text)).toBe(true),
  );
  test.each(['', 'Title: Lamps', 'PDF: x', '# Title: x\n\n## Lamps\n\nTitle: A\nPDF: b', 'The title: x\nlink'])(
    'refuses %j',
    (text) => expect(titledText.recognizes(text)).toBe(false),
  );
});

describe('titledText.parse', () => {
  test.each([
    ['rules between blocks', `${LAMPS}\n---\n${GULLS}\n---\n`],
    ['rules of another kind', `${LAMPS}\n\n*****\n\n${GULLS}`],
    ['rules of waves', `${LAMPS}\n~~~~~\n${GULLS}\n+++`],
    ['rules with gaps', `${LAMPS}\n* * *\n${GULLS}`],
    ['rules as arXiv’s mails have them', `\\\\\n${LAMPS}\n\\\\\n${GULLS}`],
    ['a rule above the first', `---\n${LAMPS}\n---\n${GULLS}\n---`],
    ['no rules', `${LAMPS}\n${GULLS}`],
    ['blank lines alone', `${LAMPS}\n\n\n${GULLS}\n`],
    ['CRLF', `${LAMPS}\n---\n${GULLS}`.replace(/\n/g, '\r\n')],
    ['a byte order mark', `\uFEFF${LAMPS}\n---\n${GULLS}`],
    ['labels in bold', `${LAMPS}\n---\n${GULLS}`.replace(/^(\w+:)/gm, '**$1**')],
    ['labels in a list', `${LAMPS}\n---\n${GULLS}`.replace(/^(\w+:)/gm, '- $1')],
    ['numbered titles', `${LAMPS}\n${GULLS}`.replaceAll('Title', '7. Title')],
    ['labels in capitals', `${LAMPS}\n---\n${GULLS}`.replace(/^\w+:/gm, (label) => label.toUpperCase())],
    ['other labels', `${LAMPS}\n---\n${GULLS}`.replaceAll('PDF', 'URL').replaceAll('Summary', 'Abstract')],
    ['another first label', `${LAMPS}\n${GULLS}`.replace(/(Title.*)\n(PDF.*)/g, '$2\n$1')],
    ['values on lines of their own', `${LAMPS}\n---\n${GULLS}`.replace(/^(\w+:) /gm, '$1\n  ')],
    ['texts without a label', `${LAMPS}\n---\n${GULLS}`.replaceAll('Summary: ', '\n')],
  ])('reads blocks with %s', (_, text) => {
    const { digests, issues } = parse(text);
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([{ introduction: null, entries: BOTH }]);
  });

  test('reads id and subjects as arXiv’s lists have them', () => {
    const text =
      'arXiv:2511.00001 [pdf, html, other]\nTitle: A\nSubjects: Machine Learning (cs.LG); Theory (hep-th)\nAbstract: B';
    expect(entriesOf(text)).toMatchObject([{ arxivId: '2511.00001', categories: ['cs.LG', 'hep-th'] }]);
    expect(issuesOf(text)).toEqual([]);
  });

  test('reads every field', () => {
    const fields = [
      'Title: Lamps: Where\n  They Count',
      'Authors: Ada Byron, Çelik Öz and Bo Tern',
      'Published date: November 3, 2025',
      'Categories: cs.CL cs.LG',
      'Keywords: lamp, ship',
      'Upvotes: 1,234',
      'Comments: 12 pages, 3 figures',
      'Code: https://example.org/code',
      'PDF: https://example.org/lamps.pdf',
    ];
    expect(entriesOf(`${fields.join('\n')}\nAbstract: One\n  line.\n\nTwo: $x$.`)).toMatchObject([
      {
        title: 'Lamps: Where They Count',
        authors: ['Ada Byron', 'Çelik Öz', 'Bo Tern'],
        authorCount: 3,
        publishedOn: '2025-11-03',
        categories: ['cs.CL', 'cs.LG'],
        keywords: ['lamp', 'ship'],
        upvotes: 1234,
        comments: null,
        links: [
          { kind: 'code', url: 'https://example.org/code' },
          { kind: 'other', url: 'https://example.org/lamps.pdf' },
        ],
        abstract: 'One line.\n\nTwo: $x$.',
        line: 1,
        column: 1,
      },
    ]);
  });

  test('reads names as Python prints them', () => {
    expect(entriesOf(`${LAMPS}\nAuthors: ['Ada Byron', "Flann O'Brien"]`)).toMatchObject([
      { authors: ['Ada Byron', "Flann O'Brien"] },
    ]);
  });

  test('reads a summary beside an abstract as somebody else’s', () => {
    const text = '---\ndate: 2025-01-02\nsource: Quay\nlanguage: de\n---\nTitle: A\nAbstract: Theirs.\nSummary: Ours.';
    expect(entriesOf(text)).toMatchObject([
      { abstract: 'Theirs.', summary: { text: 'Ours.', by: 'Quay', language: 'de' } },
    ]);
  });

  test('reads texts as summaries if the front matter says so', () => {
    expect(entriesOf(`---\ntext: summary\ntextBy: Us\n---\n${LAMPS}`)).toMatchObject([
      { abstract: null, summary: { text: 'A lamp counts ships.', by: 'Us' } },
    ]);
  });

  test('keeps what stands above the first block as the introduction', () => {
    const { digests, issues } = parse(`Papers of\nthe week\n\n${LAMPS}`);
    expect(digests[0]).toMatchObject({ introduction: 'Papers of the week', entries: [{ title: 'Lamps' }] });
    expect(issues).toEqual([]);
  });

  test.each([
    ['a block without a title', `${LAMPS}\n---\nPDF: x\nSummary: y`, 1, ['invalid-record 5:1', 'unknown-line 6:1']],
    [
      'an empty title',
      `${LAMPS}\n---\nTitle:\nPDF: https://arxiv.org/abs/2511.00002`,
      1,
      ['invalid-record 5:1', 'unknown-line 6:1'],
    ],
    ['a label that it does not know', LAMPS.replace('PDF', 'Colour: red\nPDF'), 1, ['unknown-line 2:1']],
    ['a link that is none', LAMPS.replace(/https.*/, 'nowhere'), 1, ['invalid-field 2:1']],
    ['a date that is none', `Date: soon\n  or later\n${LAMPS}`, 1, ['invalid-field 1:1', 'unknown-line 2:3']],
    ['a second link to another paper', LAMPS.replace('PDF', 'URL: 2511.00009\nPDF'), 1, ['invalid-field 3:1']],
    ['some authors', LAMPS.replace('PDF', 'Authors: Ada Byron et al.\nPDF'), 1, ['partial-authors 1:1']],
    ['a paper without a text', 'Title: A\nPDF: 2511.00001', 1, ['missing-text 1:1']],
    ['lines behind a rule', `${LAMPS}\n---\nThe end`, 1, ['unknown-line 5:1']],
  ])('reports %s', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });
});

describe('titled text in other scripts', () => {
  test.each([
    [
      '标题：Lamps\n作者：Ada Byron, Bo Tern\n摘要：They count.\n链接：https://arxiv.org/abs/2511.00001\n\n标题：Ships\n摘要：They pass.',
    ],
    [
      '标题: Lamps\n链接: https://arxiv.org/abs/2511.00001\n作者: Ada Byron; Bo Tern\n摘要: They count.\n---\n标题: Ships\n摘要: They pass.',
    ],
    ['제목: Lamps\n저자: Ada Byron, Bo Tern\n링크: 2511.00001\n초록: They count.\n---\n제목: Ships\n초록: They pass.'],
    [
      'タイトル：Lamps\n著者：Ada Byron, Bo Tern\nリンク：2511.00001\n概要：They count.\n---\nタイトル：Ships\n概要：They pass.',
    ],
  ])('has the labels that Markdown has: %j', (text) => {
    expect(entriesOf(text)).toMatchObject([
      { title: 'Lamps', arxivId: '2511.00001', authors: ['Ada Byron', 'Bo Tern'], abstract: 'They count.' },
      { title: 'Ships', abstract: 'They pass.' },
    ]);
  });
});
