import { describe, expect, test } from 'vitest';
import { divideIntoFiles } from '../../../../src/export/search-server/bulk-files.ts';

describe('divideIntoFiles', () => {
  test.each([
    ['nothing', [], []],
    ['what fits into one', ['ab\n', 'cd\n'], ['ab\ncd\n']],
    ['more', ['ab\n', 'cd\n', 'ef\n'], ['ab\ncd\n', 'ef\n']],
    ['a document that is too long for any', ['ab\n', 'cdefghij\n', 'kl\n'], ['ab\n', 'cdefghij\n', 'kl\n']],
    ['letters of several bytes', ['é\n', 'é\n', 'é\n'], ['é\né\n', 'é\n']],
  ])('divides %s', (_, documents, files) => {
    expect([...divideIntoFiles(documents, 6)]).toEqual(files);
  });
});
