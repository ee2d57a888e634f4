import { firstDay, type Dated } from '../../paper/first-day.ts';
import type { Paper } from '../../paper/schema.ts';
import { compareText } from '../../compare-text.ts';
import { foldWords } from '../../text/fold-words.ts';
import { hashInput, NO_STORE, stored, type BuildStore } from '../../source/build-store.ts';
import { plainText, renderTitle } from '../../paper/render-text.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from './phrase-index.ts';
import type { Topic } from './topics.ts';

/** The field of a paper in which a topic's term was found. */
type TopicSource = 'title' | 'keyword' | 'text' | 'category';

/** One term found in a paper that counts for a topic. */
export interface TopicEvidence {
  readonly source: TopicSource;
  /** The term or category, as the topic has it. */
  readonly term: string;
  readonly points: number;
}

/** The score of one topic for one paper, and why. */
export interface TopicScore {
  readonly slug: string;
  readonly score: number;
  /** Whether a term names the topic, where others only hint at it. */
  readonly named: boolean;
  readonly evidence: readonly TopicEvidence[];
}

/** The fields of a paper from which its topics are found. */
export type TopicalPaper = Pick<Paper, 'title' | 'abstract' | 'summary' | 'keywords' | 'categories'>;

/** Scores every topic for a paper. */
export type TopicMatcher = (paper: TopicalPaper) => TopicScore[];

/** The least score of a topic that a paper has. */
const TOPIC_THRESHOLD = 12;

/** The least score of the one topic that a paper has when none reaches the threshold. */
const FALLBACK_THRESHOLD = 5;

/** The most topics of a paper. */
const MOST_TOPICS = 4;

/** By field: the points of a term that names a topic and of one that hints at it, how often each counts, and the most points. */
const POINTS = {
  title: { name: 12, hint: 6, times: 1, most: 12 },
  keyword: { name: 4, hint: 2, times: 1, most: 8 },
  text: { name: 2, hint: 1, times: 2, most: 6 },
  category: { name: 2, hint: 2, times: 1, most: 2 },
} as const satisfies Record<TopicSource, object>;

/**
 * Gives each paper the topics that it is really about, the strongest first.
 *
 * A term that names a topic is worth 12 points in the title, 4 among the source's keywords and 2 in the text (the abstract,
 * else the summary), where it counts at most twice; a term that only hints at it half as much; a category 2. A place gives
 * a topic no more than 12, 8, 6 and 2 points. A paper has the topics with 12 points or more, at most the 4 strongest,
 * and never by hints alone: so the title is enough by itself, keywords are with the text, and a mention in passing is not.
 * A paper with no such topic has the strongest of those with 5 points or more.
 * @param store has the topics of papers that were matched before
 */
export function assignTopics<P extends TopicalPaper & Dated>(
  papers: readonly P[],
  topics: readonly Topic[],
  store: BuildStore = NO_STORE,
) {
  if (topics.length === 0) return papers.map((paper) => ({ ...paper, topics: [] }));
  const match = topicMatcher(topics);
  const all = hashInput([JSON.stringify(topics)]);
  // One entry of the store for all papers of a day, since taking one out costs more than the topics of a paper.
  const found = [...Map.groupBy(papers, firstDay).values()].flatMap((ofDay): [P, string[]][] => {
    const slugs = stored(store, 'topics', [all, ...ofDay.map(textsOf)], () =>
      ofDay.map((paper) => strongTopics(match(paper)).map(({ slug }) => slug)),
    );
    return ofDay.map((paper, index) => [paper, slugs[index] ?? []]);
  });
  const topicsOf = new Map(found);
  return papers.map((paper) => ({ ...paper, topics: topicsOf.get(paper) ?? [] }));
}

/** Scores all topics of which a paper has any term, the highest score first. */
export function topicMatcher(topics: readonly Topic[]): TopicMatcher {
  const terms = indexPhrases(
    topics.flatMap((topic) =>
      TERM_ROLES.flatMap((role) => topic[role].map((term): [string, Term] => [term, { slug: topic.slug, term, role }])),
    ),
  );
  const keywords = Map.groupBy(
    topics.flatMap(({ slug, keywords }) => keywords.map((term) => ({ slug, term, role: 'about' as const }))),
    ({ term }) => foldWords(term).join(' '),
  );
  const categories = Map.groupBy(
    topics.flatMap(({ slug, categories }) => categories.map((term) => ({ slug, term, role: 'about' as const }))),
    ({ term }) => term,
  );
  return (paper) => {
    const text = plainText(paper.abstract ?? paper.summary?.text ?? '');
    const mentions: Mention[] = [
      ...mentionsInTitle(terms, renderTitle(paper.title).plain, text),
      ...mentionsIn(terms, text, 'text'),
      ...(paper.keywords ?? []).flatMap((keyword) => [
        ...mentionsIn(terms, keyword, 'keyword'),
        ...(keywords.get(foldWords(keyword).join(' ')) ?? []).map((term) => ({ ...term, source: 'keyword' as const })),
      ]),
      ...(paper.categories ?? []).flatMap((category) =>
        (categories.get(category) ?? []).map((term) => ({ ...term, source: 'category' as const })),
      ),
    ];
    return [...Map.groupBy(mentions, ({ slug }) => slug)]
      .map(([slug, ofTopic]) => scoreMentions(slug, ofTopic))
      .toSorted((a, b) => b.score - a.score || compareText(a.slug, b.slug));
  };
}

/** The topics that a paper has, among those that were scored. */
export function strongTopics(scores: readonly TopicScore[]): TopicScore[] {
  const strong = scores.filter(({ score }) => score >= TOPIC_THRESHOLD).slice(0, MOST_TOPICS);
  return strong.length > 0
    ? strong
    : scores.filter(({ score, named }) => named && score >= FALLBACK_THRESHOLD).slice(0, 1);
}

/** All of a paper that its topics follow from. */
function textsOf({ title, abstract, summary, keywords, categories }: TopicalPaper): string {
  return JSON.stringify([title, abstract ?? summary?.text, keywords, categories]);
}

/** A capital inside of a word, such as `BitDance`; and names like it as one word. */
const COINED_NAME = /\p{Ll}\p{Lu}/u;
const joinNames = (text: string): string => text.toLowerCase();
const isLowerCase = (term: string): boolean => term === term.toLowerCase();

const TERM_ROLES = ['about', 'title', 'hints', 'except'] as const;

interface Term {
  readonly slug: string;
  readonly term: string;
  readonly role: (typeof TERM_ROLES)[number];
}

type Mention = Term & { readonly source: TopicSource };

/**
 * The terms that a title mentions. A common word inside of a coined name, as `dance` in `BitDance`, only hints at its topic,
 * unless `spoken`, the texts with such names as one word, mentions the topic as well.
 */
function mentionsInTitle(index: PhraseIndex<Term>, title: string, text: string): Mention[] {
  const mentions = mentionsIn(index, title, 'title');
  if (!COINED_NAME.test(title)) return mentions;
  const spoken = new Set(mentionsIn(index, joinNames(`${title} ${text}`), 'text').map(({ slug }) => slug));
  return mentions.map((mention) =>
    mention.role === 'title' && isLowerCase(mention.term) && !spoken.has(mention.slug)
      ? { ...mention, role: 'hints' }
      : mention,
  );
}

/** The terms that a text mentions; within one topic a longer phrase hides the phrases inside it. */
function mentionsIn(index: PhraseIndex<Term>, text: string, source: TopicSource): Mention[] {
  const covered = new Map<string, number>();
  return findPhrases(index, foldWords(text)).flatMap(({ mark, end }) => {
    if (end <= (covered.get(mark.slug) ?? 0)) return [];
    covered.set(mark.slug, end);
    return mark.role === 'except' ? [] : [{ ...mark, source }];
  });
}

/** Whether a term names its topic where it stands, or only points to it. */
function names({ role, source }: Mention): boolean {
  return role === 'about' || (role === 'title' && source === 'title');
}

function scoreMentions(slug: string, mentions: readonly Mention[]): TopicScore {
  const bySource = Map.groupBy(mentions, ({ source }) => source);
  const evidence = [...bySource].flatMap(([source, ofSource]) =>
    [...Map.groupBy(ofSource, ({ term }) => term)].map(([term, ofTerm]) => {
      const { name, hint, times } = POINTS[source];
      const worth = ofTerm.some(names) ? name : hint;
      return { source, term, points: worth * Math.min(ofTerm.length, times) };
    }),
  );
  const sums = [...Map.groupBy(evidence, ({ source }) => source)].map(([source, ofSource]) =>
    Math.min(
      POINTS[source].most,
      ofSource.reduce((sum, { points }) => sum + points, 0),
    ),
  );
  const score = sums.reduce((sum, points) => sum + points, 0);
  const named = mentions.some(names);
  // Hints alone are not enough.
  return { slug, score: named ? score : Math.min(score, TOPIC_THRESHOLD - 1), named, evidence };
}
