import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mdxProblems, PageSchema } from '../../../src/markdown/mdx-problems.ts';
import { contentFolder } from '../../support/build-site.ts';

const content = contentFolder({ 'pages/rules.mdx': '', 'pages/lamp.png': '' });
const problemsOf = (text: string, schema: z.ZodType = z.object({})): string[] =>
  mdxProblems(`${content}/pages/rules.mdx`, text, schema).map(
    ({ line, column, reason }) => `${line}:${column} ${reason}`,
  );

describe('mdxProblems', () => {
  test.each([
    ['plain text', 'A *short* rule.'],
    ['the figures of the archive', '<ArchiveFacts />'],
    ['a value that it defines itself', 'export const most = 3\n\nAt most {most}.'],
    ['a picture beside it', '![A lamp](./lamp.png)'],
    ['a picture elsewhere', '![A lamp](https://example.org/lamp.png)'],
    ['an import of a package', "import { z } from 'zod'\nimport { join } from 'node:path'\n\nOne."],
    ['an import from Astro', "import { Image } from 'astro:assets'\n\nOne."],
    ['an import of a file that exists', "import lamp from './lamp.png'\n\n{lamp}"],
  ])('are none for %s', (_, text) => expect(problemsOf(text)).toEqual([]));

  test.each([
    ['a brace that nothing closes', 'One\n\nTwo {', /^3:6 Unexpected end of file/],
    ['a tag that nothing closes', '<div>\n', /^1:1 Expected a closing tag/],
    ['a comment of HTML', '<!-- later -->', /^1:2 Unexpected character/],
    ['a name that nothing defines', '{rules.first}', /^1:1 rules is not defined/],
    ['a component that nothing defines', '<Rules />', /^1:1 Expected component `Rules` to be defined/],
    ['a picture that is missing', 'One\n\n![A lamp](./lamps.png)', /^3:1 `\.\/lamps\.png` does not exist/],
    ['an import of a file that is missing', "import x from './x.astro'\n\n<x />", /^1:1 `\.\/x\.astro` does not exist/],
    [
      'a package that is missing',
      "import a from '@lamps/sea/fog.js'\n\nOne.",
      /^1:1 the package `@lamps\/sea` is not installed/,
    ],
    ['front matter that is no YAML', '---\ntitle: A\na: b: c\n---\n', /^3:4 .*put it in quotes: `"b: c"`$/],
    ['a line of it that has no colon', '\n---\ntitle A\nlayout: wide\n---\n', /^3:1 .*write `title: A`$/],
    ['a field that stands twice', '---\ntitle: A\ntitle: B\n---\n', /^3:1 .*`title` stands on line 2 already/],
    ['front matter that is no TOML', '+++\ntitle =\n+++\n', /^1:1 Invalid TOML document/],
  ])('name %s, and where it stands', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  test('name fields that do not fit', () => {
    expect(problemsOf('---\ntitle: 5\n---\n', PageSchema)).toEqual(['2:1 unexpected title `5`, expected a text']);
    expect(problemsOf('No title', PageSchema)).toEqual([
      '1:1 it has no `title`; write one between two lines `---` at its start, as in `title: …`',
    ]);
    expect(problemsOf('---\ndescription: A\n---\n', PageSchema)).toHaveLength(1);
    expect(problemsOf('Two {', PageSchema)).toEqual([
      expect.stringMatching(/^1:1 it has/),
      expect.stringMatching(/^1:6 /),
    ]);
  });
});
