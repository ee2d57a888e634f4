import { describe, expect, test } from 'vitest';
import {
  assignTopics,
  strongTopics,
  topicMatcher,
  type TopicalPaper,
} from '../../../../src/archive/topics/assign-topics.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';

const { topics } = parseTopics(`
- slug: lamps
  label: Lamps
  about: [oil lamp, lantern, light-house]
  title: [lamp]
  hints: [wick, glow]
  except: [lamp post office]
  keywords: [Argand]
  categories: [cs.LA]
- slug: ships
  label: Ships
  about: [ship, light-house]
  except: [friend ship]
- slug: tides
  label: Tides
  about: [tide]
- slug: winds
  label: Winds
  about: [wind]
- slug: stars
  label: Stars
  about: [star]
`);

const paper = (known: Partial<TopicalPaper>): TopicalPaper => ({
  title: 'Untitled',
  abstract: null,
  summary: null,
  keywords: null,
  categories: null,
  ...known,
});
const match = topicMatcher(topics);
const slugs = (known: Partial<TopicalPaper>): string[] => strongTopics(match(paper(known))).map(({ slug }) => slug);
/** The score of a paper for lamps. */
const score = (known: Partial<TopicalPaper>): number | undefined =>
  match(paper(known)).find(({ slug }) => slug === 'lamps')?.score;

describe('topicMatcher', () => {
  test.each([
    ['a title that names it', { title: 'Oil lamps' }, 12],
    ['a word that names it in titles', { title: 'On LAMPS' }, 12],
    ['a hint in the title', { title: 'Glow' }, 6],
    ['two terms in the title', { title: 'Lanterns and oil lamps' }, 12],
    ['a name of two words', { title: 'The LightHouse' }, 12],
    ['one keyword', { keywords: ['lanterns'] }, 4],
    ['keywords around it', { keywords: ['small lanterns', 'old oil lamps', 'lighthouse'] }, 8],
    ['a keyword compared as a whole', { keywords: ['argand'] }, 4],
    ['a keyword that only contains it', { keywords: ['argand burner'] }, undefined],
    ['a mention in the text', { abstract: 'By a lantern.' }, 2],
    ['a mention thrice', { abstract: 'Lantern, lantern and lantern.' }, 4],
    ['a word for titles in the text', { abstract: 'A lamp.' }, 1],
    ['many mentions', { abstract: 'Lantern, lantern, oil lamp, oil lamp, lighthouse, glow.' }, 6],
    ['a category', { categories: ['cs.LA', 'cs.LA'] }, 2],
    ['everything', { title: 'Lamp', keywords: ['lantern', 'oil lamp'], abstract: 'Lantern lantern glow' }, 25],
  ])('scores %s', (_, known, points) => expect(score(known)).toBe(points));

  test('reads a summary where there is no abstract', () => {
    const summary = { text: 'A lantern.', by: null, language: 'en' };
    expect(score({ summary })).toBe(2);
    expect(score({ summary, abstract: 'Nothing of it.' })).toBeUndefined();
  });

  test('reads repaired texts', () => expect(score({ title: 'Oil {\\em lamps}' })).toBe(12));

  test('lets a longer phrase hide the phrases inside it', () => {
    expect(score({ title: 'The lamp post office' })).toBeUndefined();
    expect(match(paper({ title: 'Oil lamps' }))[0]?.evidence).toEqual([
      { source: 'title', term: 'oil lamp', points: 12 },
    ]);
  });

  test('counts one phrase for several topics', () => {
    expect(slugs({ title: 'A lighthouse' })).toEqual(['lamps', 'ships']);
  });

  test('lists the evidence for a topic with its points', () => {
    const [lamps] = match(
      paper({ title: 'Lanterns', keywords: ['wick'], categories: ['cs.LA'], abstract: 'glow glow' }),
    );
    expect(lamps).toEqual({
      slug: 'lamps',
      score: 18,
      named: true,
      evidence: [
        { source: 'title', term: 'lantern', points: 12 },
        { source: 'text', term: 'glow', points: 2 },
        { source: 'keyword', term: 'wick', points: 2 },
        { source: 'category', term: 'cs.LA', points: 2 },
      ],
    });
  });

  test('takes a common word inside of a coined name for its topic only where the paper uses the word, too', () => {
    expect(score({ title: 'MegaLamp: Fast Sorting', abstract: 'MegaLamp sorts.' })).toBeLessThan(12);
    expect(score({ title: 'MegaLamp: Bright Rooms', abstract: 'A lamp for each room.' })).toBeGreaterThanOrEqual(12);
    expect(score({ title: 'A lamp for MegaSort', abstract: 'It sorts.' })).toBeGreaterThanOrEqual(12);
    expect(score({ title: 'MegaLantern' })).toBe(12);
  });

  test('finds nothing without topics', () => expect(topicMatcher([])(paper({ title: 'Lamps' }))).toEqual([]));
});

describe('strongTopics', () => {
  test('leaves out a mention in passing', () => {
    expect(slugs({ title: 'Ships', abstract: 'Seen by a lantern, at high tide, under the stars.' })).toEqual(['ships']);
  });

  test('finds topics on which keywords and text agree', () => {
    expect(slugs({ keywords: ['tides', 'spring tide'] })).toEqual([]);
    expect(slugs({ keywords: ['lantern', 'oil lamp'], abstract: 'A lantern and a lantern.' })).toEqual(['lamps']);
  });

  test('gives a paper without a strong topic the one that it is closest to, if a term names that', () => {
    const text = 'At high tide, and at every tide, with a lantern.';
    expect(slugs({ keywords: ['spring tide'], abstract: text })).toEqual(['tides']);
    expect(slugs({ title: 'Ships', keywords: ['spring tide'], abstract: text })).toEqual(['ships']);
    expect(slugs({ abstract: text })).toEqual([]);
  });

  test('gives no topic for hints alone', () => {
    const known = { title: 'Glow of wicks', keywords: ['glow', 'wick'], abstract: 'Glow, wick, glow, wick' };
    expect(score(known)).toBeLessThan(12);
    expect(slugs(known)).toEqual([]);
  });

  test('keeps the four strongest, those of one score by their slugs', () => {
    expect(slugs({ title: 'Star, wind, tide, ship and lantern', abstract: 'Winds.' })).toEqual([
      'winds',
      'lamps',
      'ships',
      'stars',
    ]);
  });
});

const DAYS = ['2025-01-01', '2025-01-02'];

describe('assignTopics', () => {
  test('gives each paper its topics, and an empty list to one without', () => {
    const titles = ['Ships', 'Trains', 'Lanterns', 'Ships and wind'];
    // Papers of a day need not stand together.
    const papers = titles.map((title, index) => ({
      ...paper({ title }),
      appearances: [{ date: DAYS[index % 2] ?? '' }],
    }));
    expect(assignTopics(papers, topics)).toEqual([
      { ...papers[0], topics: ['ships'] },
      { ...papers[1], topics: [] },
      { ...papers[2], topics: ['lamps'] },
      { ...papers[3], topics: ['ships', 'winds'] },
    ]);
    expect(assignTopics(papers, []).map((assigned) => assigned.topics)).toEqual([[], [], [], []]);
  });
});
