import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { strictFields } from '../../../src/source/strict-fields.ts';
import { describeProblem } from '../../../src/source/describe-problem.ts';

const SCHEMA = strictFields({
  text: z.string().min(1).optional(),
  count: z.int().min(1).max(9).optional(),
  share: z.number().gt(0).lt(1).optional(),
  kind: z.enum(['a', 'b']).optional(),
  names: z.array(z.string()).optional(),
  tag: z
    .string()
    .refine((tag) => tag === 'en', 'a language')
    .optional(),
});

describe('describeProblem', () => {
  test.each([
    [{ text: '' }, ['text'], '', 'a text'],
    [{ text: 5 }, ['text'], '5', 'a text'],
    [{ count: 0 }, ['count'], '0', 'at least 1'],
    [{ count: 10 }, ['count'], '10', 'at most 9'],
    [{ share: 0 }, ['share'], '0', 'more than 0'],
    [{ share: 1 }, ['share'], '1', 'less than 1'],
    [{ kind: 'c' }, ['kind'], 'c', 'one of `a`, `b`'],
    [{ names: ['A', 5] }, ['names', 1], '5', 'a text'],
    [{ tag: 'xx' }, ['tag'], 'xx', 'a language'],
    [{ colour: 'red' }, ['colour'], '{"colour":"red"}', 'a name that Daybook knows'],
  ])('says of %j what was found where, and what fits', (value, path, found, expected) => {
    const [issue] = SCHEMA.safeParse(value).error?.issues ?? [];
    expect(issue && describeProblem(issue, value)).toEqual({ path, found, expected });
  });
});
