import type { Site } from './site.ts';
import { fillTemplate, pluralForm, type Text } from './text/template.ts';

/**
 * Every word of the interface. `strings` in `content/site.yml` overrides any of them, by its key.
 * `{name}` stands for a value; a text that depends on a count has a form per plural category of the language.
 */
export const DEFAULT_STRINGS = {
  skip: 'Skip to content',
  'nav.label': 'Main',
  'nav.today': 'Newest',
  'nav.trending': 'Trending',
  'nav.topics': 'Topics',
  'nav.archive': 'Archive',
  'nav.search': 'Search',
  'nav.about': 'About',
  'theme.label': 'Colour theme',
  'theme.auto': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'count.papers': { one: '{count} paper', other: '{count} papers' },
  'count.days': { one: '{count} day', other: '{count} days' },
  'count.authors': { one: '{count} author', other: '{count} authors' },
  'count.comments': { one: '{count} comment', other: '{count} comments' },
  'count.upvotes': { one: '{count} upvote', other: '{count} upvotes' },
  'count.more': { one: 'and {count} more', other: 'and {count} more' },
  'count.results': {
    zero: 'No results for “{query}”',
    one: '{count} result for “{query}”',
    other: '{count} results for “{query}”',
  },
  'home.all': { one: 'The one paper of this day', other: 'All {count} papers of this day' },
  'home.week': 'Most discussed this week',
  'home.recent': 'Recent days',
  'home.archive': 'The whole archive',
  'home.empty.title': 'No digest yet',
  'home.empty.text':
    'Put a digest file into the folder {folder}, with its day at the start of the name, such as {example}. Page text, Hugging Face JSON and Markdown are all read; the README shows each.',
  'day.number': 'No. {number}',
  'day.label': 'Day',
  'day.previous': 'Previous day',
  'day.next': 'Next day',
  'day.overview': 'At a glance',
  'day.byVotes': 'At a glance, by votes',
  'day.order': 'Read in the order of',
  'day.order.digest': 'the digest',
  'day.order.votes': 'votes',
  'day.contents': 'Digests of this day',
  'paper.abstract': 'Abstract',
  'paper.summary': 'Summary',
  'paper.summaryBy': 'Summary, by {by}',
  'paper.noText': 'The digest has no text for this paper.',
  'paper.authorsUnknown': 'Authors unknown',
  'paper.authors': 'Authors',
  'paper.organization': 'Organization',
  'paper.published': 'Published',
  'paper.withdrawn': 'This paper was withdrawn.',
  'paper.links': 'Read',
  'paper.appearances': 'In the digests',
  'paper.position': 'Paper {position} of {count}',
  'paper.neighbours': 'In the same digest',
  'paper.previous': 'Previous paper',
  'paper.next': 'Next paper',
  'paper.topics': 'Topics',
  'paper.keywords': 'Keywords',
  'paper.related': 'Related papers',
  'paper.note': 'Editor’s note',
  'link.arxiv': 'arXiv',
  'link.pdf': 'PDF',
  'link.huggingFace': 'Hugging Face',
  'link.code': 'Code',
  'link.project': 'Project page',
  'link.model': 'Model',
  'link.dataset': 'Data set',
  'link.demo': 'Demo',
  'link.media': 'Media',
  'link.other': 'Link',
  'week.title': 'Week {week} of {year}',
  'period.top': 'Most discussed',
  'period.days': 'Day by day',
  'period.calendar': 'Day by day',
  'period.up': 'Part of',
  'period.down.week': 'Weeks',
  'period.down.month': 'Months',
  'period.week.label': 'Week',
  'period.week.previous': 'Previous week',
  'period.week.next': 'Next week',
  'period.month.label': 'Month',
  'period.month.previous': 'Previous month',
  'period.month.next': 'Next month',
  'period.year.label': 'Year',
  'period.year.previous': 'Previous year',
  'period.year.next': 'Next year',
  'trending.title': 'Trending',
  'trending.description': 'The papers most talked about, on {day}',
  'trending.how': 'By upvotes and comments, as the newest digests show them, for the age of the paper: as of {day}.',
  'trending.none': 'No digest here shows upvotes or comments, so there is nothing to rank by.',
  'calendar.none': 'no digest',
  'calendar.day': { one: '{day}, {count} paper', other: '{day}, {count} papers' },
  'calendar.week': 'Week',
  'calendar.legend': 'The darker a day, the more papers. A day without a mark has no digest.',
  'calendar.older': 'Earlier years',
  'list.newest': 'Newest',
  'list.pages': 'Pages',
  'list.years': 'By year',
  'list.older': 'Earlier papers',
  'list.newer': 'Later papers',
  'author.label': 'Author',
  'author.note':
    'Every paper by this name: names equal but for case and spacing share a page, and so may several people.',
  'authors.title': 'Authors',
  'authors.description': {
    one: 'Every name with at least {count} paper, by its last word',
    other: 'Every name with at least {count} papers, by its last word',
  },
  'authors.none': 'No name has that many papers yet.',
  'organization.label': 'Organization',
  'organization.note': 'Every paper that a digest names this organization for.',
  'organizations.title': 'Organizations',
  'organizations.description': 'Every organization that a digest names with a paper',
  'organizations.none': 'No digest names an organization yet.',
  'names.most': 'Most papers',
  'names.other': 'Other',
  'names.all': 'All, by letter',
  'names.choice.title': 'More than one name',
  'names.choice.text': 'These names share this address:',
  'topic.label': 'Topic',
  'topic.overTime': 'Papers a month',
  'topic.overTimeText': '{first} to {last}: at most {most} in a month, {newest} in the newest',
  'topic.neighbours': 'Neighbouring topics',
  'topics.title': 'Topics',
  'topics.description': 'What the papers are about',
  'topics.none': 'The archive has no topics: `topics.yml` in its content names them.',
  'digest.untitled': 'Digest',
  'digest.source': 'From {source}',
  'digest.terms': 'Terms: {terms}',
  'archive.title': 'Archive',
  'archive.ways': 'Browse by',
  'archive.description': 'Every day of {title}, by month',
  'search.title': 'Search',
  'search.label': 'Search all papers',
  'search.placeholder': 'Words, or a name',
  'search.submit': 'Search',
  'search.loading': 'Searching…',
  'search.more': 'Show more',
  'search.failed': 'The search index could not be loaded. Check the connection and try again.',
  'search.retry': 'Try again',
  'search.noscript': 'Search runs in your browser and needs JavaScript. The archive lists every day without it.',
  'count.digests': { one: '{count} digest', other: '{count} digests' },
  'facts.span': '{first} to {last}',
  'facts.spanLabel': 'Days',
  'facts.size': 'Size',
  'facts.terms': 'terms',
  'facts.gaps': 'Gaps',
  'facts.noGaps': 'None: every working day has a digest.',
  'facts.gapCount': { one: '{count} working day without a digest', other: '{count} working days without a digest' },
  'facts.newestGaps': 'The newest gaps',
  'about.title': 'About',
  'gone.title': 'This page was taken down',
  'gone.text': 'It stays empty, so that links to it keep an answer.',
  'redirect.page': 'This page has moved',
  'redirect.title': 'This paper has moved',
  'redirect.text': 'Its page is now {link}.',
  'choice.title': 'More than one paper',
  'choice.text': 'These papers share this address:',
  'notFound.title': 'Not found',
  'notFound.text':
    'There is no page at this address. Pages of papers and days never move, so the address may be mistyped.',
  'paper.cite': 'Cite',
  'day.bibtex': 'BibTeX of this day',
  'footer.feed': 'Feed',
  'footer.made': 'Made with Daybook',
  'footer.permalinks': 'All addresses',
  'footer.data': 'Data',
} as const satisfies Record<string, Text>;

/** The key of an interface text. */
export type StringKey = keyof typeof DEFAULT_STRINGS;

/** Texts and dates in the site's language. */
export interface Wording {
  readonly language: string;
  /**
   * The text under a key, its values filled in; `count` picks the plural form.
   * @example text('count.papers', { count: 2 }) //=> '2 papers'
   */
  text(key: StringKey, values?: Readonly<Record<string, string | number>>): string;
  /** The text as it is written, its `{name}` unfilled, for scripts that fill it in the browser. */
  template(key: StringKey): Text;
  /** @example day('2025-11-05') //=> '5 November 2025' */
  day(date: string): string;
  /** @example longDay('2025-11-05') //=> 'Wednesday, 5 November 2025' */
  longDay(date: string): string;
  /** @example mediumDay('2025-11-05') //=> 'Wed, Nov 5, 2025' */
  mediumDay(date: string): string;
  /** @example shortDay('2025-11-05') //=> 'Wed 5' */
  shortDay(date: string): string;
  /** @example month('2025-11') //=> 'November 2025' */
  month(month: string): string;
  /** @example span('2025-11-03', '2025-11-09') //=> '3 – 9 November 2025' */
  span(first: string, last: string): string;
  /** The days of the week from Monday on: `M`, `Monday`. */
  weekdays(): readonly { readonly short: string; readonly long: string }[];
  /** @example number(12345) //=> '12,345' */
  number(value: number): string;
}

/** The wording of a site: its language, and its own strings over the default ones. */
export function createWording({ language, strings }: Pick<Site, 'language' | 'strings'>): Wording {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const dates = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day) => format.format(new Date(day));
  };
  const spans = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' });
  const [weekdayLetter, weekdayName] = [dates({ weekday: 'narrow' }), dates({ weekday: 'long' })];
  const template = (key: StringKey): Text => strings[key] ?? DEFAULT_STRINGS[key];
  return {
    language,
    template,
    text: (key, values = {}) => {
      const count = values['count'];
      const shown = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? numbers.format(value) : value,
      ]);
      return fillTemplate(pluralForm(template(key), plural, Number(count ?? 0)), Object.fromEntries(shown));
    },
    day: dates({ dateStyle: 'long' }),
    longDay: dates({ dateStyle: 'full' }),
    mediumDay: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    shortDay: dates({ weekday: 'short', day: 'numeric' }),
    month: dates({ month: 'long', year: 'numeric' }),
    span: (first, last) => spans.formatRange(new Date(first), new Date(last)),
    weekdays: () => MONDAY_TO_SUNDAY.map((date) => ({ short: weekdayLetter(date), long: weekdayName(date) })),
    number: (value) => numbers.format(value),
  };
}

/** Any week will do. */
const MONDAY_TO_SUNDAY = Array.from({ length: 7 }, (_, index) => `2024-01-0${index + 1}`);
