import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENT_STEPS } from '../../../src/search/manifest.ts';
import {
  defaultOrder,
  formatRequest,
  isAsking,
  isFiltered,
  parseRequest,
  SEARCH_ORDERS,
} from '../../../src/search/request.ts';

describe('parseRequest', () => {
  test('reads words, order and filters', () => {
    expect(
      parseRequest(
        '?q=+graphs+&sort=newest&year=2025&published=2024&topic=a-b&organization=Quay&code=yes&comments=5',
        'relevance',
      ),
    ).toEqual({
      text: 'graphs',
      order: 'newest',
      filters: { year: '2025', published: '2024', topic: 'a-b', organization: 'Quay', code: 'yes', comments: '5' },
    });
  });

  test.each(['?sort=oldest', '?year=25', '?year=', '?topic=A+b', '?code=no', '?comments=3', '?other=1', ''])(
    'leaves out what no form offers: %j',
    (query) => {
      expect(parseRequest(query, 'newest')).toEqual({ text: '', order: 'newest', filters: {} });
    },
  );
});

describe('formatRequest', () => {
  test('is what parseRequest reads', () => {
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
          const request = { text, order, filters: set };
          expect(parseRequest(formatRequest(request, 'relevance'), 'relevance')).toEqual(request);
        },
      ),
    );
  });

  test('names no order where it is the usual one, or nothing is asked', () => {
    expect(formatRequest({ text: 'x', order: 'newest', filters: {} }, 'newest')).toBe('?q=x');
    expect(formatRequest({ text: '', order: 'newest', filters: {} }, 'relevance')).toBe('');
  });
});

describe('defaultOrder', () => {
  test('ranks archives in which that is quick, and shows the newest of large ones first', () => {
    expect([defaultOrder(0), defaultOrder(5_000), defaultOrder(100_000)]).toEqual(['relevance', 'relevance', 'newest']);
  });
});

describe('isAsking', () => {
  test('is true for words or a filter', () => {
    const nothing = { text: '', order: 'newest', filters: {} } as const;
    expect([nothing, { ...nothing, text: 'x' }, { ...nothing, filters: { code: 'yes' } }].map(isAsking)).toEqual([
      false,
      true,
      true,
    ]);
    expect(isFiltered({ filters: { year: '2025' } })).toBe(true);
  });
});
