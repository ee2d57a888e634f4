import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/source/yaml.ts';
import { brief } from '../support/parse.ts';

describe('readYaml', () => {
  test.each([
    ['day: 2025-11-05', { day: '2025-11-05' }],
    ['day: !!timestamp 2025-11-05', { day: '2025-11-05' }],
    ['%YAML 1.1\n---\nday: 2025-11-05', { day: '2025-11-05' }],
    ['id: 2409.04820', { id: '2409.04820' }],
    ['count: 12', { count: 12 }],
    ['is: true\nno: no\nnothing: ~', { is: true, no: 'no', nothing: null }],
    ['{"a": [1, "b"]}', { a: [1, 'b'] }],
    ['a: &x 1\nb: *x', { a: 1, b: 1 }],
    ['', null],
  ])('reads %j', (text, value) => expect(readYaml(text, 'a')).toMatchObject({ value, issues: [] }));

  test.each([
    [[], 5],
    [['title'], 5],
    [['links', 1, 'url'], 8],
    [['links', 1, 'kind'], 7],
    [['links', 5], 6],
    [['nowhere'], 5],
  ])('knows the line of %j', (keys, line) => {
    const source = readYaml('title: A\nlinks: [{ url: a },\n  {\n  url: b}]', 'a', 5);
    expect(source.placeOf(keys).line).toBe(line);
  });

  test.each([
    ['a: b: c', 'invalid-yaml 3:4'],
    ['a: *b', 'invalid-yaml 3:4'],
    ['a: 1\na: 2', 'invalid-yaml 4:1'],
    ['a: 1\n---\nb: 2', 'invalid-yaml 4:1'],
    ['a: "open', 'invalid-yaml 3:9'],
    [
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}`,
      'invalid-yaml 3:1',
    ],
  ])('reports %j', (text, issue) => {
    const { value, issues } = readYaml(text, 'a', 3);
    expect([value, ...brief(issues)]).toEqual([undefined, issue]);
  });
});
