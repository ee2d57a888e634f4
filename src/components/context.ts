import { hasBasis } from '../archive/read-sources.ts';
import { pageTitles } from '../markdown/page-titles.ts';
import { siteIcons } from '../site/brand/icons.ts';
import { readLogo } from '../site/brand/logo.ts';
import { BRAND_FILE, hasStyles, ownFiles, STYLES_FILE } from '../site/brand/public-files.ts';
import { brandStyles } from '../site/brand/styles.ts';
import { readEnvironment } from '../site/environment.ts';
import { readSite } from '../site/settings.ts';
import { createWording } from '../site/wording.ts';
import { textDirection } from '../text/direction.ts';

const { contentDir } = readEnvironment();

/** The site's settings, for pages and components. */
export const site = readSite(contentDir);

/** The site's texts and dates, for pages and components. */
export const wording = createWording(site);

/** The `dir` of a text. */
export const dirOf = (text: string): 'auto' | undefined => textDirection(text, wording.direction);

/** Whether the site has vectors, by which papers can be ranked for a reader. */
export const hasVectors = hasBasis(contentDir);

/** The pictures that stand for the site. */
export const icons = siteIcons(ownFiles(contentDir));
export const logo = readLogo(contentDir, site.logo);

/** Titles of the free pages, by their paths. */
export const titles = pageTitles(contentDir);

/** Paths of styles that come after those of every site. */
export const ownStyles = [
  ...(brandStyles(site) === '' ? [] : [`/${BRAND_FILE}`]),
  ...(hasStyles(contentDir) ? [`/${STYLES_FILE}`] : []),
];
