import { parsePart } from '../integrations/rendering/parts.ts';
import { runAstro } from './astro.ts';
import { buildPart, buildSite } from './building/build-site.ts';
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
await runAstro('production', () => (values.part === undefined ? buildSite() : buildPart(parsePart(values.part))));
