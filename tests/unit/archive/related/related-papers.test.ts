import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MOST_RELATED } from '../../../../src/archive/related/nearest-lists.ts';
import { relatedPapers } from '../../../../src/archive/related/related-papers.ts';
import type { RelatablePaper } from '../../../../src/archive/related/steps.ts';
import { STABLE_SIZE } from '../../../../src/archive/related/weights.ts';
import { seededRandom } from '../../../bench/random.ts';
import { appearanceOn } from '../../../support/appearance.ts';

// Large archives take a while on slow machines.
vi.setConfig({ testTimeout: 60_000 });

function paper(id: string, title: string, fields: Partial<RelatablePaper> = {}, date = '2024-01-01'): RelatablePaper {
  const appearance = appearanceOn(date);
  return {
    id,
    title,
    abstract: null,
    summary: null,
    keywords: null,
    withdrawn: null,
    appearances: [appearance],
    ...fields,
  };
}

const HARBOURS = [
  paper('harbour-a', 'Tidal gates of a small harbour', {
    abstract: 'Tidal gates keep a harbour calm. We measure wave height behind tidal gates in winter storms.',
  }),
  paper('harbour-b', 'Wave height behind tidal gates', {
    abstract: 'We model wave height in a harbour with tidal gates and compare it with buoys.',
  }),
  paper('harbour-c', 'Buoys that measure harbour waves', {
    abstract: 'Cheap buoys measure wave height. A harbour with buoys knows its winter storms.',
  }),
];

const LAMPS = [
  paper('lamp-a', 'Oil lamps of lighthouse keepers', {
    abstract: 'Lighthouse keepers trimmed oil lamps by hand. Their diaries tell how often a wick was changed.',
  }),
  paper('lamp-b', 'Diaries of lighthouse keepers', {
    abstract: 'We read diaries of lighthouse keepers for what they say of oil lamps and of the price of a wick.',
  }),
];

const ALONE = paper('alone', 'Sourdough', { abstract: 'Bread rises overnight on a shelf beside an oven.' });

const NEIGHBOURS = {
  alone: [],
  'harbour-a': ['harbour-b', 'harbour-c'],
  'harbour-b': ['harbour-a', 'harbour-c'],
  'harbour-c': ['harbour-a', 'harbour-b'],
  'lamp-a': ['lamp-b'],
  'lamp-b': ['lamp-a'],
};

/** Papers of a few subjects, thirty a day: what a subject's papers share are words of its own. */
function inventedPapers(count: number): RelatablePaper[] {
  const random = seededRandom(7);
  const word = (from: string, size: number): string => `${from}x${Math.floor(size * random() ** 2).toString(36)}q`;
  return Array.from({ length: count }, (_, index) => {
    const subject = `s${Math.floor(random() * 40)}`;
    const words = Array.from({ length: 40 }, () => (random() < 0.4 ? word(subject, 30) : word('w', 3000)));
    const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 30))).toISOString().slice(0, 10);
    return paper(`p${String(index).padStart(5, '0')}`, words.slice(0, 6).join(' '), { abstract: words.join(' ') }, day);
  });
}

describe('relatedPapers', () => {
  test('finds the papers that share words and phrases, the most similar first', () => {
    expect(Object.fromEntries(relatedPapers([...LAMPS, ALONE, ...HARBOURS]))).toEqual(NEIGHBOURS);
  });

  test('does not depend on the order of papers', () => {
    const all = [...HARBOURS, ...LAMPS, ALONE];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(Object.fromEntries(relatedPapers(shuffled))).toEqual(NEIGHBOURS);
      }),
      { numRuns: 50 },
    );
  });

  test('breaks ties by id, and lists no more than the limit', () => {
    const text = { abstract: 'Seven identical kites over a windy hill near Dover, drawn with chalk.' };
    const kites = ['g', 'c', 'a', 'f', 'b', 'e', 'd'].map((id) => paper(id, 'Kites', text));
    const related = relatedPapers([...kites, ALONE]);
    expect(related.get('d')).toEqual(['a', 'b', 'c', 'e', 'f']);
    expect(related.get('a')).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(related.get('a')).toHaveLength(MOST_RELATED);
  });

  test('gives a paper that is similar to none the one nearest to it, and only that', () => {
    const bridge = paper('bridge', 'Bridges', { abstract: 'A bridge needs an engineer, a river and a winter.' });
    const related = relatedPapers([bridge, ...HARBOURS]);
    expect(related.get('bridge')).toEqual(['harbour-c']);
    expect(related.get('harbour-c')).not.toContain('bridge');
  });

  test('prefers papers with a common topic to those that share mere words', () => {
    const text = { abstract: 'Salt eats iron. Rust spreads slowly below old paint, as inspectors of a pier know.' };
    const topics = { nail: ['ships'], pier: ['bridges'], hull: ['ships'] };
    const irons = Object.entries(topics).map(([id, own]) => paper(id, `Iron of a ${id}`, { ...text, topics: own }));
    expect(relatedPapers([...irons, ...LAMPS, ALONE]).get('nail')?.[0]).toBe('hull');
    const untagged = irons.map((each) => ({ ...each, topics: each.id === 'pier' ? [] : (each.topics ?? []) }));
    expect(relatedPapers([...untagged, ...LAMPS, ALONE]).get('pier')).toEqual(['hull', 'nail']);
  });

  test('finds nothing for papers without words, and nothing in an empty archive', () => {
    const wordless = [paper('a', '…'), paper('b', '42'), paper('c', 'The')];
    expect([...relatedPapers(wordless).values()]).toEqual([[], [], []]);
    expect(relatedPapers([]).size).toBe(0);
  });

  test('takes a summary where there is no abstract, and keywords beside both', () => {
    const summary = { text: 'Lighthouse keepers and their oil lamps, from diaries.', by: 'The desk', language: 'en' };
    const summarized = paper('summarized', 'A quiet trade', { summary });
    const keyed = paper('keyed', 'Letters', { keywords: ['lighthouse keepers', 'oil lamps', 'diaries'] });
    const related = relatedPapers([summarized, keyed, ...LAMPS, ...HARBOURS]);
    expect(related.get('summarized')).toEqual(expect.arrayContaining(['lamp-a', 'lamp-b', 'keyed']));
    expect(related.get('keyed')).toEqual(expect.arrayContaining(['lamp-a', 'lamp-b', 'summarized']));
  });

  test('uses topics to distinguish papers with similar words', () => {
    const text = { abstract: 'Paint dries on a board of oak.' };
    const boards = ['a', 'b', 'c'].map((id) => paper(id, 'Boards', { ...text, topics: [id === 'b' ? 'art' : 'wood'] }));
    expect(relatedPapers([...boards, ...LAMPS]).get('a')).toEqual(['c', 'b']);
  });

  test('recommends no withdrawn paper, and still finds others for it', () => {
    const [first, ...others] = HARBOURS.map((each) => ({ ...each, withdrawn: each.id === 'harbour-b' }));
    const related = relatedPapers([...(first ? [first] : []), ...others, ...LAMPS, ALONE]);
    expect(related.get('harbour-a')).toEqual(['harbour-c']);
    expect(related.get('harbour-b')).toEqual(['harbour-a', 'harbour-c']);
  });

  test('changes a list only where a new paper enters it', () => {
    const papers = inventedPapers(STABLE_SIZE + 330);
    const before = relatedPapers(papers.slice(0, -30));
    const after = relatedPapers(papers);
    const newcomers = new Set(papers.slice(-30).map(({ id }) => id));
    let changed = 0;
    for (const [id, ids] of before) {
      const kept = (after.get(id) ?? []).filter((other) => !newcomers.has(other));
      expect(kept, id).toEqual(ids.slice(0, kept.length));
      if (kept.length < ids.length) changed += 1;
    }
    expect([...before.values()].filter((ids) => ids.length === MOST_RELATED).length).toBeGreaterThan(STABLE_SIZE / 2);
    expect(changed).toBeLessThan(before.size * 0.2);
  });
});
