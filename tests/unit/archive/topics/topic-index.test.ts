import { describe, expect, test } from 'vitest';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { checkSources, digest } from '../../support/sources.ts';

const TOPICS = '- { slug: ships, label: Ships, title: [ship] }\n- { slug: lamps, label: Lamps, title: [lamp] }\n';

const build = (yaml: string) =>
  checkSources({
    digests: [
      digest('2025-01-02', [{ title: 'A lamp for ships' }, { title: 'Lamps', arxivId: '2501.00001' }]),
      digest('2025-01-01', [{ title: 'Zinc lamps' }, { title: 'Trains' }]),
    ],
    topics: parseTopics(yaml).topics,
  });

describe('indexTopics', () => {
  test('lists the papers of each topic by first day and id, the topics by slug', () => {
    const { archive } = build(TOPICS);
    expect([...archive.topics.values()]).toMatchObject([
      { slug: 'lamps', label: 'Lamps', paperIds: ['zinc-lamps', '2501.00001', 'a-lamp-for-ships'], hasPage: true },
      { slug: 'ships', label: 'Ships', paperIds: ['a-lamp-for-ships'], hasPage: true },
    ]);
    expect(archive.papers.get('a-lamp-for-ships')?.topics).toEqual(['lamps', 'ships']);
    expect(archive.papers.get('trains')?.topics).toEqual([]);
  });

  test('has none without topics', () => expect(build('').archive.topics.size).toBe(0));
});
