import { describe, expect, test } from 'vitest';
import { parseMetadata } from '../../../src/archive/metadata.ts';
import { brief } from '../support/parse.ts';

const parse = (text: string) => parseMetadata({ path: 'metadata/a.yml', bytes: new TextEncoder().encode(text) });
const factsOf = (text: string) => parse(text).records.map(({ facts }) => facts);

describe('parseMetadata', () => {
  test.each([
    ['quoted', "- arxivId: '2409.04820'"],
    ['without quotes, its zero kept', '- arxivId: 2409.04820'],
    ['with a version', '- arxivId: 2409.04820v2'],
    ['as arXiv writes it', "- arxivId: 'arXiv:2409.04820'"],
    ['as a link', '- arxivId: https://arxiv.org/abs/2409.04820'],
    ['in JSON', '[\n\t{ "arxivId": "2409.04820" }\n]'],
    ['in JSON of one line', '[{"arxivId":"2409.04820"}]'],
    ['with CRLF', '- arxivId: 2409.04820\r\n'],
    ['behind a byte order mark', '\uFEFF- arxivId: 2409.04820'],
  ])('reads an id %s', (_, text) => {
    expect(factsOf(text)).toEqual([{ arxivId: '2409.04820' }]);
    expect(parse(text).issues).toEqual([]);
  });

  test('reads every fact', () => {
    const yaml = [
      '- title: Lamps',
      '  abstract: A lamp.',
      '  summary: { text: It counts., by: Us }',
      '  authors: [Ada Quill]',
      '  authorCount: 1',
      '  organization: { name: Quay }',
      '  publishedOn: 2024-01-02',
      '  categories: [cs.CL]',
      '  keywords: []',
      '  links: [{ kind: code, url: https://a.example }]',
      '  withdrawn: false',
    ];
    expect(parse(yaml.join('\n'))).toEqual({
      issues: [],
      records: [
        {
          place: { path: 'metadata/a.yml', line: 1, column: 3 },
          facts: {
            title: 'Lamps',
            abstract: 'A lamp.',
            summary: { text: 'It counts.', by: 'Us', language: 'en' },
            authors: ['Ada Quill'],
            authorCount: 1,
            organization: { name: 'Quay', handle: null },
            publishedOn: '2024-01-02',
            categories: ['cs.CL'],
            keywords: [],
            links: [{ kind: 'code', url: 'https://a.example' }],
            withdrawn: false,
          },
        },
      ],
    });
  });

  test.each(['', '# nothing\n', '[]', '---\n'])('finds nothing in %j', (text) => {
    expect(parse(text)).toEqual({ records: [], issues: [] });
  });

  test('reads characters that JSON escapes', () => {
    expect(factsOf(String.raw`[{"title": "\ud83d\ude00 \u00e9 \/"}]`)).toEqual([{ title: '😀 é /' }]);
  });

  test.each([
    ['no YAML', '- title: a: b', 0, ['invalid-yaml 1:10']],
    ['an alias without an anchor', '- title: *a', 0, ['invalid-yaml 1:10']],
    ['one record', 'title: Lamps', 0, ['invalid-yaml 1:1']],
    ['a record that is a text', '- Lamps', 0, ['invalid-record 1:3']],
    ['a record without id and title', '- title: A\n- keywords: [a]', 1, ['invalid-record 2:3']],
    ['an id that is none', '- arxivId: lamps\n  title: Lamps', 1, ['invalid-field 1:3']],
    ['an id that is none, alone', '- arxivId: ../lamps', 0, ['invalid-field 1:3', 'invalid-record 1:3']],
    ['an unknown field', '- title: Lamps\n  colour: red', 1, ['unknown-field 2:3']],
    ['a bad field within', '- title: Lamps\n  links:\n    - { kind: code, url: a }', 1, ['invalid-field 3:21']],
    ['a bad day', '- title: Lamps\n  publishedOn: 2025-02-30', 1, ['invalid-field 2:3']],
  ])('reports %s', (_, text, count, issues) => {
    expect(parse(text).records).toHaveLength(count);
    expect(brief(parse(text).issues)).toEqual(issues);
  });

  test('shows bytes that are no UTF-8 as replacement characters, and says so', () => {
    const { records, issues } = parseMetadata({
      path: 'a',
      bytes: Uint8Array.from(Buffer.from('- title: Orl\u00e9ans', 'latin1')),
    });
    expect([records[0]?.facts.title, ...brief(issues)]).toEqual(['Orl\uFFFDans', 'invalid-encoding 1:13']);
  });
});
