/** An icon among the files of a site. */
interface SiteIcon {
  readonly path: string;
  readonly type: string;
  /** Null where the name does not tell. */
  readonly sizes: string | null;
}

/** The icons that pages, home screens and search engines of browsers show. */
export interface SiteIcons {
  readonly page: SiteIcon;
  /** Null where none is a picture of pixels. */
  readonly touch: SiteIcon | null;
  readonly homeScreen: readonly SiteIcon[];
  readonly search: SiteIcon;
}

const ICONS: Readonly<Record<string, SiteIcon>> = Object.fromEntries(
  (
    [
      ['favicon.svg', 'image/svg+xml', 'any'],
      ['favicon.png', 'image/png', null],
      ['favicon.ico', 'image/x-icon', null],
      ['apple-touch-icon.png', 'image/png', '180x180'],
      ['icon-192.png', 'image/png', '192x192'],
      ['icon-512.png', 'image/png', '512x512'],
    ] as const
  ).map(([name, type, sizes]) => [name, { path: `/${name}`, type, sizes }]),
);

/** The files of `public/` that Daybook comes with. */
const DEFAULT_ICONS = new Set(Object.keys(ICONS).filter((name) => name !== 'favicon.ico'));

/**
 * Which file serves as which icon. An archive with any icon of its own has only its own: Daybook's would not fit.
 * @param own paths of the content's files
 * @example siteIcons(new Set(['favicon.png'])).page.path //=> '/favicon.png'
 */
export function siteIcons(own: ReadonlySet<string>): SiteIcons {
  const names = Object.keys(ICONS).some((name) => own.has(name)) ? own : DEFAULT_ICONS;
  const all = (...wanted: string[]): SiteIcon[] =>
    wanted.filter((name) => names.has(name)).flatMap((name) => ICONS[name] ?? []);
  const [page] = all(...Object.keys(ICONS));
  if (!page) throw new Error('No icon among the files: this cannot happen, since one of them is of the table');
  const large = all('icon-192.png', 'icon-512.png');
  return {
    page,
    touch: all('apple-touch-icon.png', 'icon-192.png', 'icon-512.png', 'favicon.png')[0] ?? null,
    homeScreen: large.length > 0 ? large : all('favicon.svg', 'apple-touch-icon.png', 'favicon.png'),
    search: all('icon-192.png')[0] ?? page,
  };
}
