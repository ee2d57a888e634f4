import { runAstro } from './astro.ts';
import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';

readOptions({});
await runAstro('production', buildSite);
