import { expect, test } from 'vitest';
import { toFeedStylesheet } from '../../../../src/export/feeds/stylesheet.ts';
import { parseSite } from '../../../../src/site/settings.ts';
import { createWording } from '../../../../src/site/wording.ts';

test('toFeedStylesheet explains the feed in the words of the site, whatever signs they hold', () => {
  const wording = createWording(
    parseSite('title: T\nlanguage: ar\nstrings: { feed.explained: "A \\"feed\\" \\\\ of\\n</style> papers" }\n'),
  );
  const css = toFeedStylesheet(wording);
  expect(css).toContain(String.raw`content: "A \"feed\" \\ of\a </style> papers";`);
  expect(css).toContain('direction: rtl;');
});
