import { describe, expect, test } from 'vitest';
import { feed } from '../../../../../src/digest/formats/feed/feed.ts';
import { atom, escape, item, on, rss } from '../../../support/feeds.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

describe('feed.recognizes', () => {
  test.each([
    rss(''),
    atom(''),
    '<rdf:RDF xmlns="x"><channel>',
    '<!-- x --><rss>',
    '<?xml version="1.0"?><?xml-stylesheet href="x"?>\n<atom:feed xmlns:atom="y">',
    '<!DOCTYPE rss>\n<RSS version="0.91">',
  ])('accepts %j', (text) => expect(feed.recognizes(text)).toBe(true));
  test.each(['', '<html><rss>', '<!doctype html><title>x</title>', 'x <rss>', '<feeder>', '<opml>'])(
    'refuses %j',
    (text) => expect(feed.recognizes(text)).toBe(false),
  );
});

describe('feed.parse', () => {
  test('takes source, language and terms from the feed, unless front matter has them', () => {
    const text = rss(item(1), '<language>en-us</language><copyright>CC0</copyright>');
    expect(parse(text).digests).toMatchObject([{ source: 'Quay', language: 'en-us', terms: 'CC0', title: null }]);
    const told = '---\nsource: Us\nlanguage: de\nterms: CC BY\n---\n';
    expect(parse(told + text).digests).toMatchObject([{ source: 'Us', language: 'de', terms: 'CC BY' }]);
  });

  test('reads labelled fields in the HTML of an item', () => {
    const html =
      '<p><img src="x.png" alt="Thumbnail"/></p><p><b>Authors:</b> Ada Byron, Çelik Öz</p><p><b>Upvotes:</b> 52</p>' +
      '<p><b>Code:</b> <a href="https://example.org/code">here</a></p><p><b>Summary:</b> One   line.</p><p>Two: $a<b$.</p>';
    const text = rss(
      `<item><title>A &amp;amp; B</title><guid>https://arxiv.org/abs/2511.00001v2</guid><description>${escape(html)}</description>${on(3)}</item>`,
    );
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'A & B',
        arxivId: '2511.00001',
        authors: ['Ada Byron', 'Çelik Öz'],
        authorCount: 2,
        upvotes: 52,
        links: [{ kind: 'code', url: 'https://example.org/code' }],
        abstract: 'One line.\n\nTwo: $a<b$.',
        publishedOn: '2025-11-03',
        line: 3,
        column: 1,
      },
    ]);
    expect(issuesOf(text)).toEqual([]);
  });

  test('reads arXiv’s own RSS', () => {
    const text = rss(
      '<item><title>Lamps</title><link>https://arxiv.org/abs/2511.00001</link><description>arXiv:2511.00001v1 Announce Type: new \nAbstract: We count\nships &lt; lamps.</description>' +
        `<guid isPermaLink="false">oai:arXiv.org:2511.00001v1</guid><category>cs.CL</category><category>Lighthouses</category>${on(4)}<dc:creator>Ada Byron, Bo Tern</dc:creator></item>`,
    );
    expect(entriesOf(text)).toMatchObject([
      {
        arxivId: '2511.00001',
        abstract: 'We count ships < lamps.',
        authors: ['Ada Byron', 'Bo Tern'],
        categories: ['cs.CL'],
        keywords: ['Lighthouses'],
        publishedOn: '2025-11-04',
        links: [],
      },
    ]);
  });

  test('reads arXiv’s Atom', () => {
    const arxiv = 'xmlns:arxiv="http://arxiv.org/schemas/atom"';
    const text = atom(
      `<entry><id>http://arxiv.org/abs/2511.00001v2</id><title>Lamps for\n  $a &lt; b$</title><published>2025-11-03T17:00:00Z</published><updated>2025-11-04T17:00:00Z</updated>` +
        `<summary>  We count $a&lt;b$ and $c&gt;d$\nships.\n</summary><author><name>Ada Byron</name></author><author><name>Öz, Çelik</name></author>` +
        `<arxiv:comment ${arxiv}>This paper has been withdrawn</arxiv:comment><arxiv:doi ${arxiv}>10.1000/x</arxiv:doi>` +
        `<link href="http://arxiv.org/pdf/2511.00001v2" rel="related"/><arxiv:primary_category ${arxiv} term="cs.CL"/><category term="stat.ML"/><category term="cs.CL"/></entry>`,
    );
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'Lamps for $a < b$',
        abstract: 'We count $a<b$ and $c>d$ ships.',
        authors: ['Ada Byron', 'Öz, Çelik'],
        categories: ['cs.CL', 'stat.ML'],
        publishedOn: '2025-11-03',
        withdrawn: true,
        links: [{ kind: 'other', url: 'https://doi.org/10.1000/x' }],
      },
    ]);
  });

  test('does not use the day on which arXiv announces a new version as the paper’s own', () => {
    const text = rss(item(1, on(4)).replace('Text', 'arXiv:2511.00001v3 Announce Type: replace \nAbstract:'));
    expect(entriesOf(text)).toMatchObject([{ publishedOn: null, abstract: '1.' }]);
  });

  test.each([
    ['an arXiv id', 'https://arxiv.org/abs/2511.00001', '', 'T', null],
    ['a DOI', 'https://example.org/a', '<dc:identifier>doi:10.1101/2025.11.04.1</dc:identifier>', 'T', null],
    ['a page about it', 'https://example.org/a', '', null, { text: 'T', by: 'Quay', language: 'en' }],
  ])('takes the text of an item that leads to %s for whose it is', (_, link, fields, abstract, summary) => {
    const text = rss(`<item><title>A</title><link>${link}</link><description>T</description>${fields}</item>`);
    expect(entriesOf(text)).toMatchObject([{ abstract, summary }]);
    expect(entriesOf(`---\ntext: abstract\n---\n${text}`)).toMatchObject([{ abstract: 'T', summary: null }]);
  });

  const div =
    '<div xmlns="http://www.w3.org/1999/xhtml"><p>One <i>lamp</i> &amp; two.</p><p>See <a href="https://arxiv.org/abs/2511.00003">it</a></p></div>';
  test.each([
    [
      'Atom with XHTML',
      atom(`<entry><title>A</title><content type="xhtml">${div}</content></entry>`),
      { abstract: 'One lamp & two.\n\nSee it', arxivId: '2511.00003' },
    ],
    [
      'Atom with HTML',
      atom(
        '<entry><title type="html">&lt;b&gt;A&lt;/b&gt;</title><content type="html">&lt;p&gt;T&lt;/p&gt;</content></entry>',
      ),
      { title: 'A', abstract: 'T' },
    ],
    [
      'Atom with plain text',
      atom('<entry><title>A</title><summary type="text">a &lt;b&gt;c&lt;/b&gt;</summary></entry>'),
      { abstract: 'a <b>c</b>' },
    ],
    [
      'a prefix for Atom',
      atom('<a:entry><a:title>A</a:title><a:summary>T</a:summary></a:entry>')
        .replace('xmlns=', 'xmlns:a=')
        .replace(/<(\/?)(feed|title|id|updated)/g, '<$1a:$2'),
      { title: 'A', abstract: 'T' },
    ],
    [
      'CDATA',
      rss('<item><title><![CDATA[A <item> & B]]></title><description><![CDATA[<p>T</p>]]></description></item>'),
      { title: 'A <item> & B', abstract: 'T' },
    ],
    ['a comment around an item', rss(`<!-- ${item(2)} -->${item(1)}`), { title: 'Lamps 1' }],
    ['CRLF', rss(item(1)).replace(/\n/g, '\r\n'), { title: 'Lamps 1' }],
    ['a byte order mark', `\uFEFF${rss(item(1))}`, { title: 'Lamps 1' }],
    [
      'the id in the title',
      rss('<item><title>[2511.00001v2] A</title><description>T</description></item>'),
      { title: 'A', arxivId: '2511.00001' },
    ],
    [
      'id and category behind the title',
      rss('<item><title>A. (arXiv:2511.00001v1 [cs.LG] UPDATED)</title><description>T</description></item>'),
      { title: 'A', arxivId: '2511.00001', categories: ['cs.LG'] },
    ],
    [
      'names that are links',
      rss(item(1, `<dc:creator>${escape('<a href="x">Ada Byron</a>, <a href="y">Bo Tern</a>')}</dc:creator>`)),
      { authors: ['Ada Byron', 'Bo Tern'] },
    ],
    ['a single name with a comma', rss(item(1, '<dc:creator>Byron, Ada</dc:creator>')), { authors: ['Byron, Ada'] }],
    [
      'a link to elsewhere',
      rss('<item><title>A</title><link>https://example.org/a</link><description>T</description></item>'),
      { arxivId: null, links: [{ kind: 'other', url: 'https://example.org/a' }] },
    ],
    [
      'a sentence that starts like a field',
      rss(item(1).replace('Text 1.', 'Paper: see below. Code: see above.')),
      { abstract: 'Paper: see below. Code: see above.' },
    ],
    [
      'what blogs add',
      rss(item(1).replace('Text 1.', escape('<p>T</p><p>The post <a href="x">A</a> appeared first on <a>B</a>.</p>'))),
      { abstract: 'T' },
    ],
    [
      'abstract and summary',
      rss(item(1).replace('Text 1.', escape('<p>Abstract: A</p><p>Summary: B</p>'))),
      { abstract: 'A', summary: { text: 'B', by: 'Quay', language: 'en' } },
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Quay</title></channel>${item(1)}</rdf:RDF>`,
      { title: 'Lamps 1', abstract: 'Text 1.' },
    ],
  ])('reads %s', (_, text, entry) => {
    expect(entriesOf(text)).toMatchObject([entry]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    ['an item without a title', rss(`${item(1)}\n<item><link>x</link></item>`), 1, ['invalid-record 4:1']],
    ['an empty item', rss(`${item(1)}\n<item/>`), 1, ['invalid-record 4:1']],
    [
      'an item that does not end before the next',
      rss(`<item><title>A</title><description>T</description>\n${item(1)}`),
      2,
      ['invalid-field 3:1'],
    ],
    ['a cut file', rss(`${item(1)}\n${item(2)}`).slice(0, -30), 2, ['invalid-field 4:1']],
    ['an item without a text', rss('<item><title>A</title></item>'), 1, ['missing-text 3:1']],
    ['a count that is none', rss(item(1).replace('Text 1.', 'Upvotes: many\n\nText')), 1, ['invalid-field 3:1']],
    ['a feed without items', rss(''), 0, ['empty-digest 1:1']],
  ])('reports %s', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });
});
