import { describe, expect, test } from 'vitest';
import { countedPapers, formatForYou, isEnough, parseForYou } from '../../../src/saved/for-you-state.ts';
import { newlySaved } from '../../../src/saved/reading-list.ts';

const OFF = { isOn: false, records: 0, forgottenAt: 0 };
const list = ['a', 'b', 'c'].map((id, index) => newlySaved({ id, title: '' }, 10 + index));

describe('parseForYou', () => {
  test('gives back what formatForYou has written', () => {
    const state = { isOn: true, records: 5000, forgottenAt: 1_764_000_000_000 };
    expect(parseForYou(formatForYou(state))).toEqual(state);
  });

  test.each([null, '', 'null', '7', '[]', '{', '{"isOn":"yes","records":-1,"forgottenAt":"x"}'])(
    'takes %j as off, with nothing forgotten',
    (text) => {
      expect(parseForYou(text)).toEqual(OFF);
    },
  );
});

describe('countedPapers', () => {
  test('leaves out what was saved before the reader had it forgotten', () => {
    expect(countedPapers(list, { forgottenAt: 10 }).map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('isEnough', () => {
  test.each([
    ['three saved papers', list, OFF, true],
    ['two saved papers', list.slice(1), OFF, false],
    ['three of which one was forgotten', list, { ...OFF, forgottenAt: 10 }, false],
    ['no saved paper and a record of a file', [], { ...OFF, records: 1 }, true],
  ])('decides about %s', (_, saved, state, enough) => {
    expect(isEnough(saved, state)).toBe(enough);
  });
});
