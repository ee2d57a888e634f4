import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardLedger, verifySite } from '../../../src/integrations/verify-site.ts';
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

/** What a site must have, as a build writes it down. */
function expectedFile(expected: object = { papers: 0, paths: ['/papers/lamps/'] }): string {
  const file = join(temporaryFolder('expected'), 'expected.json');
  writeFileSync(file, JSON.stringify(expected));
  return file;
}

describe('verifySite', () => {
  const content = contentFolder({ 'permalinks.txt': '/papers/lamps/ # digests/a.md\n' });

  test('accepts a site with a file for every permanent path', () => {
    expect(() => verifySite(siteOf(WHOLE), content, expectedFile())).not.toThrow();
  });

  test.each([
    [
      'a page of its own list',
      { 'permalinks.txt': '/papers/fog/\n/papers/lamps/\n' },
      'no file for 1 of its permanent paths (/papers/fog/)',
    ],
    ['a valid data index', { 'data/index.json': '{' }, 'no valid `data/index.json`'],
  ])('refuses a site without %s', (_, files, message) => {
    expect(() => verifySite(siteOf({ ...WHOLE, ...files }), content, expectedFile())).toThrow(message);
  });

  test('refuses a site without a page of the ledger', () => {
    const ledger = contentFolder({ 'permalinks.txt': '/papers/ships/\n' });
    expect(() => verifySite(siteOf(WHOLE), ledger, expectedFile())).toThrow('/papers/ships/');
  });

  test.each([
    ['a page of the archive', { papers: 0, paths: ['/papers/lamps/', '/papers/ships/'] }, 'no file for 1 of its'],
    [
      'a page of the archive in its list',
      { papers: 0, paths: ['/other.xml'] },
      'does not list in its `permalinks.txt`',
    ],
    ['a paper in its data', { papers: 3, paths: [] }, 'have 0 of 3 papers'],
  ])('refuses a site without %s', (_, expected, message) => {
    const site = siteOf({ ...WHOLE, 'other.xml': '<rss/>' });
    expect(() => verifySite(site, content, expectedFile(expected))).toThrow(message);
  });
});

describe('guardLedger', () => {
  const recorded = siteOf({ ...WHOLE, '.daybook.json': '{ "recorded": 3 }' });

  test('refuses content that has lost its ledger since the last site was built', () => {
    expect(() => guardLedger(contentFolder({}), recorded)).toThrow('was built with one of 3 published paths');
    expect(() => guardLedger(contentFolder({ 'permalinks.txt': '\n' }), recorded)).toThrow('restore `permalinks.txt`');
  });

  test('accepts content with a ledger, and content that never had one', () => {
    expect(() => guardLedger(contentFolder({ 'permalinks.txt': '/papers/lamps/\n' }), recorded)).not.toThrow();
    expect(() => guardLedger(contentFolder({}), siteOf(WHOLE))).not.toThrow();
  });
});
