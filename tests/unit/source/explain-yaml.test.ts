import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/source/yaml.ts';

describe('explainYaml', () => {
  test.each([
    ['title: Tides: week 45', '1:8 the value `Tides: week 45` holds a `: `; put it in quotes: `"Tides: week 45"`'],
    [
      'title: The "tide": a study',
      '1:8 the value `The "tide": a study` holds a `: `; put it in quotes: `\'The "tide": a study\'`',
    ],
    [
      'date: 2025-01-02\ntitle Tides\nsource: us',
      '2:1 the line `title Tides` has no `: ` behind its name; write `title: Tides`',
    ],
    ['date: 2025-01-02\ntitle Tides', '2:1 the line `title Tides` has no `: ` behind its name; write `title: Tides`'],
    ['title:Tides\ndate: 2025-01-02', '1:1 the line `title:Tides` has no `: ` behind its name; write `title: Tides`'],
    ['- slug: tides\n  label\n  title: [tide]', '2:3 the line `label` has no `: ` behind its name; write `label: …`'],
    ['title: @tides', '1:8 a value cannot start with `@`; put it in quotes: `"@tides"`'],
    ['title: *tides*', '1:8 `*tides*` stands for a value that is named nowhere; put it in quotes: `"*tides*"`'],
    ['title: "Tides', '1:14 a quote that is opened is never closed; close it'],
    ['title: "\\d"', '1:9 a `\\` has a meaning of its own in double quotes; use single quotes'],
    ['tags: [tides', '1:13 a `[` that is opened is never closed; close it'],
    ['tags: { tides: 1', '1:17 a `{` that is opened is never closed; close it'],
    ["title: 'The tide's pull'", /^1:18 `s pull'` cannot follow .* put the whole value in quotes/],
    ['title: A\n  date: 2025-01-02', '1:8 a line below `A` has a name of its own; start both lines in the same column'],
    ['a:\n\tb: 1', '2:1 a tab cannot indent a line; use spaces'],
    ['a:\n  b: 1\n c: 2', /^3:1 this line starts in another column/],
    ['a: 1\n---\nb: 2', '2:1 a line `---` starts a second document, which is not read; delete it'],
    ['[a]: 1', '1:1 a name must be a text; put it in quotes'],
    ['a: 1\nb: 2\na: 3', '3:1 `a` stands on line 1 already; delete one of the two'],
  ])('says of %j what to write', (yaml, expected) => {
    const [issue] = readYaml(yaml, 'a.yml').issues;
    const message = issue?.reason.replace(/^The YAML cannot be read: /, '');
    expect(`${issue?.line}:${issue?.column} ${message}`).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});
