import { describe, expect, test } from 'vitest';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const PATH = 'digests/2025-01-02.md';
const LAMPS = 'https://arxiv.org/abs/2511.00001';
const SHIPS = 'https://huggingface.co/papers/2511.00002';

/** Titles, ids, topics and texts of a Markdown text. */
const read = (text: string) =>
  entriesOf(text, PATH).map(({ title, arxivId, keywords, abstract, summary }) => [
    title,
    arxivId,
    keywords?.join() ?? null,
    abstract ?? summary?.text ?? null,
  ]);
const lamps = (topic: string | null = null, text: string | null = 'They count.') => [
  'Lamps',
  '2511.00001',
  topic,
  text,
];
const ships = (topic: string | null = null, text: string | null = 'They pass.') => ['Ships', '2511.00002', topic, text];

describe('markdown reads papers', () => {
  test.each([
    [
      'below third-level headings',
      `## Light\n\n### [Lamps](${LAMPS})\n\nThey count.\n\n## Sea\n\n### [Ships](${SHIPS})\n\nThey pass.`,
      [lamps('Light'), ships('Sea')],
    ],
    [
      'below first-level headings',
      `# Lamps\n\n**Authors**: Ada Byron\n\n**Link**: [PDF](${LAMPS})\n\n**Abstract**: They count.\n\n---\n# Ships\n\n**Link**: ${SHIPS}\n\n**Abstract**: They pass.`,
      [lamps(), ships()],
    ],
    [
      'below numbered headings',
      `# Papers\n\n### 1. Lamps\n\n[arXiv](${LAMPS}) · 2025-01-01 · \`cs.CL\`\n\nThey count.\n\n### 2. Ships\n[arXiv](${SHIPS})\n\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'below headings with links in them',
      `## Lamps [[arXiv](${LAMPS})] [[code](https://example.org/c)]\n\nThey count.\n\n## Ships ([paper](${SHIPS}))\n\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'below headings with links in two brackets',
      `## Lamps\n[[2511.00001]](${LAMPS}) [[PDF]](${LAMPS})\n\nThey count.\n\n## Ships \\[[paper](${SHIPS})\\]\n\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'in a list with links in two brackets',
      `* Lamps, [[Paper]](${LAMPS}) [[Code]](https://example.org/c)\n* [2511.00002] **Ships** [[arXiv](${SHIPS})]`,
      [lamps(null, null), ships(null, null)],
    ],
    [
      'in a list with a list below each title',
      `## Papers\n\n- Lamps\n  - Authors: Ada Byron\n  - URL: ${LAMPS}\n  - Abstract: They count.\n- Ships\n  - ${SHIPS}\n  - Abstract: They pass.`,
      [lamps(), ships()],
    ],
    [
      'with folded texts',
      `### Lamps\n\n**arXiv:** [2511.00001](${LAMPS})\n\n<details>\n<summary>Abstract</summary>\nThey count.\n</details>\n\n### Ships\n\n**arXiv:** [2511.00002](${SHIPS})\n\n<details><summary>More</summary>They pass.</details>`,
      [lamps(), ships()],
    ],
    [
      'with labels in Chinese',
      `### 标题：Lamps\n\n- 作者：Ada Byron，王小明\n- 链接：${LAMPS}\n- 摘要：They count.\n\n### Ships\n\n**链接**: ${SHIPS}\n\n**摘要**：They pass.`,
      [lamps(), ships()],
    ],
    ['in a list', `- [Lamps](${LAMPS}) - They count.\n- **[Ships](${SHIPS})**: They pass.`, [lamps(), ships()]],
    [
      'in a numbered list',
      `1. **Lamps** ([arXiv](${LAMPS}))\n   They count.\n\n2. Ships - ${SHIPS}\n\n   They pass.`,
      [lamps(), ships()],
    ],
    [
      'in a list by topic',
      `# Papers\n\n## Light\n\n- **Lamps**\n  ${LAMPS}\n\n  They count.\n\n## Sea (1)\n\n- [Ships](${SHIPS})\n  They pass.`,
      [lamps('Light'), ships('Sea')],
    ],
    [
      'in a list within a list',
      `- Light\n  - [Lamps](${LAMPS}): They count.\n- Sea\n  - [Ships](${SHIPS}): They pass.`,
      [lamps(), ships()],
    ],
    [
      'in a list by their ids',
      `- [2511.00001](${LAMPS}): Lamps\n- [2511.00002](${SHIPS}) **Ships**`,
      [lamps(null, null), ships(null, null)],
    ],
    [
      'below lines in bold',
      `**Lamps**\n[Paper](${LAMPS}) | [Code](https://example.org/c)\n\nThey count.\n\n**2. Ships**\n${SHIPS}\n\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'in paragraphs that start with their links',
      `[Lamps](${LAMPS})\nThey count.\n\n[Ships](${SHIPS})\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'with their abstracts folded',
      `## Light\n\n- **Lamps** ${LAMPS}\n  <details><summary>Abstract</summary>\n\n  They count.\n\n  </details>\n- **Ships** ${SHIPS}\n\n  They pass.`,
      [lamps('Light'), ships('Light')],
    ],
    [
      'with headings of their texts',
      `# [Lamps](${LAMPS})\n\n## Abstract\n\nThey count.\n\n# [Ships](${SHIPS})\n\nThey pass.`,
      [lamps(), ships()],
    ],
    [
      'beside one that leads nowhere',
      `## [Lamps](${LAMPS})\n\nThey count.\n\n## Fog\n\nIt hides.`,
      [lamps(), ['Fog', null, null, 'It hides.']],
    ],
    [
      'below one another',
      `## Fog\n\nIt hides.\n\n### Ships\n\n- arXiv: 2511.00002\n\nThey pass.`,
      [['Fog', null, null, 'It hides.'], ships()],
    ],
  ])('%s', (_, text, papers) => {
    expect(read(text)).toEqual(papers);
    expect(issuesOf(text, PATH).filter((issue) => !/^(?:unknown-line|missing-text)/.test(issue))).toEqual([]);
    expectSameFromContent({ path: PATH, bytes: new TextEncoder().encode(text) });
  });

  test('with authors, days, categories and links below a title', () => {
    const text = `## Light\n\n- **Lamps**  \n  Ada Byron, Bo Tern  \n  _2025-01-01_ · ${LAMPS}v1 · \`cs.CV\`, \`cs.LG\` · [code](https://example.org/c)\n\n  They count.`;
    expect(entriesOf(text, PATH)).toMatchObject([
      {
        title: 'Lamps',
        arxivId: '2511.00001',
        authors: ['Ada Byron', 'Bo Tern'],
        publishedOn: '2025-01-01',
        categories: ['cs.CV', 'cs.LG'],
        links: [{ kind: 'code', url: 'https://example.org/c' }],
        abstract: null,
        summary: { text: 'They count.', by: null },
        line: 3,
      },
    ]);
    expect(issuesOf(text, PATH)).toEqual([]);
  });

  test.each([
    ['**Authors:** Ada Byron, Bo Tern', { authors: ['Ada Byron', 'Bo Tern'] }],
    ['**Authors**: Ada Byron', { authors: ['Ada Byron'] }],
    ['Authors: Ada Byron', { authors: ['Ada Byron'] }],
    ['👥 **Authors:** Ada Byron', { authors: ['Ada Byron'] }],
    ['- **arXiv**: [2511.00001](https://arxiv.org/abs/2511.00001)', { arxivId: '2511.00001' }],
    [
      '**Link**: [PDF](https://arxiv.org/pdf/2511.00001), [Code](https://example.org/c)',
      { arxivId: '2511.00001', links: [{ kind: 'code', url: 'https://example.org/c' }] },
    ],
    ['- **TL;DR**: They count.', { abstract: 'Text.', summary: { text: 'They count.' } }],
    ['- **Title**: More Lamps', { title: 'More Lamps' }],
  ])('with values such as %s', (line, expected) => {
    const text = line.includes('TL;DR') ? `## Lamps\n\n${line}\n\n**Abstract:** Text.` : `## Lamps\n\n${line}\n\nText.`;
    expect(entriesOf(text, PATH)).toMatchObject([{ title: 'Lamps', abstract: 'Text.', ...expected }]);
    expect(issuesOf(text, PATH)).toEqual([]);
  });

  test('of several days', () => {
    const text = `# Archive\n\n## 2025-11-05\n\n### [Lamps](${LAMPS})\n\nThey count.\n\n## Week 2025-W44\n\n- [Ships](${SHIPS}): They pass.\n`;
    for (const path of [PATH, 'digests/archive.md']) {
      const { digests, issues } = parse(text, path);
      expect(digests.map(({ date, title, entries }) => [date, title, entries.map((entry) => entry.title)])).toEqual([
        ['2025-11-05', 'Archive', ['Lamps']],
        ['2025-10-31', null, ['Ships']],
      ]);
      expect(issues).toEqual([]);
    }
    expectSameFromContent({ path: 'digests/archive.md', bytes: new TextEncoder().encode(text) });
  });

  test('of the day that its title says', () => {
    expect(
      parse(`# Papers of 5 November 2025\n\n- [Lamps](${LAMPS}): They count.`, 'digests/x.md').digests,
    ).toMatchObject([{ date: '2025-11-05' }]);
  });
});

describe('markdown invents no paper', () => {
  test.each([
    ['of a table of contents', `## Contents\n\n- [Lamps](#lamps)\n\n## Lamps\n\n[arXiv](${LAMPS})\n\nThey count.`],
    ['of what is about the page', `## [Lamps](${LAMPS})\n\nThey count.\n\n## About\n\nA robot made this.`],
    [
      'of a list of topics',
      `## Topics\n\n- [Light](light.md), 1 paper\n\n## Light\n\n- [Lamps](${LAMPS}): They count.`,
    ],
  ])('%s', (_, text) => expect(entriesOf(text, PATH).map(({ title }) => title)).toEqual(['Lamps']));

  test('of a paper that a text names', () => {
    const text = `## Fog\n\nIt hides [lamps](${LAMPS}), as arXiv:2511.00002 says.`;
    expect(entriesOf(text, PATH)).toMatchObject([{ title: 'Fog', arxivId: null }]);
    expect(issuesOf(text, PATH)).toEqual([]);
  });
});

describe('markdown refuses', () => {
  test.each([
    [
      'an introduction that leads to papers, of which none is read',
      `# Reading\n\nThis week: ${LAMPS}, and more.`,
      'unread-paper 3:1',
    ],
    [
      'a list of which some entries cannot be read',
      `## [Fog](https://arxiv.org/abs/2511.00003)\n\nIt hides.\n\n- [Lamps](${LAMPS})\n- [Ships](${SHIPS})`,
      'unread-paper 5:1',
    ],
    [
      'a paper whose text has the addresses of several others',
      `## Lamps\n\nFirst of all.\n\nQuelle: ${LAMPS}\n\nAnd then.\n\nQuelle: ${SHIPS}`,
      'unread-paper 5:1',
    ],
  ])('%s', (_, text, issue) => expect(issuesOf(text, PATH)).toEqual([issue]));

  test('takes the heading of a day for no title, and reports a paper that stands right below it', () => {
    const text = '## Papers of November 5, 2025\n\nhttps://arxiv.org/abs/2511.00001\n\n## Lamps\n\nThey count.\n';
    const { digests, issues } = parse(text, 'digests/2025-11-05.md');
    expect(digests.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Lamps']);
    expect(brief(issues)).toEqual(['unread-paper 3:1']);
  });
});
