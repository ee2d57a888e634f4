import { describe, expect, test } from 'vitest';
import { parseOperators, type Operators } from '../../../src/search/operators.ts';
import { isFilterTerm, type Term } from '../../../src/search/tokens.ts';

/** Terms as short texts: `title:"a b"`, `year:2024..2026`. */
const show = (terms: Operators['allOf']): string[] => terms.map(showTerm);

function showTerm(term: Term): string {
  if (isFilterTerm(term)) return `${term.filter}:${[...new Set([term.first, term.last])].join('..')}`;
  return `${term.field === null ? '' : `${term.field}:`}${term.isPhrase ? `"${term.text}"` : term.text}`;
}

const parse = (text: string) => {
  const { required, operators } = parseOperators(text);
  const { allOf = [], anyOf = [], noneOf = [] } = operators ?? {};
  return { required, allOf: show(allOf), anyOf: anyOf.map(show), noneOf: show(noneOf) };
};

const NOTHING = { allOf: [], anyOf: [], noneOf: [] };

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
    ['tide year:2025', { required: 'tide', allOf: ['year:2025'] }],
    [
      'year:2024..2026 org:"The Lab" topic:agents',
      { required: '', allOf: ['year:2024..2026', 'organization:The Lab', 'topic:agents'] },
    ],
    ['topic:"Vision and Language"', { required: '', allOf: ['topic:vision-and-language'] }],
    ['month:2025-11', { required: '', allOf: ['day:2025-11-01..2025-11-31'] }],
    [
      'after:2025 before:2025-11',
      { required: '', allOf: ['day:2025-01-01..9999-12-31', 'day:0000-01-01..2025-10-31'] },
    ],
    ['tide -year:2025 -org:"The Lab"', { required: 'tide', noneOf: ['year:2025', 'organization:The Lab'] }],
    ['-month:2025-11 -topic:agents', { required: '', noneOf: ['day:2025-11-01..2025-11-31', 'topic:agents'] }],
    ['year:2024 OR year:2026 tide', { required: 'tide', anyOf: [['year:2024', 'year:2026']] }],
    ['tide author:"Ada By', { required: 'tide Ada By', allOf: ['author:"Ada By"'] }],
    ['-org:"The Lab', { required: '', noneOf: ['organization:The Lab'] }],
    ['author:li OR', { required: 'li', allOf: ['author:li'] }],
    ['a OR b OR', { required: '', anyOf: [['a', 'b']] }],
    ['-boats OR', { required: '', noneOf: ['boats'] }],
    ['author:li OR org:X OR tide', { required: '', anyOf: [['author:li', 'organization:X', 'tide']] }],
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
    ['tide OR', 'tide'],
    ['tide OR OR', 'tide OR'],
    ['to be or not', 'to be or not'],
    ['-1 K-means -', '-1 K-means -'],
    ['-year:25', '-year:25'],
    ['org:""', 'org:""'],
    ['year:25 OR year:2025x', 'year:25 OR year:2025x'],
    ['an "open quote', 'an "open" quote'],
    ['$a -b$ OR c', '$a -b$ OR c'],
  ])('takes what is no operator for words: %j', (text, required) => {
    expect(parse(text)).toEqual({ ...NOTHING, required });
    expect(parseOperators(text)).not.toHaveProperty('operators');
  });
});
