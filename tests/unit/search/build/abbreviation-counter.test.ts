import { describe, expect, test } from 'vitest';
import { chooseAbbreviations, countAbbreviations } from '../../../../src/search/build/abbreviation-counter.ts';

const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text);

const LLM = 'Large language models (LLMs) plan, and LLMs act.';

/** The abbreviations of texts, one a line: `~LLM: large language models`. */
function chosen(texts: readonly string[], own?: Parameters<typeof chooseAbbreviations>[1]): string[] {
  return chooseAbbreviations([countAbbreviations(texts)], own).map(
    ({ short, longs, ignoresCase }) =>
      `${ignoresCase ? '~' : ''}${short}: ${longs.map((long) => long.join(' = ')).join(' | ')}`,
  );
}

describe('countAbbreviations', () => {
  test('counts each pair once a paper, and how a word is written', () => {
    expect(countAbbreviations([`${LLM} ${LLM}`, 'An LLM.', 'The llm of the LLM.', 'llm'])).toEqual({
      pairs: [['LLM', 'large language models', 1]],
      uses: [['LLM', 3, 2]],
    });
  });
});

describe('chooseAbbreviations', () => {
  test('needs three papers, of any part of the archive', () => {
    expect(chosen(times(2, LLM))).toEqual([]);
    const parts = [times(2, LLM), times(1, LLM)].map(countAbbreviations);
    expect(chooseAbbreviations(parts).map(({ short }) => short)).toEqual(['LLM']);
  });

  test('takes forms that differ in number and hyphens for one, and shows the most common', () => {
    expect(chosen([...times(3, LLM), 'A large-language model (LLM).'])).toEqual([
      '~LLM: large language models = large-language model',
    ]);
  });

  test('takes forms with another ending for one', () => {
    const texts = [...times(3, 'question answering (QA)'), 'question answer (QA)', 'A question-answering (QA) task'];
    expect(chosen(texts)).toEqual(['~QA: question answering = question answer = question-answering']);
  });

  test('offers several forms where none is dominant', () => {
    const texts = [...times(5, 'retrieval augmented generation (RAG)'), ...times(4, 'region adjacency graph (RAG)')];
    expect(chosen([...texts, 'random access group (RAG)'])).toEqual([
      '~RAG: retrieval augmented generation | region adjacency graph',
    ]);
    expect(chosen([...times(20, 'retrieval augmented generation (RAG)'), ...texts.slice(5)])).toEqual([
      '~RAG: retrieval augmented generation',
    ]);
  });

  test('lets case count where the word in lower case means something else', () => {
    const texts = [...times(3, 'maximum a posteriori (MAP)'), ...times(9, 'A map of clouds.')];
    expect(chosen(texts)).toEqual(['MAP: maximum a posteriori']);
  });

  test('adds and removes what the settings say', () => {
    const own = { add: { MoE: 'mixture of experts' }, remove: ['LLM'] };
    expect(chosen(times(3, LLM), own)).toEqual(['MoE: mixture of experts = mixture-of-experts']);
  });
});
