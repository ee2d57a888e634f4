import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lookupKeyOf,
  MAX_QUERY_LENGTH,
  parseQuery,
  queryForWords,
  quoteWords,
  widerQuery,
} from '../../../src/search/query.ts';
import { plainWords } from '../../../src/search/plain-words.ts';

describe('parseQuery', () => {
  test.each(['', '  ', '\n'])('is empty for %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ kind: 'empty', text: '' });
  });

  test.each([
    ['2511.02778', '2511.02778'],
    ['https://arxiv.org/pdf/2511.02778v3', '2511.02778'],
    ['https://huggingface.co/papers/2511.02778', '2511.02778'],
    ['https://doi.org/10.48550/arXiv.2511.02778', '2511.02778'],
    ['doi:10.48550/arXiv.2511.02778', '2511.02778'],
    ['[2511.02778]', '2511.02778'],
    ['(arXiv:2511.02778v2).', '2511.02778'],
    ['[2511.02778] PC²: Clouds of α-Fairness', '2511.02778'],
    ['arXiv:2511.02778v1  [cs.CV]  4 Nov 2025', '2511.02778'],
    ['https://ar5iv.labs.arxiv.org/html/2511.02778#S1', '2511.02778'],
    ['math/0309136', 'math/0309136'],
    ['https://papers.example/daybook/papers/old-name/?x=1', 'old-name'],
  ])('reads the id of %j', (typed, id) => {
    expect(parseQuery(typed)).toMatchObject({ kind: 'paper-id', id, text: typed });
  });

  test.each(['a', '2', '"', '$', '\\', 'a.', 'https://a.b/papers/'])('reads only the start of endless %j', (run) => {
    const endless = run.repeat(200_000);
    expect(parseQuery(endless)).toEqual(parseQuery(endless.slice(0, MAX_QUERY_LENGTH)));
    expect(parseQuery(endless)).toMatchObject({ text: endless.slice(0, MAX_QUERY_LENGTH) });
  });

  test('replaces half of a pair of surrogates, which no address can hold', () => {
    expect(parseQuery(`tide${'\u{1F30A}'.charAt(0)}`)).toMatchObject({ text: 'tide\uFFFD' });
  });

  test.each([
    ['hy\u00adphen\u200b ti\ufeffde', 'hyphen tide'],
    ['ze\u200cro \u200djoin', 'zero join'],
    ['\u200eti\0de \u2066author:byron\u2069', 'tide author:byron'],
    ['می\u200cخواهم क\u200dष', 'می\u200cخواهم क\u200dष'],
    ['\u200b', ''],
  ])('ignores invisible characters, but for those that join letters: %j', (typed, text) => {
    expect(parseQuery(typed)).toEqual(parseQuery(text));
    expect(parseQuery(typed).text).toBe(text);
  });

  test('keeps the words of an id, which texts may mention', () => {
    expect(parseQuery(' 2511.02778 ')).toEqual({
      kind: 'paper-id',
      id: '2511.02778',
      text: '2511.02778',
      words: '2511.02778',
      phrases: [],
    });
  });

  test.each([
    ['graph networks', 'graph networks', []],
    ['"Ada Byron"', 'Ada Byron', ['Ada Byron']],
    ['“graph  neural” robust', 'graph neural robust', ['graph neural']],
    ['a "b c" d "e f"', 'a b c d e f', ['b c', 'e f']],
    ['an "open', 'an open', []],
    ['an "open quote', 'an open quote', ['open']],
    ['"closed" “open quote not', 'closed open quote not', ['closed', 'open quote']],
    ['$x$ "open quote', 'x open quote', ['open quote']],
    ['quote at the end"', 'quote at the end', []],
    ['"" x', 'x', []],
    ['""', '', []],
    ['$\\alpha$-fair', 'alpha-fair', []],
    ['2511.02778 and more', '2511.02778 and more', []],
  ])('reads words and phrases of %j', (text, words, phrases) => {
    expect(parseQuery(text)).toMatchObject({ kind: 'words', text, words, phrases });
  });

  test.each([
    ['  PC²:  Clouds ', 'pc2clouds'],
    ['2511.02778 and more', '251102778andmore'],
    ['!', ''],
  ])('has the title key of %j', (typed, titleKey) => {
    expect(parseQuery(typed)).toMatchObject({ kind: 'words', titleKey });
  });
});

describe('queryForWords', () => {
  test('names no paper, even if the words are a title', () => {
    expect(lookupKeyOf(queryForWords('Clouds'))).toBeNull();
  });
});

describe('quoteWords', () => {
  test.each([
    ['MLLM LLM', 'LLM', 'LLM', 'MLLM "LLM"'],
    ['large  language  models plan', 'large language models', 'LLM', '"LLM" plan'],
    ['(LLM) agents', 'LLM', 'LLM', '"LLM" agents'],
    ['tide', 'LLM', 'LLM', 'tide'],
  ])('in %j, of %j, by %j gives %j', (text, typed, replacement, quoted) => {
    expect(quoteWords(text, typed, replacement)).toBe(quoted);
  });
});

describe('lookupKeyOf', () => {
  test.each([
    ['arXiv:2511.02778', '2511.02778'],
    ['PC²: Clouds', 'pc2clouds'],
    ['!', null],
    ['', null],
  ])('of %j is %j', (typed, key) => {
    expect(lookupKeyOf(parseQuery(typed))).toBe(key);
  });
});

describe('plainWords', () => {
  test.each([
    ['  graph   neural ', 'graph neural'],
    ['"graph" “neural”', 'graph neural'],
    ['PC^2', 'PC²'],
    ['10^{12}', '10¹²'],
    ['T^(k)', 'T^(k)'],
    ['C++', 'C++'],
    ['$\\alpha$-fair', 'alpha-fair'],
    ['$\\mathcal{O}(n^2)$', 'O(n²)'],
    ['under $0.1', 'under 0.1'],
    ['image→text ≈ 3× −5', 'imagetext ≈ 3 5'],
    ['5µm at 25℃', '5\u03bcm at 25C'],
    ['Fre\u0301chet', 'Fréchet'],
    ['eﬃcient ＦＰ８', 'efficient FP8'],
    ['ﾃﾞｰﾀ', 'データ'],
  ])('of %j are %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  test('are their own plain words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c“"$ \\{}→-]*$/), (text) => {
        const words = plainWords(text);
        expect(plainWords(words)).toBe(words);
      }),
    );
  });
});

describe('widerQuery', () => {
  test.each([
    ['GPT-4o "vision"', 'GPT 4o vision'],
    ['“exact phrase”', 'exact phrase'],
    ['vision–language', 'vision language'],
    ['and/or', 'and or'],
  ])('of %j is %j', (typed, wider) => {
    expect(widerQuery(parseQuery(typed))).toBe(wider);
  });

  test.each(['', '""', 'graph neural', 'graph "neural net"', 'Llama 3.1', 'C++', 'PC^2'])(
    'is null where it would find the same: %j',
    (typed) => {
      expect(widerQuery(parseQuery(typed))).toBeNull();
    },
  );
});
