import { readEnvironment } from '../environment.ts';
import { readSite } from '../site.ts';
import { createWording } from '../strings.ts';

/** The site's settings, for pages and components. */
export const site = readSite(readEnvironment().contentDir);

/** The site's texts and dates, for pages and components. */
export const wording = createWording(site);
