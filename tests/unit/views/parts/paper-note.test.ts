import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../src/archive/notes.ts';
import { reportLinks, shownNote, supersededPapers, supersedingLink } from '../../../../src/views/parts/paper-note.ts';
import { paperLink } from '../../../../src/views/parts/paper-link.ts';
import { ENGLISH } from '../../support/english.ts';
import { checkSources, digest } from '../../support/sources.ts';

function noted(fields: string) {
  const { notes } = parseNote({ path: 'notes/lamps.mdx', bytes: new TextEncoder().encode(`---\n${fields}\n---\n`) });
  const entries = [
    { title: 'Lamps of $n$', authors: ['Ada', 'Quill', 'Bo'], publishedOn: '2025-01-01' },
    { title: 'Ships', arxivId: '2501.00002' },
  ];
  const named = notes.map((note) => ({ ...note, name: 'lamps-of-n' }));
  const { archive } = checkSources({ digests: [digest('2025-01-02', entries)], notes: named });
  const paper = archive.papers.get('lamps-of-n');
  if (!paper) throw new Error('The paper has lost its id');
  return { archive, paper };
}

const shown = (fields: string) => {
  const { archive, paper } = noted(fields);
  return shownNote(archive, paper, ENGLISH);
};

describe('shownNote', () => {
  test('says who wrote it and when', () => {
    expect(shown('by: Ed\non: 2025-02-03')).toEqual({
      name: 'lamps-of-n',
      label: 'Editor’s note',
      by: 'By Ed',
      on: { date: '2025-02-03', label: 'February 3, 2025' },
      corrections: [],
    });
  });

  test('shows what stood there before: a title, a day, names that are gone', () => {
    const note = shown('title: Lamps\nauthors: [Ada Quill, Bo]\npublishedOn: 2024-12-31');
    expect(note?.label).toBe('Corrected');
    expect(note?.corrections).toEqual([
      { label: 'Title corrected', beforeHtml: 'Lamps of <math><mi>n</mi></math>' },
      { label: 'Authors corrected', beforeHtml: 'Ada, Quill' },
      { label: 'Date corrected', beforeHtml: 'January 1, 2025' },
    ]);
  });

  test('says of an abstract that it was corrected, and leaves it to the notice that a paper was withdrawn', () => {
    expect(shown('abstract: They shine.\nwithdrawn: true')).toMatchObject({
      corrections: [{ label: 'Abstract corrected', beforeHtml: null }],
    });
  });

  test('is none without a note', () => {
    const { archive } = noted('by: Ed');
    const other = archive.papers.get('2501.00002');
    expect(other && shownNote(archive, other, ENGLISH)).toBeNull();
  });
});

describe('supersedingLink', () => {
  test.each([
    ['2501.00002', { href: '/papers/2501.00002/', html: 'Ships' }],
    ['2501.00009', { href: 'https://arxiv.org/abs/2501.00009', html: 'arXiv:2501.00009' }],
    ['https://example.org/?a&b', { href: 'https://example.org/?a&b', html: 'https://example.org/?a&amp;b' }],
    ['""', null],
  ])('leads to %s', (written, link) => {
    const { archive, paper } = noted(`supersededBy: ${written}`);
    expect(supersedingLink(archive, paper)).toEqual(link);
  });
});

describe('supersededPapers', () => {
  test('are those whose notes name the paper', () => {
    const { archive, paper } = noted('supersededBy: 2501.00002');
    const other = archive.papers.get('2501.00002');
    expect(other && supersededPapers(archive, other)).toEqual([paper]);
    expect(supersededPapers(archive, paper)).toEqual([]);
  });
});

describe('reportLinks', () => {
  test('fill in the id, the field and the page', () => {
    const links = reportLinks(noted('by: Ed').paper, 'https://github.com/you/papers', ENGLISH);
    expect(links.map(({ label }) => label)).toEqual(['Title', 'Authors', 'Date', 'Abstract', 'Something else']);
    const { searchParams } = new URL(links[3]?.href ?? '');
    expect(searchParams.get('title')).toBe('lamps-of-n: Abstract');
    expect(searchParams.get('body')).toBe('Lamps of n\nhttp://localhost:4321/papers/lamps-of-n/\n\n');
  });
});

describe('paperLink', () => {
  test.each(['2501.00002', '2501.00002v3', 'https://arxiv.org/abs/2501.00002'])('finds %s', (written) => {
    expect(paperLink(noted('by: Ed').archive, written)).toEqual({ href: '/papers/2501.00002/', html: 'Ships' });
  });

  test('finds nothing that the archive lacks', () => expect(paperLink(noted('by: Ed').archive, 'rain')).toBeNull());
});
