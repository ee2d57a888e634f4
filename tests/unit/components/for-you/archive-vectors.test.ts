import { describe, expect, test } from 'vitest';
import { ArchiveVectors } from '../../../../src/components/for-you/archive-vectors.ts';
import { knownPapers } from '../../../../src/saved/known-papers.ts';

const MONTHS: Readonly<Record<string, readonly string[]>> = { '2025-10': ['old'], '2025-11': ['tides', 'waves'] };
const KNOWN = knownPapers({ months: MONTHS, aliases: { 'old-title': 'old' } });
const vectorOf = (id: string): Int8Array => Int8Array.from(id, (letter) => letter.charCodeAt(0) % 100);

function archive(): { readonly vectors: ArchiveVectors; readonly loaded: string[] } {
  const loaded: string[] = [];
  const month = (name: string) => {
    loaded.push(name);
    const ids = MONTHS[name];
    return Promise.resolve(ids ? { basis: 1, ids, vectors: ids.map(vectorOf) } : null);
  };
  const loadKnown = () => {
    loaded.push('ids');
    return Promise.resolve(KNOWN);
  };
  return { vectors: new ArchiveVectors({ month }, loadKnown), loaded };
}

describe('ArchiveVectors', () => {
  test('reads the given months alone where they have all papers', async () => {
    const { vectors, loaded } = archive();
    expect(await vectors.of(['waves', 'tides'], ['2025-11'])).toEqual(
      new Map([
        ['tides', vectorOf('tides')],
        ['waves', vectorOf('waves')],
      ]),
    );
    expect(loaded).toEqual(['2025-11']);
  });

  test('finds others by the list of all papers, which is loaded once', async () => {
    const { vectors, loaded } = archive();
    expect(await vectors.of(['old'], ['2025-11'])).toEqual(new Map([['old', vectorOf('old')]]));
    await vectors.of(['old'], []);
    expect(loaded).toEqual(['2025-11', 'ids', '2025-10', '2025-10']);
  });

  test('gives a paper under the name that it was asked by', async () => {
    const { vectors } = archive();
    expect(await vectors.of(['old-title'], [])).toEqual(new Map([['old-title', vectorOf('old')]]));
  });

  test('leaves out what the archive lacks, and months without vectors', async () => {
    const { vectors } = archive();
    expect(await vectors.of(['nothing', 'tides'], ['1999-01', '2025-11'])).toEqual(
      new Map([['tides', vectorOf('tides')]]),
    );
  });
});
