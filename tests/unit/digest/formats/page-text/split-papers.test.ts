import { describe, expect, test } from 'vitest';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const TEXT = 'A lamp counts the ships that pass by their shadows.';

describe('blank lines in page text', () => {
  test.each([
    ['a heading', 'Key Findings', 'There are more than we thought.'],
    ['a heading with a number', '2. What we found', 'There are more than we thought.'],
    ['a question that is a heading', 'Why does it work?', 'It never sleeps.'],
    ['numbered points', '1. A new lamp', '2. A new harbour', '3. A test of both, with code.'],
    ['bullets', '• One Lamp', '• Another Lamp', 'All of them count.'],
    ['a list behind a colon', 'It does three things:', 'A first count', 'A second count', 'A third, with code.'],
    ['the middle of a sentence', 'It counts ships and', 'boats in all', 'the harbours, with care.'],
    ['an address', 'https://example.org/lamps', 'All of the code is there.'],
  ])('keeps %s in an abstract', (_, ...blocks) => {
    const abstract = [TEXT, ...blocks].join('\n\n');
    const text = `Lamps\n\n${abstract}\n\n• 3 authors\n·\nMay 1, 2024\n\nShips\n\n${TEXT}\n\n• 1 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)).toMatchObject([{ title: 'Lamps', abstract, authorCount: 3 }, { title: 'Ships' }]);
    expect(issuesOf(text)).toEqual([]);
  });

  test.each([
    ['lines of an abstract', 'Lamps', [TEXT, 'A new lamp', 'A new harbour', TEXT], [5, 7]],
    ['a short line below a title', 'Lamps', ['Lamps And Ships', TEXT], [3]],
    ['a sentence', 'Lamps', [TEXT, 'Ships count lamps.', TEXT], [5]],
    ['a title without an abstract', 'Lamps', [TEXT, 'Ships That Count'], [5]],
  ])('keeps %s and says that it may be a title', (_, title, blocks, lines) => {
    const above = `Tides\n\n${TEXT}\n\n• 1 authors\n·\nMay 1, 2024\n\n`;
    const text = `${above}${title}\n\n${blocks.join('\n\n')}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)).toMatchObject([{ title: 'Tides' }, { title, abstract: blocks.join('\n\n') }]);
    expect(issuesOf(text)).toEqual(lines.map((line) => `unclear-title ${line + 8}:1`));
  });

  test.each([
    'Lamps count, and all is open!',
    'Lamps count ships (all of them)',
    'Lamps count ships in every harbour that there is',
  ])('keeps a paper without a footer whose text is `%s`, and names the next title', (short) => {
    const text = `Lamps\n\n${short}\n\nShips\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)).toMatchObject([
      { title: 'Lamps', abstract: short },
      { title: 'Ships', authorCount: 3 },
    ]);
    expect(issuesOf(text)).toEqual(['missing-footer 1:1']);
    expect(parse(text).issues[0]?.reason).toContain('if `Ships` is no title');
  });

  test.each([
    ['a banner and a byline', ['The harbour is hiring!', 'Listed by Bo Tern']],
    ['an introduction and a notice', ['Welcome to the papers of this rainy Wednesday.', 'Note: no papers on Friday.']],
    ['a name, a byline and an edition', ['The Harbour Daily', 'By Bo Tern', 'Wednesday edition']],
    ['a long introduction and a heading', [`${TEXT} `.repeat(6).trim(), 'Today']],
  ])('takes %s above the first title for no paper, and says so', (_, above) => {
    const text = `${above.join('\n\n')}\n\nLamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)).toMatchObject([{ title: 'Lamps', abstract: TEXT, authorCount: 3 }]);
    expect(issuesOf(text)).toEqual(above.map((__, index) => `unknown-line ${2 * index + 1}:1`));
  });

  test('keeps a long text below a first title that ends in a full stop', () => {
    const long = `${TEXT} `.repeat(6).trim();
    const text = `Lamps are no ships.\n\n${long}\n\nTwo Harbours\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text)[0]).toMatchObject({ title: 'Lamps are no ships.' });
  });

  test('reads the papers that a line `·` separates', () => {
    const text = `Lamps\n\n${TEXT}\n\n·\n\nKey Findings\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    expect(entriesOf(text).map(({ title }) => title)).toEqual(['Lamps', 'Key Findings']);
    expect(issuesOf(text)).toEqual(['missing-footer 1:1']);
  });

  test('names every title of a page that was cut anywhere', () => {
    const text = `Lamps\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n\nShips That Listen\n\n${TEXT}\n\n• 3 authors\n·\nMay 1, 2024\n`;
    for (let end = text.indexOf('Ships'); end < text.length; end += 1) {
      const cut = text.slice(0, end);
      const title = cut.slice(text.indexOf('Ships')).split('\n')[0]?.trim() ?? '';
      const known = entriesOf(cut).map((entry) => entry.title);
      expect(known[0]).toBe('Lamps');
      const named = [...known, ...parse(cut).issues.map(({ reason }) => reason)].join('\n');
      expect(named).toContain(title);
    }
  });
});
