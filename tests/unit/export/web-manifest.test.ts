import { expect, test } from 'vitest';
import { toWebManifest } from '../../../src/export/web-manifest.ts';
import { siteIcons } from '../../../src/site/brand/icons.ts';
import { parseSite } from '../../../src/site/settings.ts';

test('toWebManifest takes name, description and language from site.yml, and icons from the content', () => {
  const manifest = JSON.parse(
    toWebManifest(
      parseSite('title: "Lamps"\ndescription: All that shines\nlanguage: nl\n'),
      siteIcons(new Set(['favicon.png', 'CNAME'])),
    ),
  ) as object;
  expect(manifest).toMatchObject({
    name: 'Lamps',
    description: 'All that shines',
    lang: 'nl',
    start_url: '/',
    scope: '/',
    icons: [{ src: '/favicon.png', type: 'image/png' }],
  });
});
