import { describe, expect, test } from 'vitest';
import { completionsOf } from '../../../../src/search/page/completions.ts';

const VALUES = { topic: ['agents', 'vision'], org: ['Quay Institute', 'Quarry'], year: ['2025', '2024'] };

describe('completionsOf', () => {
  test.each([
    ['au', ['author:']],
    ['tide AU', ['tide author:']],
    ['tide -ti', ['tide -title:']],
    ['topic:', ['topic:agents', 'topic:vision']],
    ['tide topic:a', ['tide topic:agents']],
    ['org:qua', ['org:"Quay Institute"', 'org:Quarry']],
    ['tide org:"Quay I', ['tide org:"Quay Institute"']],
    ['year:202', ['year:2025', 'year:2024']],
    ['a', []],
    ['', []],
    ['tide ', []],
    ['author:by', []],
    ['topic:agents', []],
    ['lang:e', []],
    ['"open au', []],
  ])('of %j are %j', (text, completions) => {
    expect(completionsOf(text, VALUES)).toEqual(completions);
  });
});
