import { firstFileOfPaper, type Archive } from '../archive/archive.ts';
import { renderTitle } from '../paper/render-text.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { pageHead, type PageHead } from './head.ts';
import type { LinkedTitle } from './parts/linked-title.ts';
import { joinFacts } from './parts/join-facts.ts';
import { byline } from '../paper/byline.ts';
import { shownDate } from './parts/paper-item.ts';
import { permanentRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What the page at an alias shows: a redirect to its paper, or the papers that share it. */
export interface AliasPage {
  readonly head: PageHead;
  readonly title: string;
  /** The paper that it redirects to; null where several share the alias. */
  readonly target: LinkedTitle | null;
  /** The papers that share the address. */
  readonly choices: readonly PaperChoice[];
}

/** One of several papers, with the facts that distinguish it. */
interface PaperChoice extends LinkedTitle {
  readonly facts: string;
}

/** A path under `/papers/` that is an alias. */
export interface AliasRoute extends Route {
  readonly alias: string;
}

/** Every alias of papers. */
export function aliasRoutes(archive: Archive): AliasRoute[] {
  return Array.from(archive.aliases, ([alias, [first = '']]) => ({
    ...permanentRoute(paths.paper(alias), firstFileOfPaper(archive, first)),
    alias,
  }));
}

/** Makes the page of an alias. */
export function aliasPage({ archive, wording }: SiteContext, { alias, path }: AliasRoute): AliasPage {
  const [target = alias, ...others] = archive.aliases.get(alias) ?? [];
  return others.length === 0
    ? redirectPage(archive, target, wording)
    : choicePage(archive, [target, ...others], path, wording);
}

function redirectPage({ papers }: Archive, target: string, wording: Wording): AliasPage {
  const path = paths.paper(target);
  const title = wording.text('redirect.title');
  return {
    head: pageHead({ title, path, isIndexed: false, redirectHref: href(path) }),
    title,
    target: { href: href(path), html: renderTitle(papers.get(target)?.title ?? target).html },
    choices: [],
  };
}

function choicePage({ papers }: Archive, ids: readonly string[], path: string, wording: Wording): AliasPage {
  const title = wording.text('choice.title');
  return {
    head: pageHead({ title, path, isIndexed: false }),
    title,
    target: null,
    choices: ids.flatMap((id) => {
      const paper = papers.get(id);
      if (!paper) return [];
      const facts = [byline(paper, wording, 3), shownDate(paper.publishedOn, wording)?.label, paper.arxivId];
      return {
        href: href(paths.paper(id)),
        html: renderTitle(paper.title).html,
        facts: joinFacts(facts),
      };
    }),
  };
}
