import { z } from 'zod';
import { readFields } from '../../source/fields.ts';
import { createIssue, type Issue, type Place } from '../../source/issues.ts';
import { readSluggedList, type ReadItem } from '../../source/slugged-list.ts';
import { foldWords } from '../../text/fold-words.ts';

/** A word or a phrase; case, plural and a hyphen make no difference. */
const TermSchema = z.string().refine((term) => foldWords(term).length > 0, 'a word or a phrase');

/** A subject under which papers are listed, and the terms that identify it. */
const TopicSchema = z.object({
  /** The segment of its page under `/topics/`; permanent once published. */
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words and numbers, joined by `-`'),
  /** The name to show. */
  label: z.string().min(1),
  /** One sentence for its page; null shows none. */
  description: z.string().min(1).nullable(),
  /** Terms that name the topic in any field: a title with one of them is enough. */
  about: z.array(TermSchema),
  /** Common words, such as `benchmark`, that name the topic in a title and only hint at it elsewhere. */
  title: z.array(TermSchema),
  /** Terms that hint at the topic: they count half, and are not enough alone. */
  hints: z.array(TermSchema),
  /** Longer phrases in which a term of this topic means something else. */
  except: z.array(TermSchema),
  /** Keywords of the source that name the topic, compared as a whole; `about` and `hints` are also found inside keywords. */
  keywords: z.array(TermSchema),
  /** arXiv categories, such as `cs.RO`, that count for the topic without being enough alone. */
  categories: z.array(z.string().min(1)),
});

/** The name of the topics' file in the content folder. */
export const TOPICS_FILE = 'topics.yml';

/** The topics of a file, and its issues. */
export interface ParsedTopics {
  /** In the file's order. */
  readonly topics: readonly Topic[];
  readonly issues: readonly Issue[];
}

/**
 * Reads `topics.yml`: a list of topics, each with a `slug` and a `label`. What does not fit is an issue and left out: a
 * term, a field, or a topic whose slug or label is missing or taken.
 */
export function parseTopics(yaml: string): ParsedTopics {
  const { items, issues } = readSluggedList(yaml, TOPICS_FILE, 'topics', readTopic);
  return { topics: items, issues };
}

const NAMES_OF_FIELDS = Object.keys(TopicSchema.shape);

function readTopic(written: unknown, placeOf: (keys: readonly (string | number)[]) => Place): ReadItem<Topic> {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    const found = JSON.stringify(written);
    return {
      item: null,
      issues: [createIssue('invalid-field', placeOf([]), 'topic', found, 'a `slug` and a `label`')],
    };
  }
  const { problems, unknown } = readFields(TopicSchema, { ...written });
  const { fields } = readFields(TopicSchema, withoutItems(written, problems));
  const issues = [
    ...problems.map(({ path, found, expected }) =>
      createIssue('invalid-field', placeOf(path), path.join('.'), found, expected),
    ),
    ...unknown.map((key) => createIssue('unknown-field', placeOf([key]), key, ...NAMES_OF_FIELDS)),
  ];
  const { slug, label } = fields;
  if (slug !== undefined && label !== undefined) return { item: { ...NO_TERMS, ...fields, slug, label }, issues };
  const missing = (['slug', 'label'] as const).filter(
    (key) => !problems.some(({ path }) => path[0] === key) && !fields[key],
  );
  return {
    item: null,
    issues: [...issues, ...missing.map((key) => createIssue('invalid-field', placeOf([]), key, 'nothing', 'a text'))],
  };
}

const NO_TERMS = { description: null, about: [], title: [], hints: [], except: [], keywords: [], categories: [] };

/** The written fields without the list items that do not fit. */
function withoutItems(
  written: object,
  problems: readonly { readonly path: readonly (string | number)[] }[],
): Record<string, unknown> {
  const bad = new Set(problems.map(({ path }) => path.join('.')));
  return Object.fromEntries(
    Object.entries(written).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.filter((_, index) => !bad.has(`${key}.${index}`)) : value,
    ]),
  );
}

export type Topic = z.infer<typeof TopicSchema>;
