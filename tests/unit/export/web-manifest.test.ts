import { expect, test } from 'vitest';
import { toWebManifest } from '../../../src/export/web-manifest.ts';
import { parseSite } from '../../../src/site/settings.ts';

test('toWebManifest takes name, description and language from site.yml', () => {
  const manifest = JSON.parse(
    toWebManifest(parseSite('title: "Lamps"\ndescription: All that shines\nlanguage: nl\n')),
  ) as object;
  expect(manifest).toMatchObject({
    name: 'Lamps',
    description: 'All that shines',
    lang: 'nl',
    start_url: '/',
    scope: '/',
  });
});
