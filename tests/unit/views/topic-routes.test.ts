import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { parseLedger } from '../../../src/archive/ledger.ts';
import { parseRedirects } from '../../../src/archive/redirects.ts';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import { recordPermalinks } from '../../../src/check/ledger.ts';
import { issueRecord } from '../../../src/source/issues.ts';
import { permanentRoutes } from '../../../src/views/kinds.ts';
import { checkSources, digest } from '../support/sources.ts';

const pathsOf = (archive: Archive): string[] => permanentRoutes(archive).map(({ path }) => path);

const TOPICS = '- { slug: ships, label: Ships, title: [ship] }\n- { slug: lamps, label: Lamps, title: [lamp] }\n';

const build = (yaml: string, { permalinks = '', redirects = '' } = {}) =>
  checkSources({
    digests: [
      digest('2025-01-02', [{ title: 'A lamp for ships' }, { title: 'Lamps', arxivId: '2501.00001' }]),
      digest('2025-01-01', [{ title: 'Zinc lamps' }, { title: 'Trains' }]),
    ],
    ledger: parseLedger(permalinks),
    redirects: parseRedirects(redirects).redirects,
    topics: parseTopics(yaml).topics,
  });

describe('permanentRoutes with topics', () => {
  const unused = `${TOPICS}- { slug: winds, label: Winds, title: [wind] }\n`;
  const topicPaths = (archive: Archive): string[] => pathsOf(archive).filter((path) => path.startsWith('/topics/'));

  test('has topics with a paper', () => {
    expect(topicPaths(build(unused).archive)).toEqual([
      '/topics/lamps/',
      '/topics/lamps/feed.xml',
      '/topics/ships/',
      '/topics/ships/feed.xml',
    ]);
  });

  test('keeps a published topic that no paper has', () => {
    const { archive, issues } = build(unused, { permalinks: '/topics/winds/' });
    expect(issues).toEqual([]);
    expect(topicPaths(archive)).toContain('/topics/winds/');
  });

  test('says that topics come from their file', () => {
    const { archive } = build(TOPICS);
    expect(recordPermalinks(archive, '').text).toContain('/topics/lamps/ # topics.yml\n');
  });

  test.each(['/topics/tides/ # topics.yml', '/topics/tides/'])(
    'reports a published topic that was removed: %s',
    (line) => {
      const { issues } = build(TOPICS, { permalinks: line });
      expect(issues.map(issueRecord)).toMatchObject([{ path: 'permalinks.txt', line: 1, slug: 'vanished-permalink' }]);
      expect(issues[0]?.reason).toContain('restore topics.yml');
    },
  );

  test('accepts a topic that moved', () => {
    const redirects = '/topics/tides/: /topics/ships/\n';
    expect(build(TOPICS, { permalinks: '/topics/tides/', redirects }).issues).toEqual([]);
  });
});
