import { expect, test } from 'vitest';
import { offlinePages } from '../../../../src/views/files/offline-worker.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';

test('offlinePages names the page about what is kept, those that lead on, and the newest seven days', () => {
  const days = Array.from({ length: 9 }, (_, index) => digest(`2025-03-1${index}`, [{ title: `Paper ${index}` }]));
  const newest = [2, 3, 4, 5, 6, 7, 8].map((index) => `/papers/date/2025-03-1${index}/`);
  expect(JSON.parse(offlinePages(contextOf(archiveOf(days).archive)))).toEqual([
    '/offline/',
    '/',
    '/saved/',
    ...newest,
  ]);
});
