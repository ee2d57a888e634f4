import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPairedBraces } from '../../../../src/text/latex/brackets.ts';
import { escapeBibtex, escapeHtml, escapeXml } from '../../../../src/text/write/escape.ts';

describe('escapeHtml', () => {
  test('escapes what elements and quoted attributes cannot hold', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;');
  });
});

describe('escapeXml', () => {
  test('drops characters that XML cannot hold', () => {
    expect(escapeXml('R&D\u0000\u000b\ud800\uffff 👍')).toBe('R&amp;D 👍');
  });
});

describe('escapeBibtex', () => {
  test.each([
    ['R&D', String.raw`R\&D`],
    ['100% of $5 #1 a_b', String.raw`100\% of \$5 \#1 a\_b`],
    ['{a} \\ ^ ~', String.raw`\{a\} \textbackslash{} \textasciicircum{} \textasciitilde{}`],
    ['a < b > c', 'a $<$ b $>$ c'],
    ['2× ≤ α → ∞', String.raw`2$\times$ $\leq$ $\alpha$ $\to$ $\infty$`],
    ['360°', String.raw`360$^\circ$`],
    ['Fréchet Erdős 中文', 'Fréchet Erdős 中文'],
    ['a-b --x ---', 'a-b -{}-x -{}-{}-'],
    ['RTX\u00a04090', 'RTX~4090'],
    ['Λάμπες στην ομίχλη & α', String.raw`Λάμπες στην ομίχλη \& α`],
    ['αβ-lamps', String.raw`$\alpha$$\beta$-lamps`],
    ['a } b { c', String.raw`a \textbraceright{} b \textbraceleft{} c`],
  ])('writes %s as %s', (text, latex) => {
    expect(escapeBibtex(text)).toBe(latex);
  });

  test('never ends the field early: BibTeX counts escaped braces, too', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', 'a', '$', '%') }), (text) => {
        expect(hasPairedBraces(escapeBibtex(text))).toBe(true);
      }),
    );
  });
});
