import { describe, expect, test } from 'vitest';
import { neighbouringTopics } from '../../../../src/archive/topics/topic-neighbours.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { topics } = parseTopics(
  ['lamp', 'ship', 'tide', 'wind'].map((word) => `- { slug: ${word}s, label: ${word}, title: [${word}] }\n`).join(''),
);

/** The archive of papers with these words as their titles; a number makes each a paper of its own. */
const archive = (...titles: readonly string[]) => {
  const numbered = titles.map((title, index) => ({ title: `${title} ${index}` }));
  return archiveOf([digest('2025-01-01', numbered)], [], [], topics).archive;
};

describe('neighbouringTopics', () => {
  test('lists topics first that co-occur more often than by chance, not those that are frequent everywhere', () => {
    const pages = archive(
      ...Array<string>(4).fill('lamp ship'),
      ...Array<string>(4).fill('lamp wind'),
      ...Array<string>(9).fill('wind'),
      ...Array<string>(9).fill('train'),
    );
    expect(neighbouringTopics(pages, 'lamps').map(({ slug, shared }) => [slug, shared])).toEqual([['ships', 4]]);
    expect(neighbouringTopics(pages, 'ships')).toEqual([
      { slug: 'lamps', shared: 4, likeness: expect.closeTo(0.63, 2) as number },
    ]);
  });

  test('is 1 for topics that always occur together, and symmetric', () => {
    const pages = archive('lamp ship', 'lamp ship', 'lamp ship', 'train', 'tide');
    expect(neighbouringTopics(pages, 'lamps')).toEqual([{ slug: 'ships', shared: 3, likeness: 1 }]);
    expect(neighbouringTopics(pages, 'ships')).toEqual([{ slug: 'lamps', shared: 3, likeness: 1 }]);
  });

  test('is none for fewer than three shared papers', () => {
    expect(neighbouringTopics(archive('lamp ship', 'lamp ship', 'train', 'train'), 'lamps')).toEqual([]);
  });

  test('is none where every paper has both', () => {
    expect(neighbouringTopics(archive('lamp ship', 'lamp ship', 'lamp ship'), 'lamps')).toEqual([]);
  });

  test('is none for a topic without papers, and for one that is none', () => {
    const pages = archive('lamp');
    expect(neighbouringTopics(pages, 'winds')).toEqual([]);
    expect(neighbouringTopics(pages, 'stars')).toEqual([]);
  });
});
