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
    ['front matter that is no YAML', '---\na: b: c\n---\n', /^1:1 bad indentation/],
  ])('name %s, and where it stands', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  test('name fields that do not fit', () => {
    expect(problemsOf('---\ntitle: 5\n---\n', PageSchema)).toEqual(['1:1 unexpected title `5`, expected a text']);
    expect(problemsOf('No title', PageSchema)).toHaveLength(1);
  });
});
