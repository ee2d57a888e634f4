import { PAPER } from '../site/brand/accent.ts';
import type { SiteIcons } from '../site/brand/icons.ts';
import type { Site } from '../site/settings.ts';
import { href, paths } from '../site/urls.ts';

/** What lets a reader put the site on a home screen (https://www.w3.org/TR/appmanifest/). */
export function toWebManifest(
  { title, description, language }: Pick<Site, 'title' | 'description' | 'language'>,
  { homeScreen }: Pick<SiteIcons, 'homeScreen'>,
): string {
  const manifest = {
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: href(paths.home),
    scope: href(paths.home),
    // Safari keeps what a site on the home screen stores only where this says `standalone`; others take the next line.
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: homeScreen.map(({ path, sizes, type }) => ({ src: href(path), ...(sizes && { sizes }), type })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
