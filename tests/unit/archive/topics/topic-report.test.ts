import { describe, expect, test } from 'vitest';
import { formatTopicReport, topicReport } from '../../../../src/archive/topics/topic-report.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { topics } = parseTopics(
  '- { slug: lamps, label: Lamps, title: [lamp], about: [wick] }\n- { slug: ships, label: Ships, title: [ship] }\n- { slug: tides, label: Tides }\n',
);
const papers = [
  { title: 'Lamps 1' },
  { title: 'Lamps 2', abstract: 'A wick and a wick.' },
  { title: 'Lamps 3', abstract: 'A wick.' },
  { title: 'A ship of lamps' },
  { title: 'The {\\em train}' },
];
const { archive } = archiveOf([digest('2025-01-01', papers)], [], [], topics);

describe('topicReport', () => {
  test('counts papers, those with a topic, and the papers of each topic, the most first', () => {
    const report = topicReport(archive, 0);
    expect(report).toMatchObject({ papers: 5, covered: 4, assignments: 5 });
    expect(report.topics.map((topic) => [topic.slug, topic.papers, topic.sample])).toEqual([
      ['lamps', 4, []],
      ['ships', 1, []],
      ['tides', 0, []],
    ]);
  });

  test('names the papers without a topic, by their repaired titles', () => {
    expect(topicReport(archive, 0).without).toEqual([{ id: 'the-em-train', title: 'The train' }]);
  });

  test.each([
    [1, ['lamps-2']],
    [2, ['lamps-2', 'lamps-1']],
    [3, ['lamps-2', 'a-ship-of-lamps', 'lamps-1']],
    [4, ['lamps-2', 'lamps-3', 'a-ship-of-lamps', 'lamps-1']],
    [9, ['lamps-2', 'lamps-3', 'a-ship-of-lamps', 'lamps-1']],
  ])('shows %i papers of a topic, from the best to the least', (size, ids) => {
    expect(topicReport(archive, size).topics[0]?.sample.map(({ id }) => id)).toEqual(ids);
  });

  test('says why', () => {
    expect(topicReport(archive, 1).topics[0]?.sample[0]).toEqual({
      id: 'lamps-2',
      title: 'Lamps 2',
      score: 16,
      evidence: [
        { source: 'title', term: 'lamp', points: 12 },
        { source: 'text', term: 'wick', points: 4 },
      ],
    });
  });
});

describe('formatTopicReport', () => {
  test('formats the report as text', () => {
    expect(formatTopicReport(topicReport(archive, 1)).split('\n')).toEqual([
      '5 papers, 4 of them (80.0 %) with a topic; 1.00 topics a paper',
      '     4  Lamps (lamps)',
      '     1  Ships (ships)',
      '     0  Tides (tides)',
      '',
      'Lamps: 4, 1 of them from best to least',
      '    16  lamps-2  Lamps 2',
      '        title “lamp” 12, text “wick” 4',
      '',
      'Ships: 1',
      '    12  a-ship-of-lamps  A ship of lamps',
      '        title “ship” 12',
      '',
      'Without a topic: 1',
      '        the-em-train  The train',
    ]);
  });

  test('reads an archive without papers', () => {
    expect(formatTopicReport(topicReport(archiveOf([], [], [], topics).archive, 5))).toContain(
      '0 papers, 0 of them (0.0 %) with a topic; 0.00 topics a paper',
    );
  });
});
