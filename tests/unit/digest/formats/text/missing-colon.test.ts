import { describe, expect, test } from 'vitest';
import { withColon } from '../../../../../src/digest/formats/text/markdown-values.ts';
import { entriesOf, issuesOf } from '../../../support/parse.ts';

const PATH = 'digests/2025-01-02.md';
const withFields = (fields: string): string => `## Lamps\n\n${fields}\n\nText.\n`;

describe('withColon', () => {
  test.each([
    ['- Keywords lamps, ships', '- Keywords: lamps, ships'],
    ['* arXiv 2501.00001', '* arXiv: 2501.00001'],
    ['- Summary by the quay', '- Summary by: the quay'],
    ['- published on 2025-01-01', '- published on: 2025-01-01'],
  ])('puts it behind the label of %j', (line, corrected) => expect(withColon(line)).toBe(corrected));

  test.each(['- Lamps and ships', '- Code is available.', 'Keywords lamps', '- Keywords', '- Keywords: lamps', '- '])(
    'gives none to %j',
    (line) => expect(withColon(line)).toBeNull(),
  );
});

describe('a field without its colon', () => {
  test.each([
    ['below a title', '- Keywords lamps', ['missing-colon 3:1']],
    ['among others', '- Authors: Ada Byron\n- Keywords lamps\n- Comments: 2', ['missing-colon 4:1']],
    ['beside another', '- arXiv 2501.00001\n- Authors Ada Byron', ['missing-colon 3:1', 'missing-colon 4:1']],
    ['and none in a text', 'It shines.\n\n- Code of the quay\n- Model lamps', []],
    ['and none in a list below the values', '- Authors: Ada Byron\n\n- Model lamps', []],
  ])('is reported %s', (_, fields, expected) => expect(issuesOf(withFields(fields), PATH)).toEqual(expected));

  test('stays in the text, and the fields below it are read', () => {
    const [entry] = entriesOf(withFields('- Keywords lamps\n- Comments: 2'), PATH);
    expect([entry?.abstract, entry?.comments]).toEqual(['- Keywords lamps\n\nText.', 2]);
  });
});
