import { isOwnPath, pathOf, type SiteLink } from '../../site/brand/links.ts';
import type { Site } from '../../site/settings.ts';
import { href, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import type { NavLink } from './pagination.ts';

/**
 * The links of the masthead: its own, then those of the settings. One of these that leads where one of its own does takes
 * the place of that.
 * @param path of the page that shows them; null where it has none
 * @param titles of the free pages, by their names
 */
export function mastheadLinks(
  { nav, counts }: Pick<Site, 'nav' | 'counts'>,
  path: string | null,
  titles: ReadonlyMap<string, string>,
  wording: Wording,
): NavLink[] {
  const own: SiteLink[] = [
    { href: paths.home, label: wording.text('nav.today') },
    // Nothing is ranked by counts that are not shown.
    ...(counts.length > 0 ? [{ href: paths.trending, label: wording.text('nav.trending') }] : []),
    { href: paths.topics, label: wording.text('nav.topics') },
    { href: paths.archive, label: wording.text('nav.archive') },
    { href: paths.search, label: wording.text('nav.search') },
    { href: paths.freePage('about'), label: wording.text('nav.about') },
  ];
  const others = nav.filter((link) => own.every(({ href: known }) => known !== link.href));
  return [...own.map((link) => nav.find((other) => other.href === link.href) ?? link), ...others].map((link) => ({
    ...shownLink(link, titles),
    isCurrent: link.href === path,
  }));
}

/** A link of the settings as a page shows it; one without a label has the title of its page. */
export function shownLink(link: SiteLink, titles: ReadonlyMap<string, string>): Pick<NavLink, 'href' | 'label'> {
  return {
    href: isOwnPath(link.href) ? ownHref(link.href) : link.href,
    label: link.label ?? titles.get(link.href) ?? link.href,
  };
}

/** What an address has behind its path is as its writer encoded it. */
function ownHref(target: string): string {
  const path = pathOf(target);
  return href(path) + target.slice(path.length);
}
