import type { Archive } from '../../archive/archive.ts';
import { slugOfName } from '../../archive/name-index.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { firstDayOf, papersOf } from '../../archive/papers-of.ts';
import { periodsOf, periodsWithFiles } from '../../archive/periods.ts';
import { finishedMonths } from '../../archive/topics/topic-counts.ts';
import { neighbouringTopics } from '../../archive/topics/topic-neighbours.ts';
import { newestCounts } from '../../archive/trending.ts';
import { addDays, monthOf } from '../../day.ts';
import { nameLists } from '../../export/data/name-lists.ts';
import { newestIds } from '../../export/feeds/select-items.ts';
import { firstDay } from '../../paper/first-day.ts';
import { factsHash, paperHash } from '../../paper/paper-hash.ts';
import type { Paper } from '../../paper/schema.ts';
import type { DataMonthRoute, DataTableRoute } from '../files/data-files.ts';
import type { DayFileRoute, YearBibtexRoute } from '../files/day-files.ts';
import type { DayRoute } from '../day-page.ts';
import type { MonthFeedRoute, TopicFeedRoute } from '../feeds.ts';
import type { NameRoute } from '../name-page.ts';
import type { PaperRoute } from '../paper-page.ts';
import { cutList } from '../parts/paper-list.ts';
import type { PeriodRoute } from '../period-page.ts';
import { supersededPapers } from '../parts/paper-note.ts';
import type { SiteContext } from '../site-context.ts';
import type { TopicRoute } from '../topic-page.ts';

// What views follow from, where that is known without making the view: they are compared for every page at each build. The
// site's settings are not among them: when they change, every page is made anew.

/** All that the page of a paper follows from. */
export function paperInputs({ archive, relatedTo }: SiteContext, { id }: PaperRoute): unknown {
  const paper = archive.papers.get(id);
  if (!paper) return null;
  const { topics, names, notes, digests, citationKeys } = archive;
  const place = digests.get(paper.appearances[0]?.digest ?? '')?.paperIds ?? [];
  const index = place.indexOf(id);
  return [
    paperHash(paper),
    citationKeys.get(id),
    paper.topics.map((slug) => topics.get(slug)?.label),
    (paper.authors ?? []).map((name) => slugOfName(names.author, name)),
    paper.organization && slugOfName(names.organization, paper.organization.name),
    relatedTo(id).map((other) => linkInputs(archive.papers.get(other))),
    [
      index,
      place.length,
      ...[place[index - 1], place[index + 1]].map((other) => linkInputs(archive.papers.get(other ?? ''))),
    ],
    notes.get(id),
    paper.note,
    linkInputs(archive.papers.get(paper.note?.supersededBy ?? '')),
    supersededPapers(archive, paper).map(linkInputs),
  ];
}

/** All that a page of a name, or of a slug that several names share, follows from; null where only the view tells. */
export function nameInputs({ archive }: SiteContext, { kind, slug, page }: NameRoute): unknown {
  const named = archive.names[kind].pages.get(slug);
  if (!named) return null;
  const cuts = cutList(archive, named.paperIds);
  const months = new Set(named.paperIds.map((id) => monthOf(firstDayOf(archive, id))));
  return [
    named.name,
    named.paperIds.length,
    [...months],
    cuts.map((cut) => cut.page),
    papersOf(archive, cuts.find((cut) => cut.page === page)?.items ?? []).map(rowInputs),
  ];
}

/** All that a page of a week, month or year follows from. */
export function periodInputs({ archive }: SiteContext, { kind, name, page }: PeriodRoute): unknown {
  const periods = periodsOf(archive, kind);
  const index = periods.findIndex((period) => period.name === name);
  const days = periods[index]?.days ?? [];
  const hashOf = (id: string): string | undefined => {
    const paper = archive.papers.get(id);
    return paper && factsHash(paper);
  };
  return [
    page,
    periods[index - 1]?.name,
    periods[index + 1]?.name,
    days.map(({ date, paperIds }) => [date, paperIds, paperIds.map(hashOf)]),
    kind === 'year' ? calendarInputs(archive, name) : null,
  ];
}

/** All that the calendar of a year follows from, beside its own days: the weeks at its ends, and the span of the archive. */
function calendarInputs({ days, dayIndex }: Archive, year: string): unknown {
  const [start, end] = [addDays(`${year}-01-01`, -DAYS_OF_WEEK), addDays(`${year}-12-31`, DAYS_OF_WEEK)];
  const [first = '', last = ''] = [days[0]?.date, days.at(-1)?.date];
  const around = Array.from({ length: DAYS_OF_WEEK }, (_, index) => [addDays(start, index), addDays(end, -index)]);
  return [first < start ? start : first, last > end ? end : last, around.flat().filter((date) => dayIndex.has(date))];
}

const DAYS_OF_WEEK = 7;

/** All that a page of a topic follows from. */
export function topicInputs({ archive }: SiteContext, { slug, page }: TopicRoute): unknown {
  const topic = archive.topics.get(slug);
  if (!topic) return null;
  const { label, description, paperIds } = topic;
  const cuts = cutList(archive, paperIds);
  return [
    label,
    description,
    paperIds.length,
    cuts.map((cut) => cut.page),
    papersOf(archive, cuts.find((cut) => cut.page === page)?.items ?? []).map((paper) => [paper.id, factsHash(paper)]),
    page === '' ? topicFacts(archive, slug) : null,
  ];
}

/** What the first page of a topic shows beside its papers. */
function topicFacts(archive: Archive, slug: string): unknown {
  const neighbours = neighbouringTopics(archive, slug).map(({ slug: of }) => [of, archive.topics.get(of)?.label]);
  return [finishedMonths(archive, slug), neighbours];
}

/** All that the data file of a month follows from. */
export function dataMonthInputs({ whole }: SiteContext, { month }: Pick<DataMonthRoute, 'month'>): unknown {
  return [
    whole.topics.size === 0,
    newPapersOf(whole, 'month', month).map((paper) => [paperHash(paper), paper.note, whole.citationKeys.get(paper.id)]),
  ];
}

/** All that the table of a year follows from. */
export function dataTableInputs({ whole }: SiteContext, { year }: Pick<DataTableRoute, 'year'>): unknown {
  const papers = newPapersOf(whole, 'year', year);
  return papers.map((paper) => [citedInputs(whole, paper), labelsOf(whole, paper)]);
}

/** All that the index of the data files follows from. */
export function dataIndexInputs(context: SiteContext): unknown {
  const { whole } = context;
  return [
    whole.days.at(-1)?.date,
    periodsWithFiles(whole, 'month').map(({ name }) => [name, dataMonthInputs(context, { month: name })]),
    periodsWithFiles(whole, 'year').map(({ name }) => [name, dataTableInputs(context, { year: name })]),
    [...nameLists(whole)],
    [...whole.aliases],
  ];
}

/** All that the BibTeX file of a year follows from. */
export function yearBibtexInputs({ archive }: SiteContext, { year }: YearBibtexRoute): unknown {
  return newPapersOf(archive, 'year', year).map((paper) => citedInputs(archive, paper));
}

/** All that a page of a day follows from. */
export function dayInputs({ archive }: SiteContext, { date, page }: DayRoute): unknown {
  const { days, dayIndex } = archive;
  const index = dayIndex.get(date) ?? -1;
  const day = days[index];
  if (!day) return null;
  const linked = [days[index - 1], days[index + 1], days[dayIndex.get(addDays(date, -7)) ?? -1]];
  return [
    page,
    day,
    day.digests.map((key) => archive.digests.get(key)),
    papersOf(archive, day.paperIds).map(paperHash),
    linked.map((other) => other && [other.date, other.paperIds.length]),
  ];
}

/** All that the feed of a topic follows from. */
export function topicFeedInputs({ archive }: SiteContext, { slug }: TopicFeedRoute): unknown {
  const { topics, days, dayIndex } = archive;
  const topic = topics.get(slug);
  if (!topic) return null;
  const newest = papersOf(archive, newestIds(topic.paperIds, archive));
  const dates = new Set(newest.map(firstDay));
  return [
    topic.label,
    topic.description,
    newest.map((paper) => [paperHash(paper), labelsOf(archive, paper)]),
    Array.from(dates, (date) => days[dayIndex.get(date) ?? -1]?.paperIds),
    newest.length === 0 ? days.at(-1)?.date : null,
  ];
}

/** All that a file of a day follows from. */
export function dayFileInputs({ archive }: SiteContext, { date }: DayFileRoute): unknown {
  const day = archive.days[archive.dayIndex.get(date) ?? -1];
  if (!day) return null;
  return [
    day,
    day.digests.map((key) => archive.digests.get(key)),
    papersOf(archive, day.paperIds).map((paper) => citedInputs(archive, paper)),
  ];
}

/** All that the feed of a month follows from. */
export function monthFeedInputs({ archive }: SiteContext, { month }: MonthFeedRoute): unknown {
  const months = periodsOf(archive, 'month');
  const index = months.findIndex(({ name }) => name === month);
  const days = months[index]?.days ?? [];
  return [
    months[index - 1]?.name,
    index === months.length - 1,
    days.map(({ date, paperIds }) => [
      date,
      paperIds.map((id) => {
        const paper = archive.papers.get(id);
        return paper && firstDay(paper) === date ? [paperHash(paper), labelsOf(archive, paper)] : null;
      }),
    ]),
  ];
}

/** Of a paper in a file that shows no texts. */
function citedInputs({ citationKeys }: Archive, paper: Paper): unknown {
  return [factsHash(paper), citationKeys.get(paper.id)];
}

function labelsOf({ topics }: Archive, paper: Paper): unknown {
  return paper.topics.map((slug) => topics.get(slug)?.label);
}

function linkInputs(paper: Paper | undefined): unknown {
  return paper && [paper.id, paper.title, paper.publishedOn, firstDay(paper)];
}

function rowInputs(paper: Paper): unknown {
  return [linkInputs(paper), newestCounts(paper), paper.links.some(({ kind }) => kind === 'code')];
}
