import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planSite, type NewSite } from '../../../src/integrations/new-site.ts';
import { guardLedger, verifySite } from '../../../src/integrations/verify-site.ts';
import { fileAt } from '../../../src/site/urls.ts';
import { permanentRoutes } from '../../../src/views/kinds.ts';
import { archiveOf, digest } from '../support/sources.ts';
import { contentFolder, temporaryFolder } from '../../support/build-site.ts';

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('site');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A new site that consists of these files. */
function newSite(files: Readonly<Record<string, string>>): NewSite {
  const newDir = siteOf(files);
  return planSite(
    { kinds: new Map(), stale: new Set(), pictured: new Map(), planned: new Map() },
    null,
    newDir,
    'dist',
  );
}

const { archive } = archiveOf([digest('2025-11-03', [{ title: 'Lamps' }])]);
const permanent = permanentRoutes(archive).map(({ path }) => path);
const WHOLE = {
  ...Object.fromEntries(permanent.map((path) => [fileAt(path), 'text'])),
  'permalinks.txt': permanent.map((path) => `${path}\n`).join(''),
  'data/index.json': '{ "version": 1, "files": [{ "path": "/data/2025-11.jsonl", "papers": 1 }] }',
};

describe('verifySite', () => {
  const content = contentFolder({ 'permalinks.txt': '/papers/lamps/ # digests/a.md\n' });
  const without = (path: string) => Object.fromEntries(Object.entries(WHOLE).filter(([each]) => each !== path));

  test('accepts a site with a file for every permanent path', () => {
    expect(() => verifySite(newSite(WHOLE), content, archive)).not.toThrow();
  });

  test('finds the files that stay from the site before', () => {
    const outDir = siteOf({ 'papers/lamps/index.html': 'text' });
    const entry = { path: 'papers/lamps/index.html', bytes: 4, sha256: '', key: 'key', time: 0 };
    const built = {
      inputs: { all: '', common: '' },
      files: new Map([[entry.path, entry]]),
      lost: [],
      hasOthers: false,
      folders: new Map(),
    };
    const plan = {
      kinds: new Map([[entry.path, 'paper'] as const]),
      stale: new Set<string>(),
      pictured: new Map(),
      planned: new Map(),
    };
    const site = planSite(plan, built, siteOf(without(entry.path)), outDir);
    expect(() => verifySite(site, content, archive)).not.toThrow();
  });

  test.each([
    [
      'a page of its own list',
      { ...WHOLE, 'permalinks.txt': `/papers/fog/\n${WHOLE['permalinks.txt']}` },
      'no file for 1 of its permanent paths (/papers/fog/)',
    ],
    ['a valid data index', { ...WHOLE, 'data/index.json': '{' }, 'no valid `data/index.json`'],
    ['a page of the archive', without('papers/lamps/index.html'), 'no file for 1 of its permanent paths'],
    ['a page of the archive in its list', { ...WHOLE, 'permalinks.txt': '' }, 'does not list in its `permalinks.txt`'],
    ['a paper in its data', { ...WHOLE, 'data/index.json': '{ "version": 1, "files": [] }' }, 'have 0 of 1 papers'],
  ])('refuses a site without %s', (_, files, message) => {
    expect(() => verifySite(newSite(files), content, archive)).toThrow(message);
  });

  test('refuses a site without a page of the ledger', () => {
    const ledger = contentFolder({ 'permalinks.txt': '/papers/ships/\n' });
    expect(() => verifySite(newSite(WHOLE), ledger, archive)).toThrow('/papers/ships/');
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
