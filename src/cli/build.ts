import { runAstro } from './astro.ts';
import { buildSite } from './build-site.ts';

await runAstro('production', buildSite);
