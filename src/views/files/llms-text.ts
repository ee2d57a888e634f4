import { toLlms, type LlmsLink, type LlmsSection } from '../../export/llms.ts';
import { NAME_KIND_LIST, NAME_KINDS } from '../../archive/name-kinds.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { dailyFeedLink } from '../feeds.ts';
import { totals } from '../parts/totals.ts';
import type { SiteContext } from '../site-context.ts';

/** How many days are named. */
const NEWEST_DAYS = 10;

/** The text of `llms.txt`: what the archive is, and where its data, newest days, feeds and search are. */
export function llmsText({ archive, site, wording }: SiteContext): string {
  const { title, description } = site;
  const { days } = archive;
  const [first, last] = [days[0], days.at(-1)].map((day) => day && wording.day(day.date));
  const about =
    first === undefined || last === undefined
      ? wording.text('llms.empty')
      : wording.text('llms.about', { size: totals(archive, wording), first, last });
  const newest = days.slice(-NEWEST_DAYS).toReversed();
  const sections: LlmsSection[] = [
    { title: wording.text('llms.data'), links: dataLinks(wording) },
    {
      title: wording.text('llms.days'),
      links: newest.map(({ date, paperIds }) => ({
        name: wording.longDay(date),
        url: absoluteUrl(paths.dayFile(date, 'md')),
        note: wording.text('count.papers', { count: paperIds.length }),
      })),
    },
    {
      title: wording.text('llms.feeds'),
      links: [
        { name: title, url: absoluteUrl(paths.feeds.atom), note: 'Atom' },
        { name: dailyFeedLink(site, wording).title, url: absoluteUrl(paths.feeds.daily), note: 'Atom' },
        { name: 'OPML', url: absoluteUrl(paths.feeds.list), note: wording.text('llms.opml') },
      ],
    },
    { title: wording.text('search.title'), links: [searchLink(wording)] },
    {
      title: wording.text('archive.title'),
      links: [
        { name: wording.text('archive.title'), url: absoluteUrl(paths.archive), note: totals(archive, wording) },
        { name: 'Sitemap', url: absoluteUrl(paths.sitemaps), note: wording.text('llms.pages') },
      ],
    },
  ];
  return toLlms({ title, description, about, sections });
}

function dataLinks(wording: Wording): LlmsLink[] {
  const lists = [
    ['topics', wording.text('topics.title')],
    ...NAME_KIND_LIST.map((kind) => [NAME_KINDS[kind].segment, wording.text(NAME_KINDS[kind].words.title)] as const),
  ] as const;
  return [
    { name: 'index.json', url: absoluteUrl(paths.data.index), note: wording.text('llms.index') },
    { name: 'schema.json', url: absoluteUrl(paths.data.schema), note: wording.text('llms.schema') },
    ...lists.map(([segment, name]) => ({
      name,
      url: absoluteUrl(paths.data.list(segment)),
      note: wording.text('llms.list'),
    })),
  ];
}

function searchLink(wording: Wording): LlmsLink {
  const url = absoluteUrl(paths.search);
  return { name: wording.text('search.title'), url, note: wording.text('llms.search', { url: `${url}?q=retrieval` }) };
}
