import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupRows, toLookupFiles } from '../../../../src/search/build/lookup-files.ts';
import { lookupHits, lookupKeys, lookupPiece, titleKey, type LookupRow } from '../../../../src/search/engine/lookup.ts';
import { paperOf } from '../sample-papers.ts';

const PAPERS = [
  paperOf({ id: '2511.02778', title: 'PC²: Clouds of α-Fairness', aliases: ['old-name'] }),
  paperOf({ id: 'clouds', title: 'Clouds' }),
  paperOf({ id: 'clouds-1a2b3c', title: 'Clouds', aliases: ['clouds'] }),
  ...Array.from({ length: 300 }, (_, index) => paperOf({ id: `2501.0${1000 + index}` })),
];

/** The papers that a query names, as a browser finds them. */
function find(query: string): string[] {
  const { bits, pieces } = toLookupFiles(PAPERS.flatMap(lookupRows));
  return lookupKeys(query).flatMap((key) => {
    const rows = JSON.parse(pieces.get(lookupPiece(key, bits)) ?? '[]') as LookupRow[];
    return lookupHits(rows, key).map(({ permalink }) => permalink);
  });
}

describe('lookupKeys', () => {
  test.each([
    ['2511.02778', ['2511.02778']],
    ['https://arxiv.org/pdf/2511.02778v3', ['2511.02778']],
    ['https://huggingface.co/papers/2511.02778', ['2511.02778']],
    ['https://doi.org/10.48550/arXiv.2511.02778', ['2511.02778']],
    ['doi:10.48550/arXiv.2511.02778', ['2511.02778']],
    ['[2511.02778]', ['2511.02778']],
    ['(arXiv:2511.02778v2).', ['2511.02778']],
    ['[2511.02778] PC²: Clouds of α-Fairness', ['2511.02778']],
    ['arXiv:2511.02778v1  [cs.CV]  4 Nov 2025', ['2511.02778']],
    ['https://ar5iv.labs.arxiv.org/html/2511.02778#S1', ['2511.02778']],
    ['2511.02778 and more', ['251102778andmore']],
    ['https://papers.example/daybook/papers/old-name/?x=1', ['old-name']],
    ['  PC²:  Clouds ', ['pc2clouds']],
    ['!', []],
    ['', []],
  ])('of %j are %j', (query, keys) => {
    expect(lookupKeys(query)).toEqual(keys);
  });
});

describe('titleKey', () => {
  test.each([
    ['PC^2: Clouds', 'PC²: clouds'],
    ['$\\mathcal{O}(n^2)$ Bounds', 'O(n²) Bounds'],
    ['$\\alpha$-Fairness', 'α-fairness'],
    ['Learning $\\varepsilon$-nets', 'Learning ε-nets'],
    ['Fréchet—distance', 'Frechet distance'],
    ['\\textsc{Code}World', 'CodeWorld'],
  ])('is the same for %j and %j', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  test('keeps what a title of other scripts says', () => {
    expect(titleKey('日本語の題名')).not.toBe('');
  });
});

describe('lookupPiece', () => {
  test('is a file of the table for whatever key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(16), (key, bits) => {
        const number = parseInt(lookupPiece(key, bits).replace('.json', ''), 16);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(2 ** bits);
      }),
    );
  });

  test('stays the same for ever', () => {
    expect([lookupPiece('2511.02778', 16), lookupPiece('題名', 16)]).toEqual(['8cf1.json', '835d.json']);
  });
});

describe('toLookupFiles', () => {
  test('lets every paper be found by its id, aliases and title', () => {
    for (const { id, permalink, title, aliases } of PAPERS) {
      for (const name of [title, permalink, ...aliases]) {
        const query = name === title ? title : `https://papers.example/papers/${name === permalink ? id : name}`;
        expect(find(query)).toContain(permalink);
      }
    }
  });

  test('lists every paper of a name that several have', () => {
    expect(find('Clouds').toSorted()).toEqual(['/papers/clouds-1a2b3c/', '/papers/clouds/']);
  });

  test('finds nothing under a name that no paper has', () => {
    expect([find('Cloud'), find('2511.02779')]).toEqual([[], []]);
  });

  test('has one piece for few papers, and small ones for many', () => {
    expect(toLookupFiles([]).pieces).toEqual(new Map([['0.json', '[]\n']]));
    const { bits, pieces } = toLookupFiles(PAPERS.flatMap(lookupRows));
    expect([bits, pieces.size]).toEqual([4, 16]);
    expect(Math.max(...Array.from(pieces.values(), ({ length }) => length))).toBeLessThan(2 * 4096);
  });

  test('is the same for papers in any order', () => {
    expect(toLookupFiles(PAPERS.toReversed().flatMap(lookupRows))).toEqual(toLookupFiles(PAPERS.flatMap(lookupRows)));
  });
});
