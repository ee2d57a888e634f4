import { runAstro } from './astro.ts';
import { joinSite } from './building/build-site.ts';
import { readOptions } from './options.ts';

readOptions(
  { about: 'Builds the site into OUT_DIR (dist) from the parts in CACHE_DIR that `npm run build -- --part` made.' },
  {},
);
await runAstro('production', joinSite);
