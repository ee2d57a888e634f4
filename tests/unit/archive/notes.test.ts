import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/archive/notes.ts';
import { brief } from '../support/parse.ts';
import { checkSources, digest } from '../support/sources.ts';

const parse = (text: string, name = 'lamps') =>
  parseNote({ path: `notes/${name}.mdx`, bytes: new TextEncoder().encode(text) });

describe('parseNote', () => {
  test('reads what a note corrects, who wrote it and when', () => {
    const { notes, issues } = parse(
      '---\ntitle: A  lamp\nauthors: [Ada Quill]\npublishedOn: 2025-01-01\nwithdrawn: true\nby: Bo Tern\non: 2025-02-03\n---\n\nText.',
    );
    expect(issues).toEqual([]);
    expect(notes).toMatchObject([
      {
        name: 'lamps',
        by: 'Bo Tern',
        on: '2025-02-03',
        supersededBy: null,
        facts: { title: 'A lamp', authors: ['Ada Quill'], publishedOn: '2025-01-01', withdrawn: true },
      },
    ]);
  });

  test('takes `date` for the day of the note, and no field of a text without front matter', () => {
    expect(parse('---\ndate: 2025-02-03\n---\n').notes).toMatchObject([{ on: '2025-02-03' }]);
    expect(parse('It shines.').notes).toMatchObject([{ by: null, on: null, supersededBy: null, facts: {} }]);
  });

  test('leaves out a field that does not fit, says where, and keeps the others', () => {
    const { notes, issues } = parse('---\npublishedOn: soon\nby: Bo\nwithdrawn: perhaps\nauthor: Ada\n---\n');
    expect(notes).toMatchObject([{ by: 'Bo', facts: {} }]);
    expect(brief(issues)).toEqual(['invalid-field 2:1', 'invalid-field 4:1', 'unknown-field 5:1']);
    expect(issues.map(({ reason }) => reason)).toEqual([
      'Unexpected publishedOn `soon`, expected a day as `YYYY-MM-DD`',
      'Unexpected withdrawn `perhaps`, expected `true` or `false`',
      expect.stringMatching(/^Unexpected field `author` \(did you mean `authors`\?\)/),
    ]);
  });

  test('reports what cannot be read in a title or an abstract', () => {
    expect(brief(parse('---\nby: Bo\ntitle: A $\\frac{lamp$\nabstract: Fine.\n---\n').issues)).toEqual([
      'unparsable-maths 3:1',
    ]);
  });

  test('leaves front matter that is no YAML to the check of its text, and other files alone', () => {
    expect(parse('---\na: b: c\n---\n')).toMatchObject({ notes: [{ facts: {} }], issues: [] });
    expect(parseNote({ path: 'notes/lamp.png', bytes: new Uint8Array() })).toEqual({ notes: [], issues: [] });
  });
});

describe('the notes of an archive', () => {
  const archiveWith = (...written: readonly (readonly [name: string, text: string])[]) =>
    checkSources({
      digests: [
        digest('2025-01-02', [
          { title: 'Lamps', arxivId: '2501.00001' },
          { title: 'Ships', arxivId: '2501.00002' },
          { title: 'Fog' },
        ]),
      ],
      notes: written.flatMap(([name, text]) => parse(text, name).notes),
    });

  test('are found by ids and by aliases', () => {
    const { archive, issues } = archiveWith(['2501.00001', 'One.'], ['fog', 'Two.']);
    expect([...archive.notes]).toEqual([
      ['2501.00001', '2501.00001'],
      ['fog', 'fog'],
    ]);
    expect(issues).toEqual([]);
  });

  test('are reported where no paper has their name, or another note has the paper', () => {
    const { archive, issues } = archiveWith(['rain', 'One.'], ['fog', 'Two.'], ['fog', 'Three.']);
    expect(archive.notes.size).toBe(1);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['unmatched-note', 'repeated-note']);
  });

  test.each([
    ['2501.00002', '2501.00002'],
    ['arXiv:2501.00002v2', '2501.00002'],
    ['https://arxiv.org/abs/2501.00002', '2501.00002'],
    ['fog', 'fog'],
    ['2501.99999', 'https://arxiv.org/abs/2501.99999'],
    ['https://doi.org/10.1000/1', 'https://doi.org/10.1000/1'],
  ])('name %s as what takes the place of a paper', (written, expected) => {
    const { archive, issues } = archiveWith(['2501.00001', `---\nsupersededBy: ${written}\n---\n`]);
    expect(archive.papers.get('2501.00001')?.note?.supersededBy).toBe(expected);
    expect(issues).toEqual([]);
  });

  test.each(['rain', '2501.00001', 'javascript:alert(1)'])('report %s, which cannot take its place', (written) => {
    const { archive, issues } = archiveWith(['2501.00001', `---\nby: Bo\nsupersededBy: ${written}\n---\n`]);
    expect(archive.papers.get('2501.00001')?.note).toMatchObject({ by: 'Bo', supersededBy: null });
    expect(brief(issues)).toEqual(['invalid-field 3:1']);
  });
});
