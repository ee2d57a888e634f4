import type { Site } from '../site/settings.ts';
import { href, paths } from '../site/urls.ts';

/** What lets a reader put the site on a home screen (https://www.w3.org/TR/appmanifest/). */
export function toWebManifest({
  title,
  description,
  language,
}: Pick<Site, 'title' | 'description' | 'language'>): string {
  const icon = (size: number): object => ({
    src: href(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  const manifest = {
    name: title,
    short_name: title,
    description,
    lang: language,
    start_url: href(paths.home),
    scope: href(paths.home),
    display: 'minimal-ui',
    background_color: PAPER_COLOUR,
    theme_color: PAPER_COLOUR,
    icons: [icon(192), icon(512)],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `--paper` of the light theme, in `src/styles/tokens.css`. */
const PAPER_COLOUR = '#fbf9f4';
