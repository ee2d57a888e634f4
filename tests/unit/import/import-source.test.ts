import { expect, test } from 'vitest';
import { sourceName } from '../../../src/import/import-source.ts';

test.each([
  ['huggingface', 'Hugging Face'],
  ['arXiv', 'arXiv'],
])('the source with the key %s is called %s', (key, name) => expect(sourceName(key)).toBe(name));
