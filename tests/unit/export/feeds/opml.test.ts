import { parseOpml } from 'feedsmith';
import { expect, test } from 'vitest';
import { toOpml } from '../../../../src/export/feeds/opml.ts';

test('toOpml lists feeds with their addresses, whatever their titles hold', () => {
  const feeds = [{ title: 'Lamps & <ships>\u0000', path: '/topics/lamps/feed.xml', page: '/topics/lamps/' }];
  expect(parseOpml(toOpml('The list', feeds))).toMatchObject({
    head: { title: 'The list' },
    body: {
      outlines: [
        {
          text: 'Lamps & <ships>',
          type: 'rss',
          xmlUrl: 'http://localhost:4321/topics/lamps/feed.xml',
          htmlUrl: 'http://localhost:4321/topics/lamps/',
        },
      ],
    },
  });
});
