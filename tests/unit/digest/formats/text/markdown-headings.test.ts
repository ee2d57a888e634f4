import { describe, expect, test } from 'vitest';
import { withHashHeadings } from '../../../../../src/digest/formats/markdown-head.ts';
import { brief, entriesOf, issuesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

describe('withHashHeadings', () => {
  test.each([
    ['Lamps\n=====\n\nShips\n-----', '# Lamps\n\n\n## Ships\n'],
    ['# Lamps\n\nShips\n-----', '# Lamps\n\nShips\n-----'],
    ['They count.\n-----', 'They count.\n-----'],
    ['One line\nand another\n-----', 'One line\nand another\n-----'],
    ['- Lamps\n-----', '- Lamps\n-----'],
    ['| Lamps |\n-----', '| Lamps |\n-----'],
  ])('of %j is %j', (text, expected) => expect(withHashHeadings(text.split('\n')).join('\n')).toBe(expected));
});

describe('markdown with underlined headings', () => {
  test('has papers below them', () => {
    const text =
      'My papers\n=========\n\nLamps\n-----\n\n- arXiv: 2511.00001\n\nThey count.\n\nShips\n-----\n\n- arXiv: 2511.00002\n\nThey pass.\n';
    const { digests, issues } = parse(text, 'digests/2025-11-05.md');
    expect(digests).toMatchObject([
      {
        title: 'My papers',
        entries: [
          { title: 'Lamps', arxivId: '2511.00001', abstract: 'They count.', line: 4 },
          { title: 'Ships', arxivId: '2511.00002', abstract: 'They pass.', line: 11 },
        ],
      },
    ]);
    expect(brief(issues)).toEqual([]);
  });

  test('has days in them', () => {
    const day = (date: string, id: string) => `${date}\n----------\n\n- [Lamps ${id}](https://arxiv.org/abs/${id})\n\n`;
    const text = day('2025-11-05', '2511.00001') + day('2025-11-04', '2511.00002');
    expect(parse(text, 'digests/lamps.md').digests.map(({ date }) => date)).toEqual(['2025-11-05', '2025-11-04']);
    expectSameFromContent({ path: 'digests/lamps.md', bytes: new TextEncoder().encode(text) });
  });
});

describe('values without marks below a heading', () => {
  const text = (rows: string) => `## Lamps\n\nAuthors: Ada Byron, Bo Tern\n${rows}\n\nThey count.\n`;

  test('are read one below the other, as programs export their properties', () => {
    const rows = text('URL: https://arxiv.org/abs/2511.00001\nTags: lamps, ships\nStatus: to read');
    const facts = { arxivId: '2511.00001', keywords: ['lamps', 'ships'], abstract: 'They count.' };
    expect(entriesOf(rows)).toMatchObject([facts]);
    expect(issuesOf(rows)).toEqual(['unknown-field 6:1']);
  });

  test.each(['Background: lamps have counted ships for a hundred years.', 'We ask: who counts?', '\nTags: lamps'])(
    'leave %j to the text',
    (row) => expect(entriesOf(text(row))).toMatchObject([{ keywords: null, abstract: `${row.trim()}\n\nThey count.` }]),
  );
});

describe('names in emphasis below a title', () => {
  const text = (names: string) => `## [Lamps](https://arxiv.org/abs/2511.00001)\n\n${names}\n\nThey count.\n`;

  test.each(['***Ada Byron, Bo Tern***', '**Ada Byron, Bo Tern**', '*Ada Byron and Bo Tern*', '_Ada Byron, Bo Tern_'])(
    '%s are the authors',
    (names) =>
      expect(entriesOf(text(names))).toMatchObject([{ authors: ['Ada Byron', 'Bo Tern'], abstract: 'They count.' }]),
  );

  test.each([
    '*Great Paper, Must Read*',
    '**Strong Results and Clean Code**',
    '_Counting Ships, Building Harbours_',
    '*Brighter Lamps, Safer Ships*',
  ])('takes %s for a remark and no names', (remark) => {
    const text = `${remark}\n\nWe build brighter lamps, and safer ships pass.`;
    expect(entriesOf(`## Lamps\n\n${text}`)).toMatchObject([{ authors: null, abstract: text }]);
  });

  test.each([
    '*Ada Byron, Grace Hopper*',
    '*Rich Read and Mark Short*',
    '*Long He, Min So*',
    '*Ming Ding, Bo Manning*',
  ])('reads names of which some are words: %s', (names) => {
    const text = `## Lamps\n\n${names}\n\nWe count how long he and a minimum so do.`;
    expect(entriesOf(text)[0]?.authors).toHaveLength(2);
  });

  test.each(['**They count ships, and pass.**', '*Lamps*', 'Ada Byron, Bo Tern', '**Ada Byron**, Bo Tern'])(
    '%s are none',
    (line) => expect(entriesOf(text(line))).toMatchObject([{ authors: null, abstract: `${line}\n\nThey count.` }]),
  );
});
