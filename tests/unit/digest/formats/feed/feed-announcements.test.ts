import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../support/parse.ts';

const rss = (items: string) => `<rss version="2.0"><channel><title>Quay</title>${items}</channel></rss>`;

describe('feed, of arXiv’s announcements,', () => {
  test.each([
    ['new', '2025-11-04'],
    ['cross', null],
    ['replace', null],
    ['replace-cross', null],
  ])('gives a paper that arXiv announces as %s the date %j', (type, publishedOn) => {
    const item = (text: string, elements: string) =>
      entriesOf(
        rss(
          `<item><title>Lamps</title><link>https://arxiv.org/abs/2511.00001</link><description>${text}Abstract: x</description><pubDate>Tue, 04 Nov 2025 00:00:00 -0500</pubDate>${elements}</item>`,
        ),
      );
    const inText = item(`arXiv:2511.00001v2 Announce Type: ${type} \n`, '<arxiv:DOI>10.1000/1</arxiv:DOI>');
    const inElement = item('', `<arxiv:announce_type>${type}</arxiv:announce_type>`);
    expect([...inText, ...inElement].map((entry) => entry.publishedOn)).toEqual([publishedOn, publishedOn]);
    expect(inText[0]?.links).toEqual([{ kind: 'other', url: 'https://doi.org/10.1000/1' }]);
  });
});
