import { runAstro } from './astro.ts';
import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';

readOptions({ about: 'Builds the pages and the search index into OUT_DIR (dist).' }, {});
await runAstro('production', buildSite);
