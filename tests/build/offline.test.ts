import { describe, expect, test } from 'vitest';
import { readSiteFile } from '../support/site-files.ts';
import { siteDir } from '../support/sites.ts';

const folder = siteDir('project');
const entry = readSiteFile(folder, 'offline-worker.js');
const [, script = ''] = /importScripts\("\/daybook\/(_astro\/[\w.-]+\.js)"\)/.exec(entry) ?? [];

describe('the worker for offline reading', () => {
  test('has at most 3 kB with all that it loads', () => {
    const bytes = [entry, readSiteFile(folder, script)].map((text) => Buffer.byteLength(text));
    expect(Math.min(...bytes)).toBeGreaterThan(0);
    expect(bytes.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(3000);
  });

  test('is a plain script, which every browser runs as a worker', () => {
    expect(readSiteFile(folder, script)).not.toMatch(/\bimport\s*[{"(]|\bexport\b/);
  });

  test('keeps the page about what is kept, the front page, the list and the newest days, under the base path', () => {
    const pages = JSON.parse(/\[.*?\]/.exec(entry)?.[0] ?? '') as string[];
    expect(pages.slice(0, 3)).toEqual(['/daybook/offline/', '/daybook/', '/daybook/saved/']);
    expect(pages.slice(3).every((path) => /^\/daybook\/papers\/date\/[\d-]{10}\/(?:\d\/)?$/.test(path))).toBe(true);
    expect(pages.length).toBeGreaterThanOrEqual(10);
  });
});
