import { describe, expect, test } from 'vitest';
import { distinctSlug } from '../../../src/slugs.ts';
import { archiveOf, digest, entry, metadata } from '../support/sources.ts';

const ID = '2401.00001';
const TWO = { title: 'Lamps', authorCount: 2 };
const THREE = { title: 'Lamps', authorCount: 3 };
const slugOf = (fields: typeof TWO) => distinctSlug(fields.title, entry(fields));

function namesOf(...args: Parameters<typeof archiveOf>) {
  const { archive } = archiveOf(...args);
  return { ids: [...archive.papers.keys()], aliases: Object.fromEntries(archive.aliases) };
}

describe('namePapers', () => {
  test.each([
    ['the arXiv id', [{ arxivId: ID }], [ID]],
    ['the slug of its title', [{}], ['lamps']],
    ['the slug of a title in another script', [{ title: '灯台と船' }], ['灯台と船']],
  ])('names a paper by %s', (_, entries, ids) => {
    expect(namesOf([digest('2024-03-01', entries)])).toEqual({ ids, aliases: {} });
  });

  test('names a paper by the title under which it appeared first', () => {
    const digests = [digest('2024-03-02', [{ title: 'LAMPS two' }]), digest('2024-03-01', [{ title: 'Lamps, Two' }])];
    expect(namesOf(digests, [metadata({ title: 'LAMPS: Two' })]).ids).toEqual(['lamps-two']);
  });

  test('lists both papers of a slug on its bare page, and gives each a hash', () => {
    expect(namesOf([digest('2024-03-01', [TWO, THREE])])).toEqual({
      ids: [slugOf(TWO), slugOf(THREE)].toSorted(),
      aliases: { lamps: [slugOf(TWO), slugOf(THREE)].toSorted() },
    });
  });

  test('gives a hash beside a paper that has an id and the same title', () => {
    const digests = [digest('2024-03-01', [{ arxivId: ID, authorCount: 9 }, TWO])];
    expect(namesOf(digests)).toEqual({ ids: [ID, slugOf(TWO)], aliases: { lamps: [ID, slugOf(TWO)].toSorted() } });
  });

  test('lists titles of one slug that differ behind the cut', () => {
    const start = 'Lamps and Ships and Tides and Gulls and Fog and Quays and Harbours and Pilots and';
    const { ids, aliases } = namesOf([
      digest('2024-03-01', [{ title: `${start} Bread` }, { title: `${start} Butter` }]),
    ]);
    expect(ids).toHaveLength(2);
    expect(Object.values(aliases)).toEqual([ids]);
    expect(Object.keys(aliases)).toEqual([
      'lamps-and-ships-and-tides-and-gulls-and-fog-and-quays-and-harbours-and-pilots',
    ]);
  });

  test.each([
    ['makes the slug an alias of the id once a digest has it', [{}, { arxivId: ID }], [], { lamps: [ID] }],
    ['needs no slug where every entry has the id', [{ arxivId: ID }], [], {}],
    ['keeps a slug that was published', [{ arxivId: ID }], ['/papers/lamps/'], { lamps: [ID] }],
    [
      'keeps the slugs of all titles',
      [{ title: 'Beacons', arxivId: ID }, { arxivId: ID }],
      ['/papers/lamps/', '/papers/beacons/'],
      { lamps: [ID], beacons: [ID] },
    ],
    [
      'keeps a slug that a title had without its marks, for each paper that it was of',
      [{ title: 'ガイドとカイト' }, { title: 'カイトとガイド' }, { title: 'カイトとカイド' }],
      ['/papers/カイトとカイト/'],
      { カイトとカイト: ['カイトとカイド', 'カイトとガイド', 'ガイドとカイト'] },
    ],
    [
      'keeps an old id that was published with its subject class',
      [{ arxivId: 'math/0309136' }],
      ['/papers/math.GT/0309136/ # digests/2024-03-01.md # math.GT/0309136'],
      { 'math.GT/0309136': ['math/0309136'] },
    ],
    [
      'makes no page of what was published but is no paper’s',
      [{}],
      ['/papers/ships/', '/papers/date/2024-03-01/', '/archive/'],
      {},
    ],
  ])('%s', (_, entries, permalinks, aliases) => {
    const digests = entries.map((fields, index) => digest(`2024-03-0${index + 1}`, [fields]));
    expect(namesOf(digests, [], permalinks).aliases).toEqual(aliases);
  });

  test('keeps the hash that a paper had beside another, once published', () => {
    const published = [`/papers/${slugOf(TWO)}/`];
    expect(namesOf([digest('2024-03-01', [TWO])], [], published)).toEqual({
      ids: ['lamps'],
      aliases: { [slugOf(TWO)]: ['lamps'] },
    });
    expect(namesOf([digest('2024-03-01', [TWO])])).toEqual({ ids: ['lamps'], aliases: {} });
  });

  test('redirects the slug and the published slug with a hash to the id that metadata gives', () => {
    const facts = [metadata({ title: 'Lamps', arxivId: ID })];
    expect(namesOf([digest('2024-03-01', [TWO])], facts, [`/papers/${slugOf(TWO)}/`])).toEqual({
      ids: [ID],
      aliases: { lamps: [ID], [slugOf(TWO)]: [ID] },
    });
  });
});
