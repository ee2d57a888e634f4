import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, maxEdits } from '../../src/edit-distance.ts';

describe('maxEdits', () => {
  test('is smaller for a short word', () => {
    expect([maxEdits('for'), maxEdits('vision')]).toEqual([1, 2]);
  });
});

describe('editDistance', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['same', 'same', 0],
    ['', 'ab', 2],
    ['abcd', 'acbd', 1],
    ['ca', 'abc', 3],
  ])('between %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  test('is one more than the maximum for any greater distance', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('a', 'abcdefg', 2)).toBe(3);
  });

  test('is at most the number of edits that turned one word into the other', () => {
    const edit = fc.record({ at: fc.nat(8), letter: fc.constantFrom('a', 'b', 'c'), kind: fc.nat(3) });
    fc.assert(
      fc.property(fc.stringMatching(/^[a-c]{3,8}$/), fc.array(edit, { maxLength: 2 }), (word, edits) => {
        const changed = edits.reduce((text, { at, letter, kind }) => {
          const [head, tail] = [text.slice(0, at), text.slice(at)];
          if (kind === 0) return head + letter + tail;
          if (kind === 1) return head + tail.slice(1);
          if (kind === 2) return tail === '' ? text : head + letter + tail.slice(1);
          return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
        }, word);
        // Optimal string alignment counts a letter that is swapped twice as more than two edits.
        if (edits.every(({ kind }) => kind < 3) || edits.length < 2) {
          expect(editDistance(word, changed, 4)).toBeLessThanOrEqual(edits.length);
        }
      }),
    );
  });
});
