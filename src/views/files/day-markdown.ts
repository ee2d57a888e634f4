import type { Archive } from '../../archive/archive.ts';
import type { Day } from '../../archive/schema.ts';
import { toDayMarkdown } from '../../export/day-markdown.ts';
import { byline } from '../../paper/byline.ts';
import { readingLinks } from '../../paper/reading-links.ts';
import { renderTitle } from '../../paper/render-text.ts';
import type { Appearance, Paper } from '../../paper/schema.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { listingLabels } from '../parts/paper-item.ts';
import { withdrawalNotice } from '../parts/withdrawal-notice.ts';
import type { SiteContext } from '../site-context.ts';

/** The most names of one paper. */
const LISTED_AUTHORS = 6;

/** A day as Markdown, without the texts of its papers. */
export function dayMarkdown({ archive, wording }: Pick<SiteContext, 'archive' | 'wording'>, day: Day): string {
  return toDayMarkdown({
    title: wording.longDay(day.date),
    url: absoluteUrl(paths.day(day.date)),
    count: wording.text('count.papers', { count: day.paperIds.length }),
    digests: day.digests.flatMap((key) => {
      const digest = archive.digests.get(key);
      if (!digest) return [];
      const title = digest.title ?? digest.source ?? wording.text('digest.untitled');
      return { title, papers: digest.paperIds.flatMap((id) => listedPaper(archive, id, key, wording)) };
    }),
  });
}

function listedPaper({ papers }: Archive, id: string, digest: string, wording: Wording) {
  const paper = papers.get(id);
  const appearance = paper?.appearances.find((candidate) => candidate.digest === digest);
  return paper && appearance ? markdownPaper(paper, appearance, wording) : [];
}

function markdownPaper(paper: Paper, appearance: Appearance, wording: Wording) {
  const facts = [
    withdrawalNotice(paper, wording),
    byline(paper, wording, LISTED_AUTHORS),
    listingLabels(appearance, wording).join(' · '),
  ];
  return {
    title: renderTitle(paper.title).plain,
    url: absoluteUrl(paths.paper(paper.id)),
    facts: facts.flatMap((fact) => fact || []),
    links: readingLinks(paper, wording),
  };
}
