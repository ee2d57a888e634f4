import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../../src/export/citation/bibtex.ts';
import { draftDigests } from '../../../../src/digest/parse.ts';
import type { Entry } from '../../../../src/digest/schema.ts';
import { archiveOf, digest } from '../../support/sources.ts';

function entryOf(known: Partial<Entry>): string {
  const { archive } = archiveOf([digest('2024-03-04', [{ title: 'Lamps', ...known }])]);
  return [...archive.papers.values()]
    .map((paper) => toBibtex(paper, archive.citationKeys.get(paper.id) ?? ''))
    .join('');
}

describe('toBibtex', () => {
  test('names what is known, with the arXiv id for Zotero and for LaTeX', () => {
    expect(
      entryOf({
        title: 'Lamps at 2times the $n^2$ Rate',
        arxivId: '2403.00001',
        authors: ['Ada Quill', 'Çelik Öz'],
        publishedOn: '2024-03-01',
        categories: ['cs.LG'],
      }),
    ).toBe(
      [
        '@misc{quill2024lamps,',
        '  title = {{Lamps at 2$\\times$ the $n^2$ Rate}},',
        '  author = {Ada Quill and {\\c{C}}elik {\\"O}z},',
        '  year = {2024},',
        '  month = mar,',
        '  eprint = {2403.00001},',
        '  eprinttype = {arxiv},',
        '  archivePrefix = {arXiv},',
        '  primaryClass = {cs.LG},',
        '  doi = {10.48550/arXiv.2403.00001},',
        '  url = {https://arxiv.org/abs/2403.00001},',
        '}',
        '',
      ].join('\n'),
    );
  });

  test('leaves out what is unknown', () => {
    expect(entryOf({})).toBe('@misc{lamps2024,\n  title = {{Lamps}},\n}\n');
  });

  test.each<[string, Partial<Entry>, string]>([
    [
      'an organization, in place of authors',
      { organization: { name: 'Lamps & Sons', handle: null } },
      'author = {{Lamps \\& Sons}}',
    ],
    ['a name with a comma, as one name', { authors: ['The Lamp Group, Inc.'] }, 'author = {{The Lamp Group, Inc.}}'],
    ['a name with “and”, as one name', { authors: ['Light and Sound'] }, 'author = {{Light and Sound}}'],
    ['a title in another script, under a key in ASCII', { title: '光' }, '@misc{u51492024,'],
    ['a suffix, where BibTeX looks for it', { authors: ['Martin Ríos, Jr.'] }, "author = {R{\\'i}os, Jr., Martin}"],
    ['a name in lower case, divided', { authors: ['ada quill'] }, 'author = {quill, ada}'],
    ['a particle behind it', { authors: ['ada van quill'] }, 'author = {van quill, ada}'],
    ['a family name alone, as one name', { authors: ['van Quill, Jr.'] }, 'author = {{van Quill, Jr.}}'],
    ['a name in Greek', { authors: ['Άννα Λάμπου'] }, 'author = {Άννα Λάμπου}'],
    ['the name of a group, as one name', { authors: ['The Lamp Team'] }, 'author = {{The Lamp Team}}'],
    [
      'a DOI as it is, but for what LaTeX reads',
      { links: [{ kind: 'other', url: 'https://doi.org/10.1000/12%3C3::A%3E4_5' }] },
      'doi = {10.1000/12<3::A>4\\_5}',
    ],
    [
      'the address of the paper',
      { links: [{ kind: 'other', url: 'https://openreview.net/forum?id=a_{b' }] },
      'url = {https://openreview.net/forum?id=a_%7Bb}',
    ],
  ])('writes %s', (_, known, expected) => expect(entryOf(known)).toContain(expected));

  test.each([
    ['a category', { arxivId: '2511.00001', categories: ['cs.LG}\n}\n\n@preamble{ "\\write18{x}" }\n\n@misc{evil,'] }],
    ['a name', { authors: ['Ada} }\n@preamble{"\\input x"}'] }],
    ['an organization', { organization: { name: '}\n}\n@string{a = "b"}', handle: null } }],
    ['a title', { title: 'Scaling $\\gdef\\section{\\immediate\\write18{x}}n$ models' }],
    ['a brace alone', { title: 'Lamps } in { fog', authors: ['A } B'] }],
  ])('lets %s add nothing to the file: it is read back as one entry', (_, known) => {
    const bibtex = entryOf(known);
    const { drafts } = draftDigests({ path: 'digests/2024-03-04.bib', bytes: new TextEncoder().encode(bibtex) });
    expect(drafts.flatMap(({ digest: { entries } }) => entries)).toHaveLength(1);
    expect(bibtex).not.toMatch(/^@(?!misc)/m);
    expect(bibtex).not.toMatch(/\\(?:gdef|immediate|write|input)\b/);
  });

  test.each(['Ada = Byron', 'Ada $x$ Byron', 'Ada {x} Byron', 'Ada \\x Byron', 'Ada -- Byron', 'Ada --> Byron'])(
    'keeps the name %j in one piece when it is read back',
    (name) => {
      const bytes = new TextEncoder().encode(entryOf({ authors: [name, 'Çelik Öz'] }));
      const { drafts } = draftDigests({ path: 'digests/2024-03-04.bib', bytes });
      expect(drafts[0]?.digest.entries[0]?.authors).toEqual([name, 'Çelik Öz']);
    },
  );

  test('says that there are others where only some authors are known', () => {
    expect(entryOf({ authors: ['Ada Byron'], authorsComplete: false })).toContain('author = {Ada Byron and others}');
  });

  test('names the first hundred of a long list of authors', () => {
    const entry = entryOf({ authors: Array.from({ length: 120 }, (_, index) => `Author ${index}`) });
    expect(entry).toContain('Author 99 and others}');
  });
});
