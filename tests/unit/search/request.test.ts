import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENT_STEPS } from '../../../src/search/manifest.ts';
import { parseQuery } from '../../../src/search/query.ts';
import {
  carriedOut,
  formatRequest,
  isAsking,
  isFiltered,
  parseRequest,
  SEARCH_ORDERS,
  type SearchRequest,
} from '../../../src/search/request.ts';

describe('parseRequest', () => {
  test('reads query, order and filters', () => {
    expect(
      parseRequest('?q=+graphs+&sort=newest&year=2025&published=2024&topic=a-b&organization=Quay&code=yes&comments=5'),
    ).toEqual({
      query: parseQuery('graphs'),
      order: 'newest',
      filters: { year: '2025', published: '2024', topic: 'a-b', organization: 'Quay', code: 'yes', comments: '5' },
    });
  });

  test.each([
    `?organization=${'a'.repeat(501)}`,
    '?sort=oldest',
    '?year=25',
    '?year=',
    '?topic=A+b',
    '?code=no',
    '?comments=3',
    '?other=1',
    '',
  ])('ignores what the form does not offer: %j', (query) => {
    expect(parseRequest(query)).toEqual({ query: parseQuery(''), order: 'relevance', filters: {} });
  });
});

describe('formatRequest', () => {
  test('is the inverse of parseRequest', () => {
    const filters = fc.record(
      {
        year: fc.integer({ min: 1000, max: 9999 }).map(String),
        organization: fc.string({ minLength: 1 }).map((name) => `Q${name.trim()}`),
        comments: fc.constantFrom(...COMMENT_STEPS).map(String),
        code: fc.constant('yes'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.string().map((text) => `x${text.trim()}`),
        fc.constantFrom(...SEARCH_ORDERS),
        filters,
        (text, order, set) => {
          const request = { query: parseQuery(text), order, filters: set };
          expect(parseRequest(formatRequest(request))).toEqual(request);
        },
      ),
    );
  });

  test('omits the default order, and everything where nothing is searched for', () => {
    expect(formatRequest({ query: parseQuery('x'), order: 'relevance', filters: {} })).toBe('?q=x');
    expect(formatRequest({ query: parseQuery(''), order: 'newest', filters: {} })).toBe('');
  });
});

describe('carriedOut', () => {
  test('puts the newest first where there are no words to rank by', () => {
    const filters = { year: '2025' };
    const orderOf = (text: string, order: 'relevance' | 'discussed') =>
      carriedOut({ query: parseQuery(text), order, filters }).order;
    expect([orderOf('', 'relevance'), orderOf('x', 'relevance'), orderOf('', 'discussed')]).toEqual([
      'newest',
      'relevance',
      'discussed',
    ]);
  });
});

describe('isAsking', () => {
  test('is true for a query or a filter', () => {
    const nothing: SearchRequest = { query: parseQuery(''), order: 'newest', filters: {} };
    expect(isAsking(nothing)).toBe(false);
    expect(isAsking({ ...nothing, query: parseQuery('x') })).toBe(true);
    expect(isAsking({ ...nothing, filters: { code: 'yes' } })).toBe(true);
  });
});

describe('isFiltered', () => {
  test('is true for any filter', () => {
    expect([{}, { year: '2025' }].map((filters) => isFiltered({ filters }))).toEqual([false, true]);
  });
});
