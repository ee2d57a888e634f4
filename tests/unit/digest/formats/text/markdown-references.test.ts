import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const PATH = 'digests/2025-01-02.md';
const [ONE, TWO] = ['https://arxiv.org/abs/2511.00001', 'https://huggingface.co/papers/2511.00002'];
const THREE = 'https://arxiv.org/abs/2511.00003';
const first = ['arXiv:2511.00001', '2511.00001', null];
const second = ['arXiv:2511.00002', '2511.00002', null];
const third = ['arXiv:2511.00003', '2511.00003', null];
const tides = ['Tides', '2511.00009', null];
const TIDES = '[Tides](https://arxiv.org/abs/2511.00009)';

/** Titles, ids and what the list says of its papers. */
const read = (text: string) =>
  entriesOf(text, PATH).map(({ title, arxivId, abstract, summary }) => [
    title,
    arxivId,
    abstract ?? summary?.text ?? null,
  ]);

describe('a list of papers without titles', () => {
  test.each([
    ['of addresses', `- ${ONE}\n- <${TWO}>\n`, [first, second]],
    ['of ids', '* 2511.00001\n* arXiv:2511.00002v3\n', [first, second]],
    ['of links that have an id or a word for a label', `1. [2511.00001](${ONE})\n2. [PDF](${TWO})\n`, [first, second]],
    ['to tick off', `- [ ] ${ONE}\n- [x] 2511.00002\n`, [first, second]],
    ['that is no list, but rows', `${ONE}\n2511.00002\n`, [first, second]],
    ['below a title', `# Reading group\n\n- ${ONE}\n- ${TWO}\n`, [first, second]],
    [
      'below the headings of sections',
      `## Monday\n\n- ${ONE}\n- ${TWO}\n\n## Friday\n\n- ${TIDES}\n`,
      [first, second, tides],
    ],
    ['of one paper', `- ${ONE}\n`, [first]],
    ['of addresses as people say them', '+ arxiv.org/abs/2511.00001v2\n+ hf.co/papers/2511.00002\n', [first, second]],
    ['with letters or numbers in brackets', `a) ${ONE}\nb) ${TWO}\n\n(1) 2511.00003\n`, [first, second, third]],
    ['with pictures in front', `🔥 ${ONE}\n- ⭐️ ${TWO}\n- 📄 [paper](2511.00003)\n`, [first, second, third]],
    [
      'in emphasis, brackets and quotation marks',
      `- **${ONE}**\n- [[2511.00002]]\n- "2511.00003"\n`,
      [first, second, third],
    ],
    [
      'of tasks that have states of their own',
      `- [/] ${ONE}\n- [>] ${TWO}\n- [-] 2511.00003\n`,
      [first, second, third],
    ],
    ['in two columns', '2511.00001    2511.00002\n2511.00003\n', [first, second, third]],
    ['with several papers in a row', `- ${ONE}, ${TWO}\n- 2511.00003\n`, [first, second, third]],
    ['in a table', `| paper |\n| --- |\n| ${ONE} |\n| 2511.00002 |\n| [pdf](${THREE}) |\n`, [first, second, third]],
    ['below headings of days', `# Ours\n\n## 2025-01-02\n\n- ${ONE}\n`, [first]],
    ['with Windows line ends', `- ${ONE}\r\n- ${TWO}\r\n`, [first, second]],
    ['among papers with titles', `- ${ONE}\n- ${TIDES}\n- 2511.00003\n`, [first, tides, third]],
    [
      'with an old id',
      '- math.GT/0309136\n- hep-th/9711200\n',
      [
        ['arXiv:math/0309136', 'math/0309136', null],
        ['arXiv:hep-th/9711200', 'hep-th/9711200', null],
      ],
    ],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test('keeps what it says of each paper', () => {
    const text = `- ${ONE} (Ada presents)\n- 2511.00002: for Thursday\n  - bring questions\n- ${TIDES}, read by Bo\n`;
    expect(read(text)).toEqual([
      ['arXiv:2511.00001', '2511.00001', '(Ada presents)'],
      ['arXiv:2511.00002', '2511.00002', 'for Thursday\n\n- bring questions'],
      ['Tides', '2511.00009', 'read by Bo'],
    ]);
  });

  test('begins with an introduction, and reports what follows', () => {
    const text = `What we read.\n\n- ${ONE}\n- ${TWO}\n\nSee you there.\n`;
    const { digests } = parse(text, PATH);
    expect(digests[0]?.introduction).toBe('What we read.');
    expect(read(text)).toEqual([first, second]);
    expect(issuesOf(text, PATH)).toEqual(['unknown-line 6:1']);
  });

  test('reports the address of a paper that has no arXiv id, and gives it to no other paper', () => {
    const text = `- ${TIDES}\n- https://openreview.net/forum?id=aBcDeFgH12\n- ${ONE}\n- https://doi.org/10.1000/182\n`;
    expect(read(text)).toEqual([tides, first]);
    expect(entriesOf(text, PATH).flatMap(({ links }) => links)).toEqual([]);
    expect(issuesOf(text, PATH).filter((issue) => !issue.startsWith('missing-'))).toEqual([
      'unknown-line 2:1',
      'unknown-line 4:1',
    ]);
  });

  test('lists the papers of each day below its heading', () => {
    const { digests } = parse(`## 2025-01-02\n\n${ONE}\n${TWO}\n\n## 2025-01-03\n\n- 2511.00003\n`, 'digests/daily.md');
    expect(digests.map(({ date, entries }) => [date, entries.map(({ arxivId }) => arxivId)])).toEqual([
      ['2025-01-02', ['2511.00001', '2511.00002']],
      ['2025-01-03', ['2511.00003']],
    ]);
  });

  test('may be grouped, and a group is no paper', () => {
    const text = `# Ours\n\n- Sky\n  - ${ONE}\n  - ${TWO}\n- Sea\n  - 2511.00003\n`;
    expect(read(text)).toEqual([first, second, third]);
    expect(issuesOf(text, PATH)).toEqual(['unknown-line 6:1']);
  });

  test('takes a title above the addresses of one paper for its title', () =>
    expect(read(`- Tides\n  - https://arxiv.org/abs/2511.00009\n  - https://arxiv.org/pdf/2511.00009\n`)).toEqual([
      tides,
    ]));

  test('gives no paper the next entry of the list, unless it leads there too or has a label', () => {
    const text = `- ${ONE}\n- about the harbour\n- ${TWO}\n- Code: https://github.com/ada/harbour\n- [PDF](${TWO})\n- 2513.00001\n`;
    expect(read(text)).toEqual([first, second]);
    expect(entriesOf(text, PATH).map(({ links }) => links.length)).toEqual([0, 1]);
    expect(issuesOf(text, PATH)).toEqual(['unknown-line 2:1', 'unknown-line 6:1']);
  });

  test('is no copy of a mail, whose head names people', () => {
    expect(issuesOf(`From: Ada <ada@example.org>\nSubject: Papers\n\n- ${ONE}\n`, PATH)).toEqual([
      'unknown-format 1:1',
    ]);
  });

  test('is the same from content', () =>
    expectSameFromContent({
      path: PATH,
      bytes: new TextEncoder().encode(`- ${ONE}\n- ${TIDES}\n- 2511.00003, for Thursday\n`),
    }));
});

describe('ids and addresses that are no papers of their own', () => {
  test.each([
    [
      'say where a title in the list leads',
      `- **Tides**\n- [arXiv](https://arxiv.org/abs/2511.00009)\n- **Fog**\n- [PDF](${ONE})\n`,
      2,
    ],
    ['repeat the paper above', `- ${TIDES}\n- https://huggingface.co/papers/2511.00009\n`, 1],
    ['stand below the heading of a paper', `## Tides\n\n- ${ONE}\n- https://arxiv.org/pdf/2511.00001\n`, 1],
    [
      'are mentioned in the text of a paper',
      `## Tides\n\nThey rise, as in\n\n- ${ONE}\n- ${TWO}\n\n## Fog\n\nIt falls.\n`,
      2,
    ],
    ['are in the introduction of papers', `# Ours\n\nSee also\n\n- ${ONE}\n- ${TWO}\n\n## Tides\n\nThey rise.\n`, 1],
  ])('%s', (_, text, count) => {
    expect(read(text).filter(([title]) => title?.startsWith('arXiv:'))).toEqual([]);
    expect(read(text)).toHaveLength(count);
  });
});
