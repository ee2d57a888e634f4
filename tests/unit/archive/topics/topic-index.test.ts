import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/archive.ts';
import { newLedgerLines, parseLedger, permanentPaths } from '../../../../src/archive/ledger.ts';
import { parseRedirects } from '../../../../src/archive/redirects.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { issueRecord } from '../../../../src/source/issues.ts';
import { digest } from '../../support/sources.ts';

const TOPICS = '- { slug: ships, label: Ships, title: [ship] }\n- { slug: lamps, label: Lamps, title: [lamp] }\n';

const build = (yaml: string, { permalinks = '', redirects = '' } = {}) =>
  buildArchive({
    digests: [
      digest('2025-01-02', [{ title: 'A lamp for ships' }, { title: 'Lamps', arxivId: '2501.00001' }]),
      digest('2025-01-01', [{ title: 'Zinc lamps' }, { title: 'Trains' }]),
    ],
    metadata: [],
    ledger: parseLedger(permalinks),
    redirects: parseRedirects(redirects).redirects,
    minPapers: 3,
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

describe('permanentPaths with topics', () => {
  const unused = `${TOPICS}- { slug: winds, label: Winds, title: [wind] }\n`;
  const topicPaths = (archive: Parameters<typeof permanentPaths>[0]): string[] =>
    permanentPaths(archive).filter((path) => path.startsWith('/topics/'));

  test('has topics with a paper', () => {
    expect(topicPaths(build(unused).archive)).toEqual(['/topics/lamps/', '/topics/ships/']);
  });

  test('keeps a published topic that no paper has', () => {
    const { archive, issues } = build(unused, { permalinks: '/topics/winds/' });
    expect(issues).toEqual([]);
    expect(topicPaths(archive)).toContain('/topics/winds/');
  });

  test('says that topics come from their file', () => {
    const { archive } = build(TOPICS);
    expect(newLedgerLines(archive, [])).toContain('/topics/lamps/ # topics.yml');
  });

  test.each(['/topics/tides/ # topics.yml', '/topics/tides/'])(
    'misses a published topic that was taken out: %s',
    (line) => {
      const { issues } = build(TOPICS, { permalinks: line });
      expect(issues.map(issueRecord)).toMatchObject([{ path: 'permalinks.txt', line: 1, slug: 'vanished-permalink' }]);
      expect(issues[0]?.reason).toContain('restore topics.yml');
    },
  );

  test('is content when the topic moved', () => {
    const redirects = '/topics/tides/: /topics/ships/\n';
    expect(build(TOPICS, { permalinks: '/topics/tides/', redirects }).issues).toEqual([]);
  });
});
