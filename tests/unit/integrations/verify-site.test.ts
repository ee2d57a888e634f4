import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifySite } from '../../../src/integrations/verify-site.ts';
import { contentFolder, temporaryFolder } from '../../support/build-site.ts';

const WHOLE = {
  'permalinks.txt': '/feed.xml\n/papers/lamps/\n',
  'feed.xml': '<rss/>',
  'papers/lamps/index.html': 'Lamps',
  'data/index.json': '{ "version": 1, "files": [] }',
};

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('site');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('verifySite', () => {
  const content = contentFolder({ 'permalinks.txt': '/papers/lamps/ # digests/a.md\n' });

  test('accepts a site with a file for every permanent path', () => {
    expect(() => verifySite(siteOf(WHOLE), content)).not.toThrow();
  });

  test.each([
    [
      'a page of its own list',
      { 'permalinks.txt': '/papers/fog/\n/papers/lamps/\n' },
      '1 of its permanent paths (/papers/fog/)',
    ],
    ['a valid data index', { 'data/index.json': '{' }, 'no valid `data/index.json`'],
  ])('refuses a site without %s', (_, files, message) => {
    expect(() => verifySite(siteOf({ ...WHOLE, ...files }), content)).toThrow(message);
  });

  test('refuses a site without a page of the ledger', () => {
    const ledger = contentFolder({ 'permalinks.txt': '/papers/ships/\n' });
    expect(() => verifySite(siteOf(WHOLE), ledger)).toThrow('/papers/ships/');
  });
});
