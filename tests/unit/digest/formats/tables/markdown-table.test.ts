import { describe, expect, test } from 'vitest';
import { markdownTable } from '../../../../../src/digest/formats/tables/markdown-table.ts';
import { draftDigests } from '../../../../../src/digest/parse.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const TAIL =
  '(Read more on [arXiv](https://arxiv.org/abs/2511.00001) or [HuggingFace](https://huggingface.co/papers/2511.00001))';
const HEAD = '| Title | Authors | Summary |\n|---|:-:|---|\n';
const LAMPS = `| Lamps ${TAIL}| adabyron, Bo Tern | Lamps count ships. |\n`;
const GULLS = '| Gulls | Cy Marram | Gulls count us. |\n';
const DAY = '## Papers for 2025-11-03\n\n';

describe('markdownTable.recognizes', () => {
  test.each([
    ['a dated section', DAY + HEAD + LAMPS],
    ['a table alone', HEAD + GULLS],
    ['a table below a heading without a day', `# Papers\n\n## Best\n\n${HEAD}${GULLS}`],
    ['another header', '| # | **Paper** |\n|--|--|\n| 1 | Lamps |'],
    ['an empty section beside another', `${DAY}Nothing.\n\n${DAY}${HEAD}${GULLS}`],
  ])('accepts %s', (_, text) => expect(markdownTable.recognizes(text)).toBe(true));

  test.each([
    ['a digest with a table in its introduction', `# Lamps\n\n${HEAD}${GULLS}\n## Gulls\n\nGulls count us.`],
    ['a digest with a table in a text', `## Gulls\n\nThey count.\n\n${HEAD}${GULLS}`],
    ['a table of something else', '| Lamp | Ship |\n|--|--|\n| 1 | 2 |'],
    ['a row without a rule', '| Title | Authors |\n| Lamps | Ada |'],
    ['a rule', 'Title\n---'],
  ])('refuses %s', (_, text) => expect(markdownTable.recognizes(text)).toBe(false));
});

describe('markdownTable.parse of what people write', () => {
  test('takes headings right above tables for topics', () => {
    const text = `# Papers\n\n## Light\n\n${HEAD}${GULLS}\n## Sea\n\n${HEAD}${LAMPS}`;
    expect(entriesOf(text).map(({ title, keywords }) => [title, keywords])).toEqual([
      ['Gulls', ['Light']],
      ['Lamps', ['Sea']],
    ]);
    expect(issuesOf(text)).toEqual([]);
  });

  test('reads weeks by their spans, and what stands behind a numbered title in bold', () => {
    const week = (span: string, row: string) =>
      `## Papers of the week (${span}) - 2025\n\n| **Paper** | **Links** |\n|--|--|\n${row}\n\n`;
    const text =
      week('November 3 - November 9', '| 1) **Lamps** - They count. | [Paper](https://arxiv.org/abs/2511.00001) |') +
      week('October 27 - 31', '| 1) **Gulls** - They cry. | [Paper](https://arxiv.org/abs/2511.00002) |');
    const { digests, issues } = parse(text, 'digests/weeks.md');
    expect(digests.map(({ date, entries }) => [date, entries[0]?.title, entries[0]?.summary?.text])).toEqual([
      ['2025-11-09', 'Lamps', 'They count.'],
      ['2025-10-31', 'Gulls', 'They cry.'],
    ]);
    expect(issues).toEqual([]);
  });

  test('knows a tail without brackets', () => {
    const text = `${HEAD}| Lamps - read more on [arXiv](https://arxiv.org/abs/2511.00001) or | adabyron | They count. |`;
    expect(entriesOf(text)).toMatchObject([{ title: 'Lamps', arxivId: '2511.00001', authors: null }]);
  });
});

describe('markdownTable.parse', () => {
  test('reads a section for each day', () => {
    const text = `\n${DAY}${HEAD}${LAMPS}\n## Papers for 2025-11-04\n\n${HEAD}${GULLS}${LAMPS}`;
    const { digests, issues } = parse(text, 'digests/months.md');
    expect(issues).toEqual([]);
    expect(digests.map(({ date, title, entries }) => [date, title, entries.map((entry) => entry.title)])).toEqual([
      ['2025-11-03', null, ['Lamps']],
      ['2025-11-04', null, ['Gulls', 'Lamps']],
    ]);
  });

  test('keeps the days of several sections whatever the name of the file', () => {
    const text = `${DAY}${HEAD}${LAMPS}\n## Papers for 2025-11-04\n\n${HEAD}${GULLS}`;
    expect(parse(text).digests.map(({ date }) => date)).toEqual(['2025-11-03', '2025-11-04']);
    expect(issuesOf(text)).toEqual([]);
    const dated = `---\ndate: 2025-11-03\n---\n${text}`;
    expect(parse(dated).digests.map(({ date }) => date)).toEqual(['2025-11-03', '2025-11-04']);
    expect(issuesOf(dated)).toEqual(['other-day 10:1']);
  });

  test.each(['## Updated on 2025.11.03', '# Papers, Nov 3, 2025', '### 2025-11-03', '## Papers (3 November 2025) ##'])(
    'knows the day of %s',
    (heading) =>
      expect(parse(`${heading}\n${HEAD}${GULLS}`, 'digests/x').digests.map(({ date }) => date)).toEqual(['2025-11-03']),
  );

  test('prefers the file’s own day to that of a section, and reports the difference', () => {
    expect(parse(DAY + HEAD + LAMPS).digests.map(({ date }) => date)).toEqual(['2025-01-02']);
    expect(issuesOf(DAY + HEAD + LAMPS)).toEqual(['other-day 1:1']);
  });

  test('gives each section its own lines', () => {
    const sections = [`# Papers\n\nHello.\n\n${DAY}${HEAD}${LAMPS}\n`, `### 4 November 2025\n${HEAD}${GULLS}`];
    const { drafts } = draftDigests({ path: 'digests/x.md', bytes: new TextEncoder().encode(sections.join('')) });
    expect(drafts.map(({ content }) => content)).toEqual(
      sections.map((text) => ({ kind: 'text', text, extension: 'md' })),
    );
    expect(drafts.map(({ digest }) => [digest.date, digest.title, digest.introduction])).toEqual([
      ['2025-11-03', 'Papers', 'Hello.'],
      ['2025-11-04', null, null],
    ]);
  });

  test('reads a summary as somebody else’s, and ignores accounts that claimed a paper', () => {
    const text = `---\nsource: Quay\n---\n${HEAD}${LAMPS}`;
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'Lamps',
        arxivId: '2511.00001',
        authors: null,
        abstract: null,
        summary: { text: 'Lamps count ships.', by: 'Quay', language: 'en' },
        line: 6,
        column: 1,
      },
    ]);
  });

  test.each([
    ['authors', HEAD + GULLS, { title: 'Gulls', authors: ['Cy Marram'], summary: { text: 'Gulls count us.' } }],
    [
      'columns in another order',
      '|Summary|#|Title|\n|-|-|-|\n|Text.|1|Gulls|',
      { title: 'Gulls', summary: { text: 'Text.' } },
    ],
    ['an abstract', '|Title|Abstract|\n|-|-|\n|Gulls|Text.|', { abstract: 'Text.', summary: null }],
    ['both', '|Title|Abstract|Summary|\n|-|-|-|\n|Gulls|A.|B.|', { abstract: 'A.', summary: { text: 'B.' } }],
    [
      'abstracts by front matter',
      `---\ntext: abstract\n---\n${HEAD}${GULLS}`,
      { abstract: 'Gulls count us.', summary: null },
    ],
    [
      'a linked title',
      '|Title|Summary|\n|-|-|\n|**[Gulls](https://arxiv.org/abs/2511.00002)**|T.|',
      { title: 'Gulls', arxivId: '2511.00002' },
    ],
    [
      'a linked title in bold',
      '|Title|Summary|\n|-|-|\n|[**Gulls**](https://arxiv.org/abs/2511.00002)|T.|',
      { title: 'Gulls', arxivId: '2511.00002' },
    ],
    [
      'links behind a title',
      '|Title|Summary|\n|-|-|\n|On [0, 1]<br>([pdf](https://arxiv.org/abs/2511.00002), [Code](https://example.org/c))|T.|',
      { title: 'On [0, 1]', arxivId: '2511.00002', links: [{ kind: 'code', url: 'https://example.org/c' }] },
    ],
    [
      'a linked title with links behind it',
      '|Title|Summary|\n|-|-|\n|[Gulls](https://arxiv.org/abs/2511.00002) [[Code]](https://example.org/c)|T.|',
      { title: 'Gulls', arxivId: '2511.00002', links: [{ kind: 'code', url: 'https://example.org/c' }] },
    ],
    [
      'links of HTML, and bare ones',
      '|Title|Link|Summary|\n|-|-|-|\n|<a href="https://example.org/c">Gulls</a>|<https://arxiv.org/abs/2511.00002>|T.|',
      { title: 'Gulls', arxivId: '2511.00002', links: [{ kind: 'other', url: 'https://example.org/c' }] },
    ],
    [
      'links',
      '|Title|Links|Summary|\n|-|-|-|\n|Gulls|[PDF](https://arxiv.org/pdf/2511.00002) [Code](https://example.org/c)|T.|',
      { arxivId: '2511.00002', links: [{ kind: 'code', url: 'https://example.org/c' }] },
    ],
    [
      'an address',
      '|Title|Link|Summary|\n|-|-|-|\n|Gulls|https://example.org/c|T.|',
      { links: [{ kind: 'other', url: 'https://example.org/c' }] },
    ],
    [
      'fields',
      '|Title|Date|Upvotes|Tags|Summary|\n|-|-|-|-|-|\n|Gulls|Nov 3, 2025|1,200|a, b|T.|',
      { publishedOn: '2025-11-03', upvotes: 1200, keywords: ['a', 'b'] },
    ],
    [
      'bold cells',
      '|Publish Date|Title|Code|Summary|\n|-|-|-|-|\n|**2025-11-03**|**Gulls**|null|T.|',
      { title: 'Gulls', publishedOn: '2025-11-03', links: [] },
    ],
    ['empty cells', '|Title|Authors|Date|Summary|\n|-|-|-|-|\n|Gulls| | - |T.|', { authors: null, publishedOn: null }],
    ['breaks in cells', '|Title|Summary|\n|-|-|\n|Gulls|One.<br><br>Two.|', { summary: { text: 'One.\n\nTwo.' } }],
    [
      'a title over lines',
      `${HEAD}| Gulls\n  and Us | Cy | Text\n over lines. |`,
      { title: 'Gulls and Us', summary: { text: 'Text over lines.' } },
    ],
    ['CRLF', (HEAD + GULLS).replace(/\n/g, '\r\n'), { title: 'Gulls' }],
  ])('reads a table with %s', (_, text, entry) => {
    expect(entriesOf(text)).toMatchObject([entry]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    [
      'within a word of a text',
      '| Gulls | Cy | p(a|b) holds. |',
      { title: 'Gulls', summary: { text: 'p(a|b) holds.' } },
    ],
    ['around words of a text', '| Gulls| Cy | A mean |G-1| of 2. |', { summary: { text: 'A mean |G-1| of 2.' } }],
    ['in a title', '| P(a|b) for Gulls | Cy | Text. |', { title: 'P(a|b) for Gulls', summary: { text: 'Text.' } }],
  ])('keeps an unescaped pipe %s', (_, row, entry) => {
    expect(entriesOf(HEAD + row)).toMatchObject([entry]);
    expect(issuesOf(HEAD + row)).toEqual([]);
  });

  test('puts what may be a cell of its own into the text, and reports it', () => {
    for (const row of ['|Gulls|Cy|p(a|b) holds.|', '| Gulls | Cy | One | two |', '| Gulls | Cy | One| two |']) {
      expect(entriesOf(HEAD + row)).toMatchObject([{ title: 'Gulls' }]);
      expect(issuesOf(HEAD + row)).toEqual(['invalid-field 3:1']);
    }
  });

  test.each([
    ['a row without a title', `${HEAD}| | Ada | Text. |\n${GULLS}`, 1, ['invalid-record 3:1']],
    ['a column that it does not know', '|Title|Colour|Summary|\n|-|-|-|\n|Gulls|red|T.|', 1, ['unknown-field 1:1']],
    ['a pipe in a formula', `|Title|Link|\n|-|-|\n|Gulls in $P(x|y)$|2511.00003|`, 1, ['missing-text 3:1']],
    ['a pipe in code', '|Title|Link|\n|-|-|\n|Gulls in `a|b`|2511.00003|', 1, ['missing-text 3:1']],
    ['a pipe in a text', '|Title|Link|Summary|\n|-|-|-|\n|Gulls|2511.00003|One | two|', 1, ['invalid-field 3:1']],
    ['text below a table', `${HEAD}${GULLS}\nThe end`, 1, ['unknown-line 5:1']],
    ['a date that is none', '|Title|Date|Summary|\n|-|-|-|\n|Gulls|soon|T.|', 1, ['invalid-field 3:1']],
    [
      'a day without a table',
      `${DAY}None.\n\n${DAY}${HEAD}${GULLS}`,
      1,
      ['other-day 5:1', 'empty-digest 1:1', 'unknown-line 3:1'],
    ],
    ['a table without rows', HEAD, 0, ['empty-digest 1:1']],
    ['a row without a text', `${HEAD}| Gulls | Cy |`, 1, ['missing-text 3:1']],
  ])('reports %s', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });
});

describe('a title with an address behind it', () => {
  test.each([
    ['Gulls, more at https://arxiv.org/abs/2511.00003', 'Gulls', '2511.00003'],
    ['Gulls (https://arxiv.org/abs/2511.00003)', 'Gulls', '2511.00003'],
    ['Gulls: available at https://arxiv.org/abs/2511.00003v1.', 'Gulls', '2511.00003'],
    ['Less Is More https://arxiv.org/abs/2511.00003', 'Less Is More', '2511.00003'],
    ['Gulls of https://example.org', 'Gulls of https://example.org', null],
  ])('%s', (cell, title, arxivId) =>
    expect(entriesOf(`|Title|Summary|\n|-|-|\n|${cell}|They count.|`)).toMatchObject([{ title, arxivId }]),
  );
});
