import { describe, expect, test } from 'vitest';
import { mapProse } from '../../../../src/text/repair/protect.ts';

function shout(prose: string): string {
  return prose.toUpperCase();
}

describe('mapProse', () => {
  test.each([
    ['see https://x.org/a now', 'SEE https://x.org/a NOW'],
    ['for $n$ or k', 'FOR $n$ OR K'],
    ['the `code` here', 'THE `code` HERE'],
    ['a snake_case name', 'A snake_case NAME'],
    ['the file a-b_1.csv. Then', 'THE FILE a-b_1.csv. THEN'],
    ['use --flag now', 'USE --flag NOW'],
    [String.raw`\emph{a}`, String.raw`\emph{A}`],
    [String.raw`\texttt{a} b`, String.raw`\texttt{a} B`],
    ['a \ue000 b', 'A \ue000 B'],
  ])('changes the prose of %s alone', (text, changed) => {
    expect(mapProse(text, shout)).toBe(changed);
  });
});
