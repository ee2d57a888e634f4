import { readEnvironment } from '../site/environment.ts';
import { readSite } from '../site/settings.ts';
import { createWording } from '../site/wording.ts';

/** The site's settings, for pages and components. */
export const site = readSite(readEnvironment().contentDir);

/** The site's texts and dates, for pages and components. */
export const wording = createWording(site);
