import { describe, expect, test } from 'vitest';
import { indexAbbreviations, parseAbbreviations } from '../../../../src/search/abbreviations.ts';
import { expandQuery } from '../../../../src/search/engine/expand-query.ts';
import { operatorsOf, parseQuery } from '../../../../src/search/query.ts';
import { isFilterTerm } from '../../../../src/search/tokens.ts';

const ABBREVIATIONS = indexAbbreviations(
  parseAbbreviations(
    '~LLM|large language models=large-language model\n~CoT|chain-of-thought\nMAP|maximum a posteriori\nRAG|retrieval augmented generation|region adjacency graph\n',
  ),
);

const expand = (text: string) => {
  const { query, added, choices } = expandQuery(parseQuery(text), ABBREVIATIONS);
  const show = (list: typeof added) => list.map(({ typed, forms }) => `${typed}: ${forms.join(', ')}`);
  return {
    words: query.kind === 'empty' ? '' : query.words,
    anyOf: operatorsOf(query).anyOf.map((terms) =>
      terms.flatMap((term) => (isFilterTerm(term) ? [] : term.isPhrase ? `"${term.text}"` : term.text)),
    ),
    added: show(added),
    choices: show(choices),
  };
};

const NOTHING = { anyOf: [], added: [], choices: [] };

describe('expandQuery', () => {
  test.each(['LLM', 'llm'])('finds the long form of %j, and its plural', (typed) => {
    expect(expand(`${typed} agents`)).toEqual({
      words: 'agents',
      anyOf: [['LLM', 'LLMs', '"large language model"', '"large-language model"']],
      added: [`${typed}: large language models`],
      choices: [],
    });
  });

  test.each(['large language model', 'Large-Language Models'])('finds the abbreviation of %j', (typed) => {
    const { words, added } = expand(`tiny ${typed}`);
    expect([words, added]).toEqual(['tiny', [`${typed}: LLM`]]);
  });

  test.each(['LLMs', 'llms', 'LLM?', 'LLM LLMs'])('finds the long form of %j', (typed) => {
    expect(expand(typed)).toMatchObject({
      words: '',
      added: [expect.stringMatching(/^LLMs?: large language models$/i)],
    });
  });

  test('finds the abbreviation of a word with hyphens, and each stem once', () => {
    expect(expand('chain-of-thought')).toMatchObject({
      anyOf: [['chain-of-thought', 'CoTs', '"chain of thought"']],
    });
  });

  test('leaves the choice to the reader where an abbreviation stands for several things', () => {
    expect(expand('RAG clouds')).toEqual({
      ...NOTHING,
      words: 'RAG clouds',
      choices: ['RAG: retrieval augmented generation, region adjacency graph'],
    });
  });

  test.each(['"LLM" agents', '"large language models"', 'title:LLM', 'a map', 'language models'])(
    'leaves what is quoted, and other words, as they are: %j',
    (text) => {
      const { added, choices, anyOf } = expand(text);
      expect({ added, choices, anyOf }).toEqual(NOTHING);
    },
  );
});
