import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/paper/schema.ts';
import { searchPage } from '../../../src/views/search-page.ts';
import { contextOf } from '../support/context.ts';
import { archiveOf, digest } from '../support/sources.ts';

describe('searchPage', () => {
  const context = contextOf(archiveOf([digest('2025-11-03', [{ title: 'Lamps' }])]).archive);
  const [paper] = context.archive.papers.values();
  const orderOf = (count: number): string => {
    const papers = new Map(Array.from({ length: count }, (_, n) => [String(n), paper as Paper]));
    return searchPage({ ...context, archive: { ...context.archive, papers } }).options.order;
  };

  test('orders by relevance, except in archives so large that ranking is slow', () => {
    expect([orderOf(1), orderOf(5_000), orderOf(100_000)]).toEqual(['relevance', 'relevance', 'newest']);
  });
});
