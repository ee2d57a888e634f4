import { describe, expect, test } from 'vitest';
import { splitBibtex } from '../../../../../src/digest/formats/bibtex/bibtex-entries.ts';
import { bibtex } from '../../../../../src/digest/formats/bibtex/bibtex.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const LAMPS = '@misc{a, title = {Lamps}, abstract = {They count.}}';
const entry = (fields: string) => entriesOf(`@article{a, title = {Lamps}, abstract = {They count.}, ${fields}}`)[0];

describe('bibtex.recognizes', () => {
  test.each([
    LAMPS,
    `% Encoding: UTF-8\n\n ${LAMPS}`,
    '@ARTICLE (a, title="x")',
    '@string{a = "b"}',
    `My list\n\n${LAMPS}`,
  ])('accepts %j', (text) => expect(bibtex.recognizes(text)).toBe(true));
  test.each(['', 'mail@example.org{', '## Lamps\n\n@misc{a, title={b}}', '@everyone: hello', '@media'])(
    'refuses %j',
    (text) => expect(bibtex.recognizes(text)).toBe(false),
  );
});

describe('splitBibtex', () => {
  const split = (text: string) => splitBibtex(text).map((piece) => [piece.type, piece.text]);

  test.each([
    [
      'x @a{b} y',
      [
        [null, 'x '],
        ['a', '@a{b}'],
        [null, ' y'],
      ],
    ],
    ['@A(b, c = {)}, d)', [['a', '@A(b, c = {)}, d)']]],
    ['@a{b = {\\{}}', [['a', '@a{b = {\\{}}']]],
    ['@a{b = {c@d{e}}}', [['a', '@a{b = {c@d{e}}}']]],
    [
      '@a{b, c = {\n @d{e}',
      [
        ['a', '@a{b, c = {'],
        [null, '\n '],
        ['d', '@d{e}'],
      ],
    ],
    ['@a{', [['a', '@a{']]],
    ['ada@quay{x}', [[null, 'ada@quay{x}']]],
  ])('parts %j', (text, pieces) => expect(split(text)).toEqual(pieces));

  test('loses nothing, and is done in time with braces without an end', () => {
    const text = '@a{b, {{{{\n'.repeat(5_000);
    expect(
      splitBibtex(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('bibtex.parse', () => {
  test('reads every field, LaTeX as it is written', () => {
    const text = String.raw`@string{jol = "Journal of Lamps"}
@comment{nothing}
@article{byron2025,
  title = {{BERT}: Fr\'echet $x^{2}$ {\em lamps} \& M{\"o}bius in the {NLP at $y$} World},
  author = {Byron, Ada and {\"O}z, {\c C}elik and {The Quay Team} and Jo van der Berg},
  journal = jol # " B",
  year = 2025, month = nov, day = 3,
  eprint = {2511.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
  abstract = {We count $O(n)$ ships,
    50\% of them, $a<b$ and $c>d$.

    Then more.},
  keywords = {lamp, ship},
  url = {https://example.org/lamps}
}`;
    expect(entriesOf(text)).toMatchObject([
      {
        title: String.raw`BERT: Fr\'echet $x^{2}$ {\em lamps} \& M{\"o}bius in the NLP at $y$ World`,
        authors: ['Ada Byron', 'Çelik Öz', 'The Quay Team', 'Jo van der Berg'],
        authorCount: 4,
        arxivId: '2511.00001',
        categories: ['cs.CL'],
        publishedOn: '2025-11-03',
        abstract: 'We count $O(n)$ ships, 50\\% of them, $a<b$ and $c>d$.\n\nThen more.',
        keywords: ['lamp', 'ship'],
        links: [{ kind: 'other', url: 'https://example.org/lamps' }],
        line: 3,
        column: 1,
      },
    ]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    ['a DOI of arXiv', 'doi = {10.48550/arXiv.2511.00001}', { arxivId: '2511.00001', links: [] }],
    ['a BibLaTeX archive', 'eprinttype = {arxiv}, eprint = {2511.00001}', { arxivId: '2511.00001' }],
    ['another archive', 'eprinttype = {hal}, eprint = {2511.00001}', { arxivId: null }],
    ['Google Scholar’s journal', 'journal = {arXiv preprint arXiv:2511.00001}', { arxivId: '2511.00001' }],
    ['DBLP’s volume', 'journal = {CoRR}, volume = {abs/2511.00001}', { arxivId: '2511.00001' }],
    ['a note', 'howpublished = {\\url{https://arxiv.org/abs/2511.00001}}', { arxivId: '2511.00001' }],
    ['an address', 'url = {https://arxiv.org/abs/2511.00001}', { arxivId: '2511.00001', links: [] }],
    ['a date', 'date = {2025-11-03}', { publishedOn: '2025-11-03' }],
    ['a month', 'year = 2025, month = {Nov}', { publishedOn: null }],
    ['a year that is none', 'year = {in press}', { publishedOn: null }],
    ['values in quotes', 'author = "Ada Byron"', { authors: ['Ada Byron'] }],
    ['another title', 'title = {{{All Of It}}}', { title: 'All Of It' }],
    ['fields in capitals', 'AUTHOR = {Ada Byron}', { authors: ['Ada Byron'] }],
  ])('reads an entry with %s', (_, fields, expected) => expect(entry(fields)).toMatchObject(expected));

  test.each([
    ['CRLF', `${LAMPS}\n${LAMPS}`.replace(/\n/g, '\r\n'), 2],
    ['a byte order mark', `\uFEFF${LAMPS}`, 1],
    ['parentheses', '@misc(a, title = {Lamps}, abstract = {They count.})', 1],
    ['no label', '@misc{, title = {Lamps}, abstract = {They count.}}', 1],
    ['not even a comma for it', '@misc{title = {Lamps}, abstract = {They count.}}', 1],
    ['comments', `% A list\n${LAMPS}\n% The end`, 1],
    ['a preamble', `@preamble{"\\newcommand{\\x}{y}"}\n${LAMPS}`, 1],
    ['entries on one line', `${LAMPS}${LAMPS}`, 2],
  ])('reads a file with %s', (_, text, count) => {
    expect(entriesOf(text).map(({ title }) => title)).toEqual(Array.from({ length: count }, () => 'Lamps'));
    expect(issuesOf(text)).toEqual([]);
  });

  test('does not share BibTeX strings between files', () => {
    const titled = '@misc{a, title = lamps, abstract = {They count.}}';
    expect(entriesOf(`@string{lamps = "Lamps"}\n${titled}`)).toMatchObject([{ title: 'Lamps' }]);
    expect(issuesOf(titled)).toEqual(['invalid-record 1:1', 'nothing-read 1:1']);
  });

  test.each([
    ['an entry that does not end', `@misc{b, title = {A {lamp}, year = 2025\n${LAMPS}`, 1, ['invalid-record 1:1']],
    ['an entry that is cut', `${LAMPS}\n@misc{b, title = {Gu`, 1, ['invalid-record 2:1']],
    ['an entry without commas', `${LAMPS}\n@misc{b, title = {A} year = 1}`, 1, ['invalid-record 2:1']],
    ['a broken string', `@string{oops}\n${LAMPS}`, 1, ['invalid-record 1:1']],
    ['an entry without a title', `${LAMPS}\n  @misc{b, year = 2025}`, 1, ['invalid-record 2:3']],
    [
      'text between entries',
      `${LAMPS} rest\nmisc{b, title = {B}}\n${LAMPS}`,
      2,
      ['unknown-line 1:53', 'unknown-line 2:1'],
    ],
    ['an entry without an abstract', '@misc{b, title = {B}}', 1, ['missing-text 1:1']],
    ['an address that is none', LAMPS.replace('{a,', '{a, url = {nowhere},'), 1, ['invalid-field 1:1']],
  ])('reports %s, and keeps the others', (_, text, count, issues) => {
    expect(entriesOf(text)).toHaveLength(count);
    expect(issuesOf(text)).toEqual(issues);
  });

  test.each([
    ['{A Bound of $O(n^{2})$ for {BERT}}', 'A Bound of $O(n^{2})$ for BERT'],
    ['{{\\em Ships} at $x$}', '{\\em Ships} at $x$'],
    ['{Ships} at {Sea}', 'Ships at Sea'],
    ['{Ships \\} at {Sea}}', 'Ships \\} at Sea'],
  ])('drops the braces that only keep capitals in %j', (written, title) => {
    expect(entriesOf(`@misc{a, title = {${written}}, abstract = {B}}`)[0]?.title).toBe(title);
  });

  test.each(['Under $5 a day', 'Costs ${x(1)}', 'From $n$ to $5'])(
    'keeps the paper %j, whose last dollar is money',
    (title) => {
      const text = `@misc{a, title = {${title}}, author = {{${title}} and Byron, Ada}, abstract = {It is ${title}.}}`;
      const [entry] = entriesOf(text);
      expect(issuesOf(text)).toEqual([]);
      expect(entry?.title.replaceAll('\\$', '$')).toBe(title);
      expect(entry?.authors).toHaveLength(2);
    },
  );

  test.each([
    ['author = {Ada Byron and others}', ['Ada Byron']],
    ['author = {Byron, Ada and others}, collaboration = {CLOUD}', ['Ada Byron', 'CLOUD Collaboration']],
  ])('keeps the names of a list that is cut off: %s', (fields, authors) => {
    const { digests, issues } = parse(LAMPS.replace('{a,', `{a, ${fields},`));
    expect(digests[0]?.entries).toMatchObject([{ authors, authorCount: null, authorsComplete: false }]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['partial-authors']);
  });

  test('names the collaboration with the authors', () => {
    const [entry] = entriesOf(LAMPS.replace('{a,', '{a, author = {Ada Byron}, collaboration = {CLOUD Collaboration},'));
    expect(entry).toMatchObject({ authors: ['Ada Byron', 'CLOUD Collaboration'], authorCount: 2 });
  });
});
