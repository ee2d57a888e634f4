import { z } from 'zod';
import { readFields } from '../source/fields.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { createIssue, type Issue, type Place } from '../source/issues.ts';
import { readSluggedList, type ReadItem } from '../source/slugged-list.ts';
import { TOPICS_FILE } from './topics/topics.ts';

/** A search whose newest papers are a page and a feed. Every condition that is set must hold. */
const SearchFeedSchema = z.object({
  /** The segment of its page under `/feeds/`; permanent once published. */
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words and numbers, joined by `-`'),
  /** The name to show. */
  title: z.string().min(1),
  /** Words, “phrases” and operators, as on the search page; null for any. */
  q: z.coerce
    .string()
    .regex(/[\p{L}\p{N}]/u, 'a word')
    .nullable(),
  /** The name of an author, as the digests have it; case does not count. */
  author: z.string().min(1).nullable(),
  /** The slug of a topic. */
  topic: z.string().min(1).nullable(),
  /** The name of an organization. */
  organization: z.string().min(1).nullable(),
  /** The year, or the first and last year, of a digest that lists the paper. */
  year: z.coerce
    .string()
    .regex(/^\d{4}(?:\.\.\d{4})?$/, 'a year such as `2025`, or years such as `2024..2026`')
    .nullable(),
  /** The same of the paper itself. */
  published: z.coerce
    .string()
    .regex(/^\d{4}(?:\.\.\d{4})?$/, 'a year such as `2025`, or years such as `2024..2026`')
    .nullable(),
  /** `yes` for papers whose code is known. */
  code: z
    .union([z.literal('yes'), z.literal(true)], '`yes`')
    .transform(() => 'yes' as const)
    .nullable(),
  /** The fewest comments. */
  comments: z.coerce.number().int().min(1).nullable(),
  /** The fewest votes. */
  votes: z.coerce.number().int().min(1).nullable(),
});

export type SearchFeed = z.infer<typeof SearchFeedSchema>;

/** The name of the file of searches in the content folder. */
export const SEARCH_FEEDS_FILE = 'feeds.yml';

/** The searches of a file, and its issues. */
export interface ParsedSearchFeeds {
  /** In the file's order. */
  readonly feeds: readonly SearchFeed[];
  readonly issues: readonly Issue[];
}

/**
 * Reads `feeds.yml`: a list of searches, each with a `slug`, a `title` and at least one condition. A search of which
 * something does not fit is an issue and left out: without a condition of its own it would find other papers. One of a topic
 * that is not there stays, since its feed may be published, and is an issue.
 * @param topics the slugs of all topics; without them, the topics of searches are not checked
 */
export function parseSearchFeeds(yaml: string, topics?: ReadonlySet<string>): ParsedSearchFeeds {
  const { items, issues } = readSluggedList(yaml, SEARCH_FEEDS_FILE, 'searches', (written, placeOf) => {
    const { item, issues: found } = readFeed(written, placeOf);
    if (item?.topic == null || !topics || topics.has(item.topic)) return { item, issues: found };
    const near = didYouMean(item.topic, [...topics]);
    const expected = `the \`slug\` of a topic in ${TOPICS_FILE}${near}; until there is one, this search finds nothing`;
    return {
      item,
      issues: [...found, createIssue('invalid-field', placeOf(['topic']), 'topic', item.topic, expected)],
    };
  });
  return { feeds: items, issues };
}

const NAMES_OF_FIELDS = Object.keys(SearchFeedSchema.shape);

function readFeed(written: unknown, placeOf: (keys: readonly (string | number)[]) => Place): ReadItem<SearchFeed> {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const found = JSON.stringify(written);
    return {
      item: null,
      issues: [createIssue('invalid-field', placeOf([]), 'search', found, 'a `slug` and a `title`')],
    };
  }
  const { fields, problems, unknown } = readFields(SearchFeedSchema, { ...written });
  const issues = [
    ...problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', placeOf(path), path.join('.'), found, expected),
    ),
    ...unknown.map((key) => createIssue('unknown-field', placeOf([key]), key, ...NAMES_OF_FIELDS)),
  ];
  if (problems.length > 0) return { item: null, issues };
  const { slug, title, ...conditions } = fields;
  if (slug === undefined || title === undefined || Object.keys(conditions).length === 0) {
    const expected = 'a `slug`, a `title` and what to search for';
    return {
      item: null,
      issues: [...issues, createIssue('invalid-field', placeOf([]), 'search', 'not all of these', expected)],
    };
  }
  return { item: { ...NO_CONDITIONS, ...conditions, slug, title }, issues };
}

const NO_CONDITIONS = {
  q: null,
  author: null,
  topic: null,
  organization: null,
  year: null,
  published: null,
  code: null,
  comments: null,
  votes: null,
};
