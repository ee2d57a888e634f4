import { describe, expect, test } from 'vitest';
import { replaceTexts, splitFilters, splitWords, textsOf } from '../../../src/search/edit-query.ts';

describe('splitFilters', () => {
  test.each([
    ['tide year:2025 org:"The Lab"', { year: '2025', organization: 'The Lab' }, 'tide'],
    ['topic:agents year:2024..2026', { topic: 'agents', year: '2024..2026' }, ''],
    ['tide OR wave -boats year:2025', { year: '2025' }, 'tide OR wave -boats'],
    ['topic:agents topic:vision year:2025', { year: '2025' }, 'topic:agents topic:vision'],
    ['year:2024 OR year:2026', {}, 'year:2024 OR year:2026'],
    ['-year:2025 month:2025-11 author:byron', {}, '-year:2025 month:2025-11 author:byron'],
    ['Year:2025 in review', {}, 'Year:2025 in review'],
    ['$a$ year:2025', {}, '$a$ year:2025'],
    ['tide org:"The Lab', { organization: 'The Lab' }, 'tide'],
  ])('splits %j', (text, filters, rest) => {
    expect(splitFilters(text)).toEqual({ filters, rest });
  });
});

describe('splitWords', () => {
  test.each([
    ['tide author:byron "slow boats" -fast', 'tide "slow boats"', 'author:byron -fast'],
    ['tide a OR b year:2025 year:25', 'tide', 'a OR b year:2025 year:25'],
    ['year:2025', '', 'year:2025'],
  ])('splits %j', (text, words, rest) => {
    expect(splitWords(text)).toEqual({ words, rest });
  });
});

describe('replaceTexts', () => {
  test.each([
    [
      'tdie author:"Ada Byrn" -boats',
      ['tdie', '"Ada Byrn"'],
      ['tide', '"Ada Byron"'],
      'tide author:"Ada Byron" -boats',
    ],
    ['year:2025 a OR title:b OR org:c', ['a', 'b'], ['x', 'y'], 'year:2025 x OR title:y OR org:c'],
  ])('replaces what can be corrected in %j', (text, texts, others, replaced) => {
    expect(textsOf(text)).toEqual(texts);
    expect(replaceTexts(text, others)).toBe(replaced);
    expect(replaceTexts(text, texts)).toBe(text);
  });
});
