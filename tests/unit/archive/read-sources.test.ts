import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../src/archive/read-sources.ts';
import { openBuildStore } from '../../../src/source/build-store.ts';
import { formatIssue } from '../../../src/source/issues.ts';
import { contentFolder, ROOT, temporaryFolder } from '../../support/build-site.ts';

/** The digests and issues of a content folder, read with a store that is opened anew. */
function read(content: string, storeFile: string) {
  const store = openBuildStore(storeFile, '1');
  const { digests, issues } = readSources(content, undefined, store);
  store.close();
  return { digests, issues: issues.map(formatIssue) };
}

describe('readSources', () => {
  test('takes from a store exactly what it read of every fixture', () => {
    const content = contentFolder({});
    for (const fixtures of ['toy/digests', 'gallery/digests', 'issues'])
      cpSync(join(ROOT, 'tests/fixtures', fixtures), join(content, 'digests', fixtures), { recursive: true });
    const { digests, issues } = readSources(content);
    const file = join(temporaryFolder('store'), 'store.sqlite');
    const expected = { digests, issues: issues.map(formatIssue) };
    expect(expected.digests.length).toBeGreaterThan(40);
    expect(expected.issues.length).toBeGreaterThan(40);
    expect(read(content, file)).toStrictEqual(expected);
    expect(read(content, file)).toStrictEqual(expected);
  });
});
