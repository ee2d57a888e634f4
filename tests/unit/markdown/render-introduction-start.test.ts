import { expect, test } from 'vitest';
import { renderIntroduction, renderIntroductionStart } from '../../../src/markdown/render-introduction.ts';

const words = (count: number) => 'word '.repeat(count).trim();

test('a short introduction is its own start', () => {
  const short = '# Hello\n\nA *short* day.\n\n## Below\n';
  expect(renderIntroductionStart(short)).toBe(renderIntroduction(short));
});

test('a long introduction starts with its first paragraphs, without a heading that has lost its text', () => {
  const long = `A [link][ours].\n\n${words(100)}\n\n## More\n\n${words(40)}\n\n${words(100)}\n\n[ours]: https://example.org/\n`;
  const start = renderIntroductionStart(long);
  expect(start).toContain('<a href="https://example.org/">link</a>');
  expect(start).toContain(words(100));
  expect(start.endsWith(`${words(40)}</p>`)).toBe(true);
  expect(renderIntroductionStart(`${words(130)}\n\n## More\n\n${words(9)}`)).toBe(`<p>${words(130)}</p>`);
});

test('the first block is whole, however long it is', () => {
  expect(renderIntroductionStart(words(900))).toBe(`<p>${words(900)}</p>`);
});
