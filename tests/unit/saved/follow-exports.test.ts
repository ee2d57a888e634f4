import { expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import type { Follow } from '../../../src/saved/follows.ts';
import { followFeedLines, followedFeeds } from '../../../src/saved/follow-exports.ts';

const FOLLOWS: readonly Follow[] = [
  { kind: 'topic', id: 'agents', name: 'Agents' },
  { kind: 'author', id: 'ada', name: 'Ada "Countess" Byron' },
  { kind: 'organization', id: 'quay', name: 'Quay: Institute' },
  { kind: 'word', id: 'agents', name: 'agents' },
  { kind: 'word', id: '光', name: '光' },
  { kind: 'word', id: '数云', name: '数云' },
];

test('followFeedLines writes what feeds.yml reads, each under another slug', () => {
  const lines = followFeedLines(FOLLOWS);
  expect(lines).toContain('- slug: agents\n  title: "Agents"\n  topic: "agents"\n');
  expect(lines).toContain('- slug: agents-2\n  title: "agents"\n  q: "agents"\n');
  // The slug of words in other scripts does not depend on what else is followed.
  expect(lines).toContain(followFeedLines(FOLLOWS.slice(-1)));
  const { feeds, issues } = parseSearchFeeds(lines, new Set(['agents']));
  expect(issues).toEqual([]);
  expect(feeds.map(({ title }) => title)).toEqual(FOLLOWS.map(({ name }) => name));
});

test('followedFeeds are those of topics', () => {
  expect(followedFeeds(FOLLOWS)).toEqual(FOLLOWS.slice(0, 1));
});
