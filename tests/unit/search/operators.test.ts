import { describe, expect, test } from 'vitest';
import { daysWithin, parseOperators, type Operators } from '../../../src/search/operators.ts';

/** Terms as short texts: `title:"a b"`. */
const show = (terms: Operators['allOf']): string[] =>
  terms.map(({ text, isPhrase, field }) => `${field === null ? '' : `${field}:`}${isPhrase ? `"${text}"` : text}`);

const parse = (text: string) => {
  const { required, operators, filters } = parseOperators(text);
  const { allOf = [], anyOf = [], noneOf = [], days = null } = operators ?? {};
  return { required, allOf: show(allOf), anyOf: anyOf.map(show), noneOf: show(noneOf), days, filters };
};

const NOTHING = { allOf: [], anyOf: [], noneOf: [], days: null, filters: {} };

describe('parseOperators', () => {
  test.each([
    ['graph “neural nets”', { required: 'graph "neural nets"' }],
    ['author:byron tide', { required: 'byron tide', allOf: ['author:byron'] }],
    ['Author:"Ada Byron"', { required: 'Ada Byron', allOf: ['author:"Ada Byron"'] }],
    ['title:«on tides» -title:boats', { required: 'on tides', allOf: ['title:"on tides"'], noneOf: ['title:boats'] }],
    ['tide -boats -"slow boats"', { required: 'tide', noneOf: ['boats', '"slow boats"'] }],
    ['a OR b', { required: '', anyOf: [['a', 'b']] }],
    ['tide a OR "b c" OR author:d end', { required: 'tide end', anyOf: [['a', '"b c"', 'author:d']] }],
    [
      'a OR b c OR d',
      {
        required: '',
        anyOf: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    ],
    ['tide year:2025', { required: 'tide', filters: { year: '2025' } }],
    [
      'year:2024..2026 org:"The Lab" topic:agents',
      { required: '', filters: { year: '2024..2026', organization: 'The Lab', topic: 'agents' } },
    ],
    ['topic:"Vision and Language"', { required: '', filters: { topic: 'vision-and-language' } }],
    ['month:2025-11', { required: '', days: { first: '2025-11-01', last: '2025-11-31' } }],
    ['after:2025 before:2025-11', { required: '', days: { first: '2025-01-01', last: '2025-10-31' } }],
    ['after:2025-11-03', { required: '', days: { first: '2025-11-03', last: '9999-12-31' } }],
  ])('reads %j', (text, found) => {
    expect(parse(text)).toEqual({ ...NOTHING, ...found });
  });

  test.each([
    ['Title: a story', 'Title: a story'],
    ['lang:en', 'lang:en'],
    ['year:25', 'year:25'],
    ['month:2025', 'month:2025'],
    ['before:2025-13', 'before:2025-13'],
    ['after:2025-02-29', 'after:2025-02-29'],
    ['graph OR –', 'graph OR –'],
    ['author:-', 'author:-'],
    ['state-of-the-art - a survey -- again', 'state-of-the-art - a survey -- again'],
    ['OR', 'OR'],
    ['OR tide', 'OR tide'],
    ['tide OR', 'tide OR'],
    ['to be or not', 'to be or not'],
    ['-1 K-means -', '-1 K-means -'],
    ['-year:2025', '-year:2025'],
    ['an "open quote', 'an open quote'],
    ['$a -b$ OR c', '$a -b$ OR c'],
  ])('takes what is no operator for words: %j', (text, required) => {
    expect(parse(text)).toEqual({ ...NOTHING, required });
    expect(parseOperators(text)).not.toHaveProperty('operators');
  });
});

describe('daysWithin', () => {
  const span = { first: '2025-11-03', last: '2025-11-05' };

  test.each([
    ['all', { first: '2025-01-01', last: '2025-11-31' }, null],
    ['some', { first: '2025-11-04', last: '2025-11-31' }, ['2025-11-04', '2025-11-05']],
    ['none', { first: '2025-12-01', last: '2025-12-31' }, []],
  ])('lists the days of a span in a range that has %s of them', (_, range, days) => {
    expect(daysWithin(span, range)).toEqual(days);
  });
});
