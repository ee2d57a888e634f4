import { describe, expect, test } from 'vitest';
import { MANIFEST_VERSION, parseManifest, type SearchManifest } from '../../../src/search/manifest.ts';
import { shardOf } from './engine/fake-shards.ts';

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: [shardOf(2025)],
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
  abbreviations: { path: 'abbreviations.txt', bytes: 0 },
};

describe('parseManifest', () => {
  test('reads what a build writes', () => {
    expect(parseManifest(JSON.stringify(MANIFEST))).toEqual(MANIFEST);
  });

  test('throws for an index of another version', () => {
    const text = JSON.stringify({ ...MANIFEST, version: MANIFEST_VERSION + 1 });
    expect(() => parseManifest(text)).toThrow(`needs ${MANIFEST_VERSION}`);
  });

  test.each(['null', '{}', '<html>', JSON.stringify(MANIFEST).slice(0, 99), `{"version":${MANIFEST_VERSION}}`])(
    'throws for %j',
    (text) => {
      expect(() => parseManifest(text)).toThrow();
    },
  );
});
