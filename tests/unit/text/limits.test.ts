import { describe, expect, test } from 'vitest';
import { tooComplexHtml, tooComplexMarkdown, tooComplexText } from '../../../src/text/limits.ts';
import { parseText } from '../../../src/text/parse-text.ts';

describe('tooComplexText', () => {
  test('is null for a long abstract', () => expect(tooComplexText('lamp '.repeat(20_000))).toBeNull());
  test('says how long a text may be', () => {
    expect(tooComplexText('lamp '.repeat(50_000))).toBe('it has more than 200000 characters');
  });
});

describe('tooComplexMarkdown', () => {
  test.each([
    ['a rule', '* '.repeat(60).trim()],
    ['nested quotations', `${'> '.repeat(20)}A lamp`],
    ['emphasis', '*a* '.repeat(100)],
  ])('is null for %s', (_, markdown) => expect(tooComplexMarkdown(markdown)).toBeNull());

  test.each([
    ['quotations', `A\n${'>'.repeat(21)} A lamp`],
    ['lists', `${'+ 1) '.repeat(11)}A lamp`],
  ])('finds deep %s', (_, markdown) => expect(tooComplexMarkdown(markdown)).toMatch(/more than 20 levels/));
});

describe('tooComplexHtml', () => {
  test.each([
    ['paragraphs without an end', '<p>A lamp'.repeat(2000)],
    ['formatting that ends', '<b>A</b> <i>lamp</i>'.repeat(2000)],
    ['elements without an end', 'A<br>lamp<img src="a">'.repeat(2000)],
  ])('is null for %s', (_, html) => expect(tooComplexHtml(html)).toBeNull());

  test.each([
    ['elements', '<div>'.repeat(501)],
    ['formatting', Array.from({ length: 21 }, (_, index) => `<b id=${index}></i>`).join('')],
  ])('finds %s within each other', (_, html) => expect(tooComplexHtml(html)).toMatch(/too many HTML elements/));
});

describe('parseText of what is too complex', () => {
  test.each([
    ['a long text', `\\emph{lamp} ${'lamp '.repeat(50_000)}`, 'it has more than 200000 characters'],
    ['many formulas', '$x$ '.repeat(1001), 'it has more than 1000 formulas'],
  ])('keeps %s as written', (_, source, found) => {
    expect(parseText(source)).toEqual({
      nodes: [{ type: 'text', value: source }],
      problems: [{ slug: 'too-complex', offset: 0, found }],
    });
  });

  test('shows the source of a long formula', () => {
    const source = `$${'x+'.repeat(3000)}x$`;
    expect(parseText(source).nodes).toEqual([{ type: 'code', value: source }]);
  });
});
