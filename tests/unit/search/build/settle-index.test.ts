import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeCbor, type CborValue } from '../../../../src/search/build/cbor.ts';
import { settleIndex, type IndexFiles } from '../../../../src/search/build/settle-index.ts';

const packed = (value: CborValue): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encodeCbor(value)]));

const FILTERS: [name: string, hash: string, values: CborValue[]][] = [
  ['topic', 'en_1', [['agents', [0]], ['vision', [1, 2]]]], // prettier-ignore
  ['points', 'en_2', [['12', [0]]]],
  ['code', 'en_3', [['yes', [1]]]],
];

const turned = <T>(list: readonly T[], turn: boolean): T[] => (turn ? list.toReversed() : [...list]);

/** An index whose filters and orders stand in one order or the other. */
function indexFiles(turn: boolean): IndexFiles {
  const filters = turned(FILTERS, turn);
  const orders = turned<CborValue>([['day', [0, 1, 2]], ['discussed', [2, 1, 0]]], turn); // prettier-ignore
  const listed = filters.map(([name, hash]) => [name, hash]);
  return new Map<string, Uint8Array>([
    ['pagefind-entry.json', Buffer.from('{"version":"1.5.2","languages":{"en":{"hash":"en_x","page_count":3}}}')],
    ['pagefind.en_x.pf_meta', packed(['1.5.2', [['en_a', 7]], [['a', 'b', 'en_c']], listed, orders, ['title']])],
    ...filters.map(([name, hash, values]): [string, Uint8Array] => [
      `filter/${hash}.pf_filter`,
      packed([name, turned(values, turn)]),
    ]),
    ['fragment/en_a.pf_fragment', Buffer.from('a')],
  ]);
}

describe('settleIndex', () => {
  test('gives the same files whatever the order of filters, values and orders', () => {
    const [one, two] = [settleIndex(indexFiles(false)), settleIndex(indexFiles(true))];
    expect([...one.keys()].toSorted()).toEqual([...two.keys()].toSorted());
    for (const [path, bytes] of one) expect(Buffer.from(two.get(path) ?? [])).toEqual(Buffer.from(bytes));
  });

  test('leaves out filters that nothing is narrowed by, and all else in place', () => {
    const files = settleIndex(indexFiles(false), ['points']);
    expect([...files.keys()].filter((path) => path.startsWith('filter/'))).toHaveLength(2);
    expect(Buffer.from(files.get('fragment/en_a.pf_fragment') ?? []).toString()).toBe('a');
    const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString());
    expect(entry).toMatchObject({ version: '1.5.2', languages: { en: { page_count: 3 } } });
    expect(files.has(`pagefind.${entry.languages.en.hash}.pf_meta`)).toBe(true);
  });

  test('says what it misses in files of another shape', () => {
    const files = new Map(indexFiles(false));
    files.delete('filter/en_1.pf_filter');
    expect(() => settleIndex(files)).toThrow('No `filter/en_1.pf_filter` among the files of Pagefind');
  });
});
