import { parseQuery } from '../search/query.ts';
import { searchSlug } from '../search/page/feed-lines.ts';
import type { Follow, Follows } from './follows.ts';

/** The lines of `feeds.yml` that make a feed of each. A quoted text is the same in JSON and in YAML. */
export function followFeedLines(follows: Follows): string {
  const slugs = new Set<string>();
  return follows
    .map((follow) => {
      const slug = freeSlug(slugOf(follow), slugs);
      slugs.add(slug);
      const { key, value } = conditionOf(follow);
      return `- slug: ${slug}\n  title: ${JSON.stringify(follow.name)}\n  ${key}: ${JSON.stringify(value)}\n`;
    })
    .join('');
}

/** The feeds of what has one: topics. */
export function followedFeeds(follows: Follows): Follow[] {
  return follows.filter(({ kind }) => kind === 'topic');
}

function conditionOf({ kind, id, name }: Follow): { readonly key: string; readonly value: string } {
  if (kind === 'topic') return { key: 'topic', value: id };
  return kind === 'word' ? { key: 'q', value: name } : { key: kind, value: name };
}

function slugOf({ name }: Follow): string {
  return searchSlug({ query: parseQuery(name), order: 'relevance', filters: {} });
}

function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = slug; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${slug}-${number}`;
  }
}
