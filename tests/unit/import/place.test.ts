import { describe, expect, test } from 'vitest';
import { placeDigest } from '../../../src/import/place.ts';

const PATH = 'digests/2025/2025-11-05-us.md';
const SECOND = 'digests/2025/2025-11-05-us-2.md';
const text = (...titles: readonly string[]): string => titles.map((title) => `## ${title}\n\nText.\n`).join('\n');

function place(files: Readonly<Record<string, string>>, ...titles: readonly string[]) {
  const { path, status, papers } = placeDigest((path) => files[path] ?? null, {
    date: '2025-11-05',
    source: 'Us',
    extension: 'md',
    text: text(...titles),
  });
  return [status, path, papers];
}

describe('placeDigest', () => {
  test.each([
    ['new where nothing stands', {}, ['A'], ['new', PATH, 1]],
    ['unchanged where it stands', { [PATH]: text('A') }, ['A'], ['unchanged', PATH, 1]],
    ['in place of what it contains', { [PATH]: text('A') }, ['B', 'A'], ['replaced', PATH, 2]],
    ['beside what has another paper', { [PATH]: text('A', 'B') }, ['A', 'C'], ['new', SECOND, 2]],
    ['beside what has more', { [PATH]: text('A', 'B') }, ['A'], ['new', SECOND, 1]],
    [
      'unchanged where it stands second',
      { [PATH]: text('A'), [SECOND]: text('A', 'B') },
      ['A', 'B'],
      ['unchanged', SECOND, 2],
    ],
    ['in place of the second', { [PATH]: text('A'), [SECOND]: text('B') }, ['B', 'C'], ['replaced', SECOND, 2]],
    ['beside titles without a letter', { [PATH]: text('!') }, ['?'], ['new', SECOND, 1]],
  ] as const)('puts a digest %s', (_, files, titles, expected) => {
    expect(place(files, ...titles)).toEqual(expected);
  });

  test('names a digest without a source', () => {
    const digest = { date: '2025-11-05', source: null, extension: 'txt', text: text('A') };
    expect(placeDigest(() => null, digest).path).toBe('digests/2025/2025-11-05-digest.txt');
  });
});
