import { describe, expect, test } from 'vitest';
import { countMessage, missingMessage, progressMessage } from '../../../../src/search/page/messages.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import type { SearchRequest } from '../../../../src/search/request.ts';
import { wordingOf } from '../../../../src/site/wording.ts';

const TEXTS: Readonly<Record<string, string>> = {
  labelled: '{label}: {value}',
  'search.loading': 'Searching…',
  'search.ranking': 'Ranking…',
  'search.atLeast': 'At least {count}',
  'search.missing': 'Papers of {spans} are missing.',
  'search.missingTitles': 'Titles are missing.',
  'search.incomplete': 'Nothing in what was loaded',
  'search.noneFiltered': '{found} with {filters}',
  'search.filter.organization': 'Organization',
  'search.filter.code': 'With code',
  'count.found': '{count} results',
  'count.results': '{count} results for “{query}”',
};

const WORDING = wordingOf('en', (key) => TEXTS[key] ?? key);

const MAY = { first: '2023-05-02', last: '2023-05-02' };

/** An outcome of which nothing is missing. */
const WHOLE = { missing: [], isLookupMissing: false };

const requestFor = (text: string, order: SearchRequest['order']): SearchRequest => ({
  query: parseQuery(text),
  order,
  filters: {},
});

describe('progressMessage', () => {
  test('counts results only in the order in which they arrive', () => {
    const [newest, ranked] = [requestFor('tide', 'newest'), requestFor('tide', 'relevance')];
    expect(progressMessage(WORDING, newest, 24)).toBe('At least 24');
    expect(progressMessage(WORDING, newest, 0)).toBe('Searching…');
    expect(progressMessage(WORDING, ranked, 24)).toBe('Ranking…');
  });
});

describe('countMessage', () => {
  test('names the filters where nothing is found with them', () => {
    const request = { ...requestFor('tide', 'newest'), filters: { organization: 'Quay', code: 'yes' } };
    const message = '0 results for “tide” with Organization: Quay; With code';
    expect(countMessage(WORDING, request, { ...WHOLE, total: 0 })).toBe(message);
    expect(countMessage(WORDING, request, { ...WHOLE, total: 3 })).toBe('3 results for “tide”');
  });

  test.each([
    ['tide', '27 results for “tide”'],
    ['', '27 results'],
  ])('for the query %j is %j', (text, message) => {
    expect(countMessage(WORDING, requestFor(text, 'newest'), { ...WHOLE, total: 27 })).toBe(message);
  });

  test.each([
    ['a shard', { missing: [MAY] }],
    ['the list of titles', { isLookupMissing: true }],
  ])('says of no results that it may be for lack of %s', (_, missing) => {
    const outcome = { ...WHOLE, ...missing };
    expect(countMessage(WORDING, requestFor('tide', 'newest'), { ...outcome, total: 0 })).toBe(
      'Nothing in what was loaded',
    );
    expect(countMessage(WORDING, requestFor('tide', 'newest'), { ...outcome, total: 2 })).toBe('2 results for “tide”');
  });
});

describe('missingMessage', () => {
  test('names the days of every span, and is empty without one', () => {
    const missing = [MAY, { first: '2024-01-01', last: '2024-01-03' }];
    expect(missingMessage(WORDING, { ...WHOLE, missing })).toMatch(
      /^Papers of May 2, 2023; January 1\s–\s3, 2024 are missing\.$/,
    );
    expect(missingMessage(WORDING, WHOLE)).toBe('');
  });

  test('names the list of titles', () => {
    expect(missingMessage(WORDING, { missing: [MAY], isLookupMissing: true })).toBe(
      'Papers of May 2, 2023 are missing. Titles are missing.',
    );
  });
});
