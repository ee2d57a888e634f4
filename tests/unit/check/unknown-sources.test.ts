import { expect, test } from 'vitest';
import { unknownSources } from '../../../src/check/unknown-sources.ts';
import { formatIssue } from '../../../src/source/issues.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { archive } = archiveOf([digest('2025-11-05', [{ title: 'Fog' }], { source: 'Ada Lab' })]);

test('a source that no digest names is reported where it stands, with the nearest that one names', () => {
  const yaml = 'title: Ours\nsources:\n  - ADA LAB\n  - Ada Labs\n';
  expect(unknownSources(yaml, archive).map(formatIssue)).toEqual([
    'site.yml:4:5 warning Unexpected source `Ada Labs`, expected the `source` of a digest (did you mean `Ada Lab`?) invalid-field',
  ]);
});

test('an archive that puts no sources in order has nothing to report', () => {
  expect(unknownSources('', archive)).toEqual([]);
});
