import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { relatedPapers } from '../../../../src/archive/related/related-papers.ts';
import type { RelatablePaper } from '../../../../src/archive/related/steps.ts';
import { STABLE_SIZE } from '../../../../src/archive/related/weights.ts';
import type { BuildStore, StoredValue } from '../../../../src/source/build-store.ts';
import { seededRandom } from '../../../bench/random.ts';
import { appearanceOn } from '../../../support/appearance.ts';

// Large archives take a while on slow machines.
vi.setConfig({ testTimeout: 60_000 });

interface MemoryStore extends BuildStore {
  readonly values: Map<string, StoredValue>;
  /** The kinds of the entries that were set since this was last emptied. */
  readonly made: string[];
}

function memoryStore(): MemoryStore {
  const values = new Map<string, StoredValue>();
  const made: string[] = [];
  return {
    values,
    made,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      values.set(key, value);
      made.push(key.split(' ')[0] ?? '');
    },
    close: () => undefined,
  };
}

interface Facts {
  readonly id: string;
  readonly day: number;
  readonly words: readonly number[];
  readonly topics: readonly string[];
  readonly withdrawn: boolean;
}

function paper({ id, day, words, topics, withdrawn }: Facts): RelatablePaper {
  const appearance = appearanceOn(new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
  const [title, ...text] = words.map((word) => `word${word}`);
  return {
    id,
    title: title ?? '',
    abstract: text.join(' '),
    summary: null,
    keywords: null,
    withdrawn: withdrawn || null,
    appearances: [appearance],
    topics,
  };
}

// Some words are rare, so that some papers are similar to none.
const WORD = fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 400 }));
const FACTS = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`),
  day: fc.nat({ max: 20 }),
  words: fc.array(WORD, { maxLength: 9 }),
  topics: fc.subarray(['art', 'wood']),
  withdrawn: fc.boolean(),
});

describe('relatedPapers, with a store', () => {
  test('finds the same as without one, whatever is added, changed and removed', () => {
    const edit = fc.oneof({ weight: 3, arbitrary: FACTS }, { weight: 1, arbitrary: fc.nat({ max: 40 }) });
    fc.assert(
      fc.property(
        fc.array(FACTS, { maxLength: 40 }),
        fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 6 }),
        (first, edits) => {
          const papers = new Map(first.map((facts) => [facts.id, facts]));
          const store = memoryStore();
          for (const edited of [[], ...edits]) {
            for (const each of edited)
              if (typeof each === 'number') papers.delete(`p${each}`);
              else papers.set(each.id, each);
            const all = [...papers.values()].map(paper);
            expect(relatedPapers(all, store)).toEqual(relatedPapers(all));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  const random = seededRandom(5);
  const large = Array.from({ length: STABLE_SIZE + 300 }, (_, index): Facts => ({
    id: `p${index}`,
    day: Math.floor(index / 30),
    words: Array.from({ length: 12 }, () => Math.floor(600 * random() ** 2)),
    topics: [],
    withdrawn: false,
  }));
  const days = Math.ceil(large.length / 30);

  test('compares the papers of a new day alone with all others', () => {
    const store = memoryStore();
    const all = large.map(paper);
    relatedPapers(all.slice(0, -20), store);
    store.made.length = 0;
    expect(relatedPapers(all, store)).toEqual(relatedPapers(all));
    expect(store.made).toEqual(['terms', 'related']);
    store.made.length = 0;
    relatedPapers(all, store);
    expect(store.made).toEqual([]);
  });

  test('compares anew from the first day that has changed', () => {
    const store = memoryStore();
    relatedPapers(large.map(paper), store);
    const changes: [Partial<Facts>, string[]][] = [
      [{ withdrawn: true }, []],
      [{ topics: ['art'] }, ['terms']],
      [{ words: [1, 2, 3] }, ['terms']],
    ];
    for (const [change, made] of changes) {
      const changed = large.map((facts) => paper(facts.id === 'p2250' ? { ...facts, ...change } : facts));
      store.made.length = 0;
      expect(relatedPapers(changed, store)).toEqual(relatedPapers(changed));
      expect(store.made).toEqual([...made, ...Array.from({ length: days - 75 }, () => 'related')]);
    }
  });

  test('compares anew what the store has lost', () => {
    const store = memoryStore();
    const all = large.map(paper);
    const found = relatedPapers(all, store);
    const related = [...store.values.keys()].filter((key) => key.startsWith('related '));
    store.values.delete(related.at(-4) ?? '');
    store.made.length = 0;
    expect(relatedPapers(all, store)).toEqual(found);
    expect(store.made).toEqual(['related', 'related', 'related', 'related']);
  });
});
