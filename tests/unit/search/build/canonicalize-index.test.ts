import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeCbor, type CborValue } from '../../../../src/search/build/cbor.ts';
import { canonicalizeIndex, type IndexFiles } from '../../../../src/search/build/canonicalize-index.ts';

const compressed = (value: CborValue): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)]));

const FILTERS: [name: string, hash: string, values: CborValue[]][] = [
  ['topic', 'en_1', [['agents', [0]], ['vision', [1, 2]]]], // prettier-ignore
  ['points', 'en_2', [['12', [0]]]],
  ['code', 'en_3', [['yes', [1]]]],
];

const ordered = <T>(list: readonly T[], isReversed: boolean): T[] => (isReversed ? list.toReversed() : [...list]);

/** An index with its filters, values and sort keys in one order or in reverse. */
function indexFiles(isReversed: boolean): IndexFiles {
  const filters = ordered(FILTERS, isReversed);
  const sortKeys = ordered<CborValue>([['day', [0, 1, 2]], ['discussed', [2, 1, 0]]], isReversed); // prettier-ignore
  const listed = filters.map(([name, hash]) => [name, hash]);
  return new Map<string, Uint8Array>([
    ['pagefind-entry.json', Buffer.from('{"version":"1.5.2","languages":{"en":{"hash":"en_x","page_count":3}}}')],
    ['pagefind.en_x.pf_meta', compressed(['1.5.2', [['en_a', 7]], [['a', 'b', 'en_c']], listed, sortKeys, ['title']])],
    ...filters.map(([name, hash, values]): [string, Uint8Array] => [
      `filter/${hash}.pf_filter`,
      compressed([name, ordered(values, isReversed)]),
    ]),
    ['fragment/en_a.pf_fragment', Buffer.from('a')],
  ]);
}

describe('canonicalizeIndex', () => {
  test('gives the same files for any order of filters, values and sort keys', () => {
    const [one, two] = [canonicalizeIndex(indexFiles(false)), canonicalizeIndex(indexFiles(true))];
    expect([...one.keys()].toSorted()).toEqual([...two.keys()].toSorted());
    for (const [path, bytes] of one) expect(Buffer.from(two.get(path) ?? [])).toEqual(Buffer.from(bytes));
  });

  test('removes unlisted filters, names papers by their number, and keeps everything else', () => {
    const files = canonicalizeIndex(indexFiles(false), ['points']);
    expect([...files.keys()].filter((path) => path.startsWith('filter/'))).toHaveLength(2);
    expect(Buffer.from(files.get('fragment/0.pf_fragment') ?? []).toString()).toBe('a');
    const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
    expect(entry).toMatchObject({ version: '1.5.2', languages: { en: { page_count: 3 } } });
    expect(files.has(`pagefind.${entry.languages.en.hash}.pf_meta`)).toBe(true);
  });

  test('throws when a file is missing', () => {
    const files = new Map(indexFiles(false));
    files.delete('filter/en_1.pf_filter');
    expect(() => canonicalizeIndex(files)).toThrow('Pagefind wrote no `filter/en_1.pf_filter`');
  });
});
