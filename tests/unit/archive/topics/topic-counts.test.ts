import { describe, expect, test } from 'vitest';
import { topicCounts } from '../../../../src/archive/topics/topic-counts.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { archiveOf, digest } from '../../support/sources.ts';

describe('topicCounts', () => {
  const { topics } = parseTopics('- { slug: lamps, label: Lamps, title: [lamp] }\n- { slug: ships, label: Ships }\n');
  const { archive } = archiveOf(
    [
      digest('2024-11-30', [{ title: 'Trains' }]),
      digest('2024-12-30', [{ title: 'Red lamps' }, { title: 'Blue lamps' }]),
      digest('2025-02-01', [{ title: 'Green lamps' }, { title: 'Red lamps' }]),
      digest('2025-03-01', [{ title: 'Trams' }]),
    ],
    [],
    [],
    topics,
  );

  test('counts papers by the month of their first day, over every month of the archive', () => {
    expect(topicCounts(archive, 'lamps')).toEqual([
      { month: '2024-11', count: 0 },
      { month: '2024-12', count: 2 },
      { month: '2025-01', count: 0 },
      { month: '2025-02', count: 1 },
      { month: '2025-03', count: 0 },
    ]);
  });

  test.each(['ships', 'stars'])('counts none for %s', (slug) => {
    expect(topicCounts(archive, slug).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  });

  test('has no months in an empty archive', () => {
    expect(topicCounts(archiveOf([], [], [], topics).archive, 'lamps')).toEqual([]);
  });
});
