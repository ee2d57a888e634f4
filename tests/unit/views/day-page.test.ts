import { describe, expect, test } from 'vitest';
import { dayPage, dayRoutes } from '../../../src/views/day-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

function pageOf(...digests: readonly ReturnType<typeof digest>[]) {
  const { archive } = archiveOf(digests);
  const [route] = dayRoutes(archive);
  if (!route) throw new Error('The archive has no day');
  return dayPage(contextOf(archive), route);
}

/** The texts of each entry with the languages for which they give way. */
function shownTexts({ sections }: ReturnType<typeof pageOf>): (readonly [string, string | null])[][] {
  return sections.flatMap(({ items }) =>
    items.map(({ blocks }) =>
      blocks.flatMap(({ texts, alsoIn }) =>
        texts.map(({ paragraphs }): readonly [string, string | null] => [paragraphs.join(), alsoIn]),
      ),
    ),
  );
}

const summaryIn = (language: string) => ({ text: `In ${language}.`, by: null, language });

describe('dayPage', () => {
  test('shows summaries in all languages of a digest, and offers a choice of these', () => {
    const page = pageOf(
      digest('2025-11-05', [
        { title: 'Lamps', abstract: 'A.', summary: summaryIn('en'), translations: [summaryIn('zh')] },
        { title: 'Rain', abstract: 'B.', summary: summaryIn('en') },
      ]),
    );
    expect(page.languages.map(({ tag }) => tag)).toEqual(['en', 'zh']);
    expect(shownTexts(page)).toEqual([
      [
        ['In en.', 'zh'],
        ['In zh.', 'en'],
        ['A.', null],
      ],
      [['B.', null]],
    ]);
  });

  test('offers the languages of its digests where they have the same paper', () => {
    const page = pageOf(
      digest('2025-11-05', [
        { title: 'Lamps', summary: summaryIn('en') },
        { title: 'Rain', summary: summaryIn('en') },
      ]),
      digest('2025-11-05', [{ title: 'Lamps', summary: summaryIn('zh') }], { path: 'digests/2025-11-05-zh.md' }),
    );
    expect(page.languages.map(({ tag }) => tag)).toEqual(['zh', 'en']);
    expect(shownTexts(page)).toEqual([[['In zh.', 'en']], [['In en.', 'zh']], [['In en.', null]]]);
  });

  test('offers no languages where no paper has several', () => {
    const page = pageOf(
      digest('2025-11-05', [
        { title: 'Lamps', summary: summaryIn('en') },
        { title: 'Rain', summary: summaryIn('zh') },
      ]),
    );
    expect(page.languages).toEqual([]);
    expect(shownTexts(page)).toEqual([[['In en.', null]], [['In zh.', null]]]);
  });
});
