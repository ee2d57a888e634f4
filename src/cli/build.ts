import { parsePart } from '../integrations/rendering/parts.ts';
import { runAstro } from './astro.ts';
import { readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Builds the pages and the search index into OUT_DIR (dist).' },
  {
    part: {
      type: 'string',
      value: 'N/OF',
      about: 'makes a part of the pages alone, such as 2/8, for `npm run join`; OUT_DIR stays as it is',
    },
  },
);
// What takes time to load is loaded once the words fit.
const { buildPart, buildSite } = await import('./building/build-site.ts');
await runAstro('production', () => (values.part === undefined ? buildSite() : buildPart(parsePart(values.part))));
