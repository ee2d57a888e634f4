import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse-text.ts';
import { toHtml } from '../../../src/text/write/to-html.ts';
import { toPlainText } from '../../../src/text/write/to-plain-text.ts';
import { FUZZ_TIMES } from '../../support/fuzz-times.ts';

function plain(source: string): string {
  return toPlainText(parseText(source).nodes);
}

describe('parseText of hostile text', () => {
  const wild = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '$',
        '\\',
        '{',
        '}',
        '\\emph{',
        '\\href{',
        '^',
        '_',
        '<',
        '>',
        '&',
        '"',
        'https://',
        '\n\n',
        '`',
        "''",
        '~',
        '--',
      ),
      fc.constantFrom(
        '2times',
        'alpha_',
        'left(',
        'javascript:',
        '</script>',
        '\\begin{x}',
        '\\\\',
        '\\(',
        '\\)',
        '<img src=x>',
      ),
    ),
    { maxLength: 30 },
  );

  test('never throws, and never lets markup through', () => {
    fc.assert(
      fc.property(wild, (parts) => {
        const html = toHtml(parseText(parts.join('')).nodes);
        const foreign = html.replace(/<\/?(?:em|strong|sup|sub|code|a|br|math|m[a-z]+)(?: [a-z]+="[^"<>]*")*>/g, '');
        expect(foreign).not.toMatch(/[<>]/);
        expect(html).not.toMatch(/href="(?!https?:)|style=|class=/i);
      }),
      { numRuns: 600 * FUZZ_TIMES },
    );
  });

  test('ends on deep and on long input', () => {
    expect(plain('\\emph{'.repeat(3000))).toContain('emph');
    expect(plain('{'.repeat(50_000)).length).toBe(50_000);
    expect(plain('$'.repeat(5000)).length).toBeGreaterThan(0);
    expect(plain('a_{'.repeat(5000)).length).toBeGreaterThan(0);
    expect(plain(`https://x.org/${')'.repeat(5000)}`).length).toBeGreaterThan(0);
  });
});
