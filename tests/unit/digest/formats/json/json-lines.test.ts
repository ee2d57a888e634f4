import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf } from '../../../support/parse.ts';

describe('jsonLines.parse', () => {
  test('reads lines of dicts as Python prints them', () => {
    const text = [
      `{'arxiv_id': 'arXiv:2511.00002', 'title': 'Rain', 'authors': 'Ada Byron, Bo Tern', 'abstract': "It's wet."}`,
      `{'arxiv_id': 'arXiv:2511.00003', 'title': 'Snow', 'authors': ['Bo Tern'], 'abstract': 'Cold.'}`,
    ].join('\n');
    expect(entriesOf(text)).toMatchObject([
      { arxivId: '2511.00002', authors: ['Ada Byron', 'Bo Tern'], abstract: "It's wet.", line: 1 },
      { arxivId: '2511.00003', authors: ['Bo Tern'], line: 2 },
    ]);
    expect(issuesOf(text)).toEqual([]);
    expect(issuesOf(`${text}\n{'title': 'Hail', `)).toEqual(['invalid-record 3:1']);
  });

  test('reads a list of dicts as Python prints it', () => {
    const text = `[{'id': '2511.00002', 'title': 'Rain', 'abstract': "It's wet."}]`;
    expect(entriesOf(text)).toMatchObject([{ arxivId: '2511.00002', abstract: "It's wet." }]);
  });
});
