import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse-text.ts';
import { toHtml } from '../../../src/text/write/to-html.ts';
import { toLatex } from '../../../src/text/write/to-latex.ts';
import { toPlainText } from '../../../src/text/write/to-plain-text.ts';
import { HARD_TEXTS } from '../../support/hard-texts.ts';

describe('a hard text', () => {
  test.each(HARD_TEXTS)('reads the same on every surface: $source', ({ source, html, plain, latex }) => {
    const { nodes } = parseText(source);
    expect({ html: toHtml(nodes), plain: toPlainText(nodes), latex: toLatex(nodes) }).toEqual({ html, plain, latex });
  });
});
