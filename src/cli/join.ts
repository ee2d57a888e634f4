import { runAstro } from './astro.ts';
import { readOptions } from './options.ts';

readOptions(
  { about: 'Builds the site into OUT_DIR (dist) from the parts in CACHE_DIR that `npm run build -- --part` made.' },
  {},
);
// What takes time to load is loaded once the words fit.
const { joinSite } = await import('./building/build-site.ts');
await runAstro('production', joinSite);
