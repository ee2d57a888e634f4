import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFields } from '../../../src/source/fields.ts';

const SCHEMA = z.object({
  name: z.string().min(1),
  count: z.int().nonnegative(),
  day: z.iso.date(),
  link: z.url({ protocol: /^https?$/ }),
  kind: z.enum(['a', 'b']),
  list: z.array(z.object({ name: z.string() })),
});

describe('readFields', () => {
  test('reads what fits, and names what the schema does not know', () => {
    expect(readFields(SCHEMA, { name: 'A', count: 0, colour: 'red' })).toEqual({
      fields: { name: 'A', count: 0 },
      problems: [],
      unknown: ['colour'],
    });
  });

  test('leaves out what is missing, null or an empty text', () => {
    expect(readFields(SCHEMA, { name: '', count: null, day: undefined })).toEqual({
      fields: {},
      problems: [],
      unknown: [],
    });
  });

  test.each([
    ['name', 5, ['name'], '5', 'a text'],
    ['count', -1, ['count'], '-1', 'at least 0'],
    ['count', 1.5, ['count'], '1.5', 'a whole number'],
    ['count', '1', ['count'], '1', 'a number'],
    ['day', '2025-02-30', ['day'], '2025-02-30', 'a day as `YYYY-MM-DD`'],
    ['link', 'javascript:x', ['link'], 'javascript:x', 'an http or https URL'],
    ['kind', 'c', ['kind'], 'c', 'one of `a`, `b`'],
    ['list', {}, ['list'], '{}', 'a list'],
    ['list', [{ name: 'A' }, { name: 5 }], ['list', 1, 'name'], '5', 'a text'],
    ['list', [{}], ['list', 0, 'name'], 'nothing', 'a text'],
  ])('says of %s %j what was found where, and what fits', (key, value, path, found, expected) => {
    expect(readFields(SCHEMA, { [key]: value, name: key === 'name' ? value : 'A' })).toEqual({
      fields: key === 'name' ? {} : { name: 'A' },
      problems: [{ path, found, expected }],
      unknown: [],
    });
  });
});
