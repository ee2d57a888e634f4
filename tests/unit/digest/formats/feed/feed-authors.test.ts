import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../support/parse.ts';

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

describe('feed.parse, of authors,', () => {
  test('reads arXiv’s own Atom, which names them and its subjects as Dublin Core', () => {
    const text =
      `<feed xmlns="http://www.w3.org/2005/Atom" ${DC}><title>Quay</title><updated>2025-11-05T05:00:00Z</updated>` +
      '<entry><id>oai:arXiv.org:2511.00001v1</id><title>Lamps</title><link href="https://arxiv.org/abs/2511.00001"/>' +
      '<summary>arXiv:2511.00001v1 Announce Type: new \nAbstract: We count ships.</summary><category term="cs.CL"/>' +
      '<dc:creator>Suharto, Plato</dc:creator><dc:subject>Lighthouses</dc:subject></entry></feed>';
    expect(entriesOf(text)).toMatchObject([
      { authors: ['Suharto', 'Plato'], categories: ['cs.CL'], keywords: ['Lighthouses'], abstract: 'We count ships.' },
    ]);
  });

  test.each([
    ['Suharto, Ada Byron', ['Suharto', 'Ada Byron'], true],
    [String.raw`Ada Byron (Quay, Pier 2), \c{C}elik \"Oz`, ['Ada Byron', 'Çelik Öz'], true],
    ['Ada Byron, Bo Tern, et al.', ['Ada Byron', 'Bo Tern'], false],
    ['Byron, Ada', ['Byron, Ada'], true],
  ])('reads the names %j', (creator, authors, authorsComplete) => {
    const item = `<item><title>Lamps</title><description>Text.</description><dc:creator>${creator}</dc:creator></item>`;
    const text = `<rss version="2.0" ${DC}><channel><title>Quay</title>${item}</channel></rss>`;
    expect(entriesOf(text)).toMatchObject([{ authors, authorsComplete }]);
  });
});
