import { describe, expect, test } from 'vitest';
import {
  interestsOf,
  likenessOf,
  learnTaste,
  moreLikeThese,
  rankPapers,
  type Liked,
} from '../../../src/vectors/taste.ts';
import { vectorOf } from './learnt.ts';

const paper = (text: string): Liked => ({ id: text, vector: vectorOf(text) });

const LAMPS = ['lamp wick', 'lamp oil flame', 'wick oil lighthouse'].map(paper);
const SHIPS = ['ship sail', 'mast harbour', 'anchor ship'].map(paper);
const DAY = ['bread flour', 'sail anchor', 'oven yeast crust', 'flame lighthouse'].map(paper);

describe('learnTaste', () => {
  test('finds one interest in papers on one subject', () => {
    expect(learnTaste(LAMPS).interests).toHaveLength(1);
  });

  test('keeps two interests apart', () => {
    const groups = learnTaste([...LAMPS, ...SHIPS]).interests.map(({ papers }) =>
      papers.map(({ id }) => id).toSorted(),
    );
    expect(groups).toHaveLength(2);
    expect(groups).toContainEqual(LAMPS.map(({ id }) => id).toSorted());
  });

  test('finds at most eight, however many papers there are', () => {
    const far = Array.from({ length: 64 }, (_, axis) => ({
      id: String(axis),
      vector: Int8Array.from({ length: 64 }, (_, place) => (place === axis ? 127 : 0)),
    }));
    expect(learnTaste([...far, ...far]).interests.length).toBeLessThanOrEqual(8);
  });

  test('leaves out papers of which nothing is known', () => {
    expect(learnTaste([paper('zeppelin')]).interests).toEqual([]);
    expect(learnTaste([paper('zeppelin'), ...LAMPS])).toEqual(learnTaste(LAMPS));
  });

  test('takes a paper that is liked twice', () => {
    const [lamp] = LAMPS;
    expect(lamp && learnTaste([lamp, lamp]).interests).toHaveLength(1);
  });
});

describe('likenessOf', () => {
  test('names the liked paper that is nearest, of the interest that the paper suits', () => {
    const taste = learnTaste([...LAMPS, ...SHIPS]);
    expect(likenessOf(taste, vectorOf('ship sail mast'))).toMatchObject({ like: 'ship sail' });
    expect(likenessOf(taste, vectorOf('lamp wick')).cosine).toBeCloseTo(1);
  });

  test('says nothing where nothing is liked', () => {
    expect(likenessOf(learnTaste([]), vectorOf('lamp'))).toEqual({ score: 0, like: null, cosine: 0 });
  });
});

describe('rankPapers', () => {
  test('puts the papers of both interests first', () => {
    const ids = rankPapers(learnTaste([...LAMPS, ...SHIPS]), DAY).map(({ id }) => id);
    expect(ids.slice(0, 2).toSorted()).toEqual(['flame lighthouse', 'sail anchor']);
  });

  test('keeps the order of papers that suit equally', () => {
    expect(rankPapers(learnTaste([]), DAY).map(({ id }) => id)).toEqual(DAY.map(({ id }) => id));
  });
});

describe('moreLikeThese', () => {
  test('gives the papers that suit best, without those that are liked', () => {
    const more = moreLikeThese(learnTaste(LAMPS), [...DAY, ...LAMPS, ...SHIPS], 1);
    expect(more.map(({ id, like }) => [id, like])).toEqual([
      ['flame lighthouse', expect.stringMatching(/flame|lighthouse/)],
    ]);
  });

  test('gives none where nothing is liked', () => {
    expect(moreLikeThese(learnTaste([]), DAY, 5)).toEqual([]);
  });
});

describe('interestsOf', () => {
  test('names the papers of each interest, of the one with most papers first', () => {
    const [first = [], second = []] = interestsOf(learnTaste([...SHIPS, ...LAMPS, paper('lamp flame')]));
    expect(first.toSorted()).toEqual(['lamp flame', ...LAMPS.map(({ id }) => id)].toSorted());
    expect(second.toSorted()).toEqual(SHIPS.map(({ id }) => id).toSorted());
  });

  test('begins with the paper that is nearest to all of them', () => {
    const [[nearest] = []] = interestsOf(learnTaste([paper('lamp wick'), paper('wick oil'), paper('lamp wick oil')]));
    expect(nearest).toBe('lamp wick oil');
  });
});
