import { describe, expect, test } from 'vitest';
import { goneRecords } from '../../../src/import/gone-records.ts';
import { entriesOf, issuesOf } from '../support/parse.ts';
import { toDigestFile } from '../../../src/import/digest-file.ts';

const record = (id: string, fields: object = {}) => ({ paper: { id, title: `Lamps ${id}` }, ...fields });
const fileOf = (...records: unknown[]): string => toDigestFile({ source: 'The list' }, { kind: 'json', records }).text;

describe('goneRecords', () => {
  test('has the records that the source does not list any more, with the day on which that was found', () => {
    const [a, b, c] = ['2511.00001', '2511.00002', '2511.00003'].map((id) => record(id));
    expect(goneRecords(fileOf(a, b, c), [record('2511.00001', { upvotes: 7 }), c], '2025-11-06')).toEqual([
      { ...b, goneSince: '2025-11-06' },
    ]);
  });

  test('marks records as every form of JSON reads it, and reports a mark that is no day', () => {
    const marked = (goneSince: string) => fileOf(record('2511.00001', { goneSince }));
    expect(entriesOf(marked('2025-11-06'))).toMatchObject([{ goneSince: '2025-11-06' }]);
    expect(entriesOf(fileOf({ title: 'Lamps', abstract: 'They count.', goneSince: '2025-11-06' }))).toMatchObject([
      { goneSince: '2025-11-06' },
    ]);
    expect(entriesOf(marked('soon'))).toMatchObject([{ goneSince: null }]);
    expect(issuesOf(marked('soon'))).toContain('invalid-field 9:17');
  });

  test('keeps the day on which a record was found gone, and forgets it when the source lists it again', () => {
    const old = fileOf(record('2511.00001', { goneSince: '2025-11-06' }));
    expect(goneRecords(old, [record('2511.00002')], '2025-11-08')).toEqual([
      record('2511.00001', { goneSince: '2025-11-06' }),
    ]);
    expect(goneRecords(old, [record('2511.00001')], '2025-11-08')).toEqual([]);
  });

  test('knows records of papers without an id by their titles, and others by all that they say', () => {
    const old = fileOf({ title: 'Lamps', authors: [] }, { broken: 1 }, 7);
    expect(goneRecords(old, [{ title: 'LAMPS!', upvotes: 3 }, { broken: 1 }], '2025-11-06')).toEqual([7]);
  });

  test.each([null, '', '[1]', '{"papers": 3}'])('finds none in %j', (text) =>
    expect(goneRecords(text, [record('2511.00001')], '2025-11-06')).toEqual([]),
  );
});
