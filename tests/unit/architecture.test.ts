import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCircle, importGraph } from '../support/import-graph.ts';

const GRAPH = importGraph();
const MOST_FILES = 25;

describe('src', () => {
  test('has no circle of imports, types included', () => {
    expect(findCircle(GRAPH)).toBeNull();
  });

  test(`has no folder of more than ${MOST_FILES} files`, () => {
    const folders = Map.groupBy(GRAPH.keys(), (file) => dirname(file));
    const crowded = [...folders].filter(([, files]) => files.length > MOST_FILES).map(([folder]) => folder);
    expect(crowded).toEqual([]);
  });

  test('parses texts in one place, which keeps what it has read', () => {
    const importers = [...GRAPH].filter(([, imported]) => imported.includes('text/parse-text.ts'));
    expect(importers.map(([file]) => file)).toEqual(['text/read-text.ts']);
  });

  test('imports only files that exist', () => {
    const missing = [...GRAPH.values()].flat().filter((file) => /\.(?:ts|astro)$/.test(file) && !GRAPH.has(file));
    expect(missing).toEqual([]);
  });
});

describe('findCircle', () => {
  test('finds a circle that a planted import closes', () => {
    const [first = ''] = GRAPH.get('views/day-page.ts') ?? [];
    const planted = new Map([...GRAPH, [first, [...(GRAPH.get(first) ?? []), 'views/day-page.ts']]]);
    expect(findCircle(planted)).toContain('views/day-page.ts');
  });
});
