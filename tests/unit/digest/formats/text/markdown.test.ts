import { describe, expect, test } from 'vitest';
import { markdown } from '../../../../../src/digest/formats/text/markdown.ts';
import type { Entry } from '../../../../../src/digest/schema.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const PATH = 'digests/2025-01-02.md';

function entryOf(fields: string): Entry | undefined {
  return entriesOf(`## Lamps\n\n${fields}\n\nText.\n`, PATH)[0];
}

describe('markdown.recognizes', () => {
  test.each([
    '# A',
    'x\n\n## A',
    '##\u00a0A',
    '  ## A',
    '### [A lamp](https://arxiv.org/abs/2511.00001)',
    '- [A lamp](https://arxiv.org/abs/2511.00001)',
    '**A lamp**\nhttps://arxiv.org/abs/2511.00001',
  ])('accepts %j', (text) => expect(markdown.recognizes(text)).toBe(true));
  test.each(['', '#A', '##', '#\n\nA', '### A', 'a ## b'])('refuses %j', (text) => {
    expect(markdown.recognizes(text)).toBe(false);
  });
});

describe('markdown.parse', () => {
  test('reads title, introduction and papers', () => {
    const text =
      '# A day\n\nSome *prose*.\n\n### More\n\n- a list\n\n## Lamps\n\nA lamp\ncounts.\n\nIt costs nothing.\n\n## Ships ##\nText.\n';
    const { digests, issues } = parse(text, PATH);
    expect(issues).toEqual([]);
    expect(digests).toMatchObject([
      { title: 'A day', introduction: 'Some *prose*.\n\n### More\n\n- a list', source: null },
    ]);
    expect(digests[0]?.entries.map(({ title, abstract, line }) => [title, abstract, line])).toEqual([
      ['Lamps', 'A lamp counts.\n\nIt costs nothing.', 9],
      ['Ships', 'Text.', 16],
    ]);
  });

  test.each([
    ['- arXiv: 2401.00001', { arxivId: '2401.00001' }],
    ['- arxiv: https://arxiv.org/abs/2401.00001v2', { arxivId: '2401.00001' }],
    ['- Authors: Ada Quill, Bo Tern', { authors: ['Ada Quill', 'Bo Tern'], authorCount: 2 }],
    ['- Authors: Quill, Ada; Tern, Bo', { authors: ['Quill, Ada', 'Tern, Bo'], authorCount: 2 }],
    ['- Authors: 12', { authors: null, authorCount: 12 }],
    ['* Organization : Quay Institute', { organization: { name: 'Quay Institute', handle: null } }],
    ['- Published: 2024-02-29', { publishedOn: '2024-02-29' }],
    ['- Comments: 0\n- Upvotes: 7', { comments: 0, upvotes: 7 }],
    [
      '- Categories: cs.CL, cs.AI\n- Keywords: lamp; ship',
      { categories: ['cs.CL', 'cs.AI'], keywords: ['lamp', 'ship'] },
    ],
    ['- Withdrawn: Yes', { claimsWithdrawal: true }],
    ['- Withdrawn: no', { claimsWithdrawal: false }],
    [
      '- Code: https://a.example\n- Code: https://b.example\n- Demo: https://c.example',
      {
        links: [
          { kind: 'code', url: 'https://a.example' },
          { kind: 'code', url: 'https://b.example' },
          { kind: 'demo', url: 'https://c.example' },
        ],
      },
    ],
    [
      '- Summary by: The Quay Letter',
      { abstract: null, summary: { text: 'Text.', by: 'The Quay Letter', language: 'en' } },
    ],
    ['- Authors:\n- Keywords:\n- Published:', { authors: null, authorCount: null, keywords: null, publishedOn: null }],
    ['- **Authors:** Ada Quill\n- **Upvotes**: 7', { authors: ['Ada Quill'], upvotes: 7 }],
    ['-\u00a0Authors:\u00a0Ada Quill', { authors: ['Ada Quill'] }],
    ['- Upvotes: 7\n- Upvotes: 7', { upvotes: 7 }],
  ])('reads the fields %j', (fields, expected) => {
    expect(entryOf(fields)).toMatchObject({ title: 'Lamps', ...expected });
    expect(issuesOf(`## Lamps\n\n${fields}\n\nText.\n`, PATH)).toEqual([]);
  });

  test.each([
    ['- arXiv: twelve', 'Unexpected arXiv `twelve`, expected an arXiv id such as `2409.04828`'],
    ['- Published: 2025-02-30', 'Unexpected Published `2025-02-30`, expected a day as `YYYY-MM-DD`'],
    ['- Comments: 1e3', 'Unexpected Comments `1e3`, expected a whole number'],
    ['- Authors: 99999999999999999999', 'Unexpected Authors `99999999999999999999`, expected a whole number'],
    ['- Authors: ;', 'Unexpected Authors `;`, expected names'],
    ['- Code: a.example', 'Unexpected Code `a.example`, expected an http or https URL'],
    ['- Code: javascript:alert(1)', 'Unexpected Code `javascript:alert(1)`, expected an http or https URL'],
    ['- Withdrawn: maybe', 'Unexpected Withdrawn `maybe`, expected `yes` or `no`'],
    ['- Upvotes: 7\n- Upvotes: 8', 'Unexpected Upvotes `8`, expected only one value'],
    ['- Authors: 3\n- Authors: Ada, Bo', 'Unexpected Authors `Ada, Bo`, expected only one value'],
    ['- Summary by: A\n- Summary by: B', 'Unexpected Summary by `B`, expected only one value'],
    ['- Constructor: x', 'Unexpected field `Constructor`, expected one of `arxiv`, `authors`'],
    ['- Colour: red', 'Unexpected field `Colour`, expected one of `arxiv`, `authors`'],
  ])('reports %j, and keeps the paper', (fields, message) => {
    const { digests, issues } = parse(`## Lamps\n\n${fields}\n\nText.\n`, PATH);
    expect(digests[0]?.entries).toHaveLength(1);
    expect(issues.map(({ reason }) => reason.slice(0, message.length))).toEqual([message]);
    expect(issues[0]?.line).toBe(2 + fields.split('\n').length);
  });

  test.each([
    [
      'an arXiv link',
      '[Lamps](https://arxiv.org/abs/2401.00001)',
      { title: 'Lamps', arxivId: '2401.00001', links: [] },
    ],
    [
      'a Hugging Face link',
      '[Lamps](https://huggingface.co/papers/2401.00001)',
      { title: 'Lamps', arxivId: '2401.00001', links: [] },
    ],
    [
      'another link',
      '[Lamps](https://a.example/x)',
      { title: 'Lamps', arxivId: null, links: [{ kind: 'other', url: 'https://a.example/x' }] },
    ],
    ['a script', '[Lamps](javascript:x)', { title: '[Lamps](javascript:x)', arxivId: null, links: [] }],
    ['a link without a text', '[ ](https://a.example/x)', { title: '[ ](https://a.example/x)', links: [] }],
    ['brackets', '[Re] Lamps', { title: '[Re] Lamps' }],
    ['a sign at its end', 'The C# Language', { title: 'The C# Language' }],
    ['Markdown, which a title is not', '*Lamps* & <b>Ships</b>', { title: '*Lamps* & <b>Ships</b>' }],
  ])('reads a heading with %s', (_, heading, expected) => {
    expect(entriesOf(`## ${heading}\n\nText.`, PATH)).toMatchObject([expected]);
  });

  test('reports a second, different id', () => {
    const text = '## [Lamps](https://arxiv.org/abs/2401.00001)\n\n- arXiv: 2401.00002\n\nText.';
    expect(issuesOf(text, PATH)).toEqual(['invalid-field 3:1']);
  });

  test.each([
    ['\u00a0', '##\u00a0Lamps\n\nText.'],
    ['an indent', '   ## Lamps\n\nText.'],
    ['no space', '##Lamps\n\nText.'],
  ])('reads a heading with %j', (_, text) => expect(entriesOf(text, PATH)).toMatchObject([{ title: 'Lamps' }]));

  test('ignores headings in a fenced block of the introduction', () => {
    const text = '```md\n## Lamps\n```\n\n~~~\n## Tides\n```\n~~~\n\n## Ships\n\nText.\n\n```\n\n## Fog\n\nText.';
    expect(entriesOf(text, PATH).map(({ title }) => title)).toEqual(['Ships', 'Fog']);
  });

  test('loses nothing below an empty heading', () => {
    expect(issuesOf('## \n\n- Authors: Ada\n\nText.\n\n## Lamps\n\nText.', PATH)).toEqual([
      'invalid-record 1:1',
      'unknown-line 3:1',
      'unknown-line 5:1',
    ]);
  });

  test.each([
    ['a rule to the next paper', 'Text.\n\n---\n\n## Ships\n\nText.\n***\n___', 'Text.', []],
    ['a heading of another level', 'Text.\n\n### Notes\n\nMore.', 'Text.\n\nMore.', ['unknown-line 5:1']],
    ['a heading under a line', 'Text.\n\nShips\n-----\n\nMore.', 'Text.\n\nShips\n\nMore.', ['unknown-line 6:1']],
    [
      'front matter of a further day',
      '---\ndate: 2025-01-03\n---\n\nText.',
      'date: 2025-01-03\n\nText.',
      ['unknown-line 3:1', 'unknown-line 5:1'],
    ],
    ['a sign within a paragraph', 'The\n# of lamps\nis C #\n\n#lamps - --', 'The # of lamps is C #\n\n#lamps - --', []],
  ])('reads a text with %s', (_, text, abstract, issues) => {
    expect(entriesOf(`## Lamps\n\n${text}`, PATH)[0]?.abstract).toBe(abstract);
    expect(issuesOf(`## Lamps\n\n${text}`, PATH)).toEqual(issues);
  });

  test.each([
    ['the heading', '# A day\n\nProse.\n\n## Lamps\n\nText.', 'A day', 'Prose.'],
    ['the header', '---\ntitle: A day\n---\nProse.\n\n## Lamps\n\nText.', 'A day', 'Prose.'],
    ['both, alike', '---\ntitle: A day\n---\n# A day\n\nProse.\n\n## Lamps\n\nText.', 'A day', 'Prose.'],
    [
      'the header, beside another heading',
      '---\ntitle: A day\n---\n# Greetings\n\nProse.\n\n## Lamps\n\nText.',
      'A day',
      '# Greetings\n\nProse.',
    ],
    ['neither', '## Lamps\n\nText.', null, null],
  ])('takes the title from %s', (_, text, title, introduction) => {
    expect(parse(text, PATH).digests).toMatchObject([{ title, introduction }]);
  });

  test('takes the language of a summary from the header', () => {
    const text = '---\nlanguage: de\n---\n## Lamps\n\n- Summary by: Wir\n\nText.';
    expect(entriesOf(text, PATH)[0]?.summary?.language).toBe('de');
  });
});
