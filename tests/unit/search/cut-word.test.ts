import { describe, expect, test } from 'vitest';
import { cutIndexedWord, cutQuery, cutWord } from '../../../src/search/cut-word.ts';

describe('cutWord', () => {
  test.each([
    ['graph', ['graph']],
    ['检索增强', ['检索', '索增', '增强']],
    ['云', ['云']],
    ['LLM推理2.0版', ['LLM', '推理', '2.0', '版']],
    ['データ', ['デー', 'ータ']],
    ['강화학습은', ['강화', '화학', '학습', '습은']],
    ['เครื่อง', ['เค', 'ครื่', 'รื่อ', 'อง']],
    ['方法、技術。', ['方法', '技術']],
  ])('of %j are %j', (word, pieces) => {
    expect(cutWord(word)).toEqual(pieces);
  });
});

describe('cutIndexedWord', () => {
  test.each([
    ['graph', ['graph']],
    ['检索增强', ['检索', '索增', '增强', '强']],
    ['云', ['云']],
    ['LLM推理', ['LLM', '推理', '理']],
  ])('of %j are %j', (word, pieces) => {
    expect(cutIndexedWord(word)).toEqual(pieces);
  });

  test.each(['基于检索增强的云朵计数方法', '拡散モデルを用いた予測', '강화학습을', 'การเรียนรู้ของเครื่อง'])(
    'has the pieces of each part of %j, of whose last character a piece begins with it',
    (text) => {
      const pieces = cutIndexedWord(text);
      const characters = text.match(/\P{M}\p{M}*/gu) ?? [];
      for (let from = 0; from < characters.length; from += 1) {
        for (let to = from + 1; to <= characters.length; to += 1) {
          for (const piece of cutWord(characters.slice(from, to).join(''))) {
            expect(pieces.some((one) => one.startsWith(piece))).toBe(true);
          }
        }
      }
    },
  );
});

describe('cutQuery', () => {
  test('leaves a query in other scripts as it is', () => {
    const query = { words: 'graph networks C++', phrases: ['graph networks'] };
    expect(cutQuery(query.words, query.phrases)).toEqual(query);
  });

  test.each([
    ['graph | wave ∞', 'graph wave'],
    ['|', '|'],
  ])('leaves out signs that stand alone, unless there is nothing else: %j', (words, cut) => {
    expect(cutQuery(words, []).words).toBe(cut);
  });

  test('has each pair once, and no phrase of what it has cut', () => {
    expect(cutQuery('检索增强 检索 graph', ['检索增强', 'graph'])).toEqual({
      words: '检索 索增 增强 graph',
      phrases: ['graph'],
    });
  });
});
