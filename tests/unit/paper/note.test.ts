import { describe, expect, test } from 'vitest';
import { paperLine } from '../../../src/export/data/paper-line.ts';
import { parseNote } from '../../../src/archive/notes.ts';
import type { Entry } from '../../../src/digest/schema.ts';
import { factsHash, paperHash } from '../../../src/paper/paper-hash.ts';
import type { Paper } from '../../../src/paper/schema.ts';
import { checkSources, digest } from '../support/sources.ts';

const ENTRY: Partial<Entry> = {
  title: 'Lumps',
  abstract: 'They shime.',
  language: 'de',
  authors: ['Ada Quil', 'Bo Tern'],
  authorCount: 2,
  authorsComplete: true,
  publishedOn: '2025-01-01',
};

/** The archive of one paper with the front matter of a note on it. */
function noted(fields: string) {
  const { notes } = parseNote({ path: 'notes/lumps.mdx', bytes: new TextEncoder().encode(`---\n${fields}\n---\n`) });
  return checkSources({ digests: [digest('2025-01-02', [ENTRY])], notes }).archive;
}

function paperWith(fields: string): Paper {
  const paper = noted(fields).papers.get('lumps');
  if (!paper) throw new Error('The paper has lost its id');
  return paper;
}

describe('mergeNoted', () => {
  test('corrects facts before all other sources, and remembers what they say', () => {
    const paper = paperWith(
      'title: Lamps\nauthors: [Ada Quill, Bo Tern, Cy Dune]\npublishedOn: 2024-12-31\nby: Ed\non: 2025-02-03',
    );
    expect(paper).toMatchObject({
      title: 'Lamps',
      authors: ['Ada Quill', 'Bo Tern', 'Cy Dune'],
      authorCount: 3,
      publishedOn: '2024-12-31',
      note: {
        by: 'Ed',
        on: '2025-02-03',
        corrections: [
          { fact: 'title', before: 'Lumps' },
          { fact: 'authors', before: ['Ada Quil', 'Bo Tern'] },
          { fact: 'publishedOn', before: '2025-01-01' },
        ],
      },
    });
  });

  test('keeps id, aliases and what a ledger knows the paper by', () => {
    const names = ({ id, aliases, titleHashes }: Paper) => ({ id, aliases, titleHashes });
    expect(names(paperWith('title: Lamps'))).toEqual(names(paperWith('by: Ed')));
  });

  test('keeps the language of a corrected abstract', () => {
    expect(paperWith('abstract: They shine.')).toMatchObject({ abstract: 'They shine.', language: 'de' });
  });

  test('says that a paper was withdrawn, or that it was not', () => {
    expect(paperWith('withdrawn: true')).toMatchObject({
      withdrawn: true,
      note: { corrections: [{ fact: 'withdrawn', before: null }] },
    });
    expect(paperWith('withdrawn: false').withdrawn).toBe(false);
  });

  test('counts nothing as a correction that digests say too', () => {
    expect(paperWith('title: Lumps\npublishedOn: 2025-01-01').note?.corrections).toEqual([]);
  });

  test('changes the hash of a paper by what it corrects, not by who wrote it', () => {
    const hashes = (fields: string) => [paperHash, factsHash].map((hash) => hash(paperWith(fields)));
    expect(hashes('by: Ed')).toEqual(hashes('by: Flo'));
    expect(hashes('title: Lamps')).not.toEqual(hashes('by: Ed'));
    const [whole, facts] = hashes('abstract: They shine.');
    expect(whole).not.toBe(hashes('by: Ed')[0]);
    expect(facts).toBe(hashes('by: Ed')[1]);
  });

  test('stands in the line of a data file, where there is something to say', () => {
    const lineOf = (fields: string) => {
      const archive = noted(fields);
      const [paper] = archive.papers.values();
      return paper && paperLine(archive, paper);
    };
    expect(lineOf('by: Ed')).not.toHaveProperty('corrections');
    expect(lineOf('by: Ed')).not.toHaveProperty('supersededBy');
    expect(lineOf('title: Lamps\nsupersededBy: 2501.00009\nby: Ed')).toMatchObject({
      title: 'Lamps',
      supersededBy: 'https://arxiv.org/abs/2501.00009',
      corrections: [{ fact: 'title', before: 'Lumps', by: 'Ed', on: null }],
    });
  });
});
