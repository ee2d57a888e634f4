import { describe, expect, test } from 'vitest';
import { parseMetadata } from '../../../src/archive/metadata.ts';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { parseTopics } from '../../../src/archive/topics/topics.ts';
import { parseDigest } from '../../../src/digest/parse.ts';
import { parseDays } from '../../../src/import/days.ts';
import { mdxProblems, PageSchema } from '../../../src/markdown/mdx-problems.ts';
import { parseSite } from '../../../src/site/settings.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reasons = ({ issues }: { readonly issues: readonly { readonly reason: string }[] }): string =>
  issues.map(({ reason }) => reason).join('\n');
const digest = (text: string): string => reasons(parseDigest({ path: 'digests/2025-01-02.md', bytes: bytes(text) }));
const messageOf = (call: () => unknown): string => {
  try {
    return JSON.stringify(call());
  } catch (error) {
    return String(error);
  }
};

describe('a misspelt name', () => {
  test.each<[string, string, string]>([
    ['the front matter of a digest', 'source', digest('---\nsuorce: us\n---\n\n## Lamps\n\nThey shine.\n')],
    ['a paper’s fields', 'authors', digest('## Lamps\n\n- Autors: Ada Byron\n\nThey shine.\n')],
    ['a JSON digest', 'papers', digest('{ "paper": [], "papers": [{ "title": "Lamps", "abstract": "They shine." }] }')],
    ['site.yml', 'title', messageOf(() => parseSite('titel: Lamps'))],
    ['site.yml, within a setting', 'minPapers', messageOf(() => parseSite('authors:\n  minpaper: 5'))],
    ['the texts of site.yml', 'nav.archive', messageOf(() => parseSite('strings:\n  nav.archiv: x'))],
    ['feeds.yml', 'votes', reasons(parseSearchFeeds('- { slug: a, title: A, votse: 3 }'))],
    [
      'the topic of a search',
      'retrieval',
      reasons(parseSearchFeeds('- { slug: a, title: A, topic: retreival }', new Set(['retrieval']))),
    ],
    ['topics.yml', 'keywords', reasons(parseTopics('- { slug: a, label: A, keyword: [x] }'))],
    ['days.yml', 'checkedOn', reasons(parseDays('hf: { 2025-01-02: { status: empty, checkedon: 2025-01-03 } }'))],
    [
      'metadata',
      'keywords',
      reasons(parseMetadata({ path: 'a.yml', bytes: bytes('- { title: Lamps, keyword: [x] }') })),
    ],
  ])('in %s is told with the nearest known one', (_, name, message) => {
    expect(message).toContain(`(did you mean \`${name}\`?)`);
  });

  test('in a page is told where the name is missing', () => {
    expect(mdxProblems('/pages/a.mdx', '---\ntitel: Lamps\n---\n', PageSchema)).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringMatching(/^it has no `title`, only `titel`; write/) }),
    ]);
  });
});
