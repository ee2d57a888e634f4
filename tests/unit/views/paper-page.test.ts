import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/digest/schema.ts';
import { paperPage, paperRoutes } from '../../../src/views/paper-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

function pageOf(entry: Partial<Entry>) {
  const { archive } = archiveOf([digest('2025-11-05', [{ title: 'Lamps', ...entry }])]);
  const [route] = paperRoutes(archive);
  if (!route) throw new Error('The archive has no paper');
  return paperPage(contextOf(archive), route);
}

const KNOWN = { authors: ['Ada Byron'], publishedOn: '2025-11-03' };

describe('paperPage', () => {
  test('gives reference managers the whole abstract, the ids and the PDF', () => {
    expect(pageOf({ ...KNOWN, arxivId: '2511.00001', abstract: 'We count $n$ lamps.' }).citation).toEqual({
      ...KNOWN,
      listedOn: '2025-11-05',
      abstract: 'We count n lamps.',
      doi: '10.48550/arXiv.2511.00001',
      arxivId: '2511.00001',
      pdf: 'https://arxiv.org/pdf/2511.00001',
    });
  });

  test('gives the DOI of a paper that is elsewhere', () => {
    const links = [{ kind: 'other' as const, url: 'https://doi.org/10.1000/182' }];
    expect(pageOf({ ...KNOWN, links }).citation).toMatchObject({ doi: '10.1000/182', arxivId: null, pdf: null });
  });

  test.each([
    ['authors', { publishedOn: '2025-11-03' }],
    ['the day', { authors: ['Ada Byron'] }],
  ])('gives them nothing where %s are unknown', (_, entry) => expect(pageOf(entry).citation).toBeNull());

  test('offers a choice where texts are in several languages', () => {
    const inLanguage = (language: string) => ({ text: `In ${language}.`, by: null, language });
    const page = pageOf({ abstract: 'A.', summary: inLanguage('en'), translations: [inLanguage('zh')] });
    expect(page.languages.map(({ name }) => name)).toEqual(['English', '中文']);
    expect(page.texts.map(({ alsoIn }) => alsoIn)).toEqual([null, 'zh', 'en']);
    expect(pageOf({ abstract: 'A.', summary: inLanguage('en') }).languages).toEqual([]);
  });

  test('describes a paper by its abstract alone', () => {
    expect(pageOf({ abstract: 'We count lamps.' }).head.description).toBe('We count lamps.');
    expect(pageOf({ summary: { text: 'They count.', by: null, language: 'en' } }).head.description).toBe('');
  });
});
