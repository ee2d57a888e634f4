import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workFolders } from '../../src/site/environment.ts';
import { besidesSummary } from '../support/besides-summary.ts';
import { buildSite, contentFolder, temporaryFolder } from '../support/build-site.ts';
import { filesOf, readSiteFile } from '../support/site-files.ts';

const DIGEST = '# One day\n\n## A paper of its own\n\n- arXiv: 2501.00001\n\nIt says one thing.\n';

describe('a build of what has not changed', () => {
  const env = {
    CONTENT_DIR: contentFolder({ 'digests/2025-01-02.md': DIGEST }),
    CACHE_DIR: temporaryFolder('cache'),
    OUT_DIR: join(temporaryFolder('site'), 'dist'),
  };
  const page = join(env.OUT_DIR, 'papers/2501.00001/index.html');
  const UNCHANGED = 'Nothing has changed since the site was built: it stays as it is\n';

  test('leaves the site as it is, and says so', () => {
    buildSite(env);
    const { ino, mtimeMs } = statSync(page);
    expect(buildSite(env)).toMatchObject({ status: 0, printed: UNCHANGED });
    expect(statSync(page)).toMatchObject({ ino, mtimeMs });
  });

  test('mends what was changed in the site, and builds what changed in the content', () => {
    writeFileSync(page, 'damaged');
    expect(besidesSummary(buildSite(env).printed)).toBe('');
    expect(readFileSync(page, 'utf8')).toContain('It says one thing.');
    writeFileSync(join(env.CONTENT_DIR, 'digests/2025-01-02.md'), DIGEST.replace('one thing', 'another thing'));
    expect(besidesSummary(buildSite(env).printed)).toBe('');
    expect(readFileSync(page, 'utf8')).toContain('It says another thing.');
    expect(buildSite(env).printed).toBe(UNCHANGED);
  });
});

describe('a build with a damaged cache', () => {
  test('names what is damaged, makes it anew, and gives the same bytes as a clean one', () => {
    const env = {
      CONTENT_DIR: contentFolder({ 'digests/2025-01-02.md': DIGEST }),
      CACHE_DIR: temporaryFolder('cache'),
      OUT_DIR: join(temporaryFolder('site'), 'dist'),
    };
    const textsOf = (): string[] => filesOf(env.OUT_DIR).map((path) => `${path} ${readSiteFile(env.OUT_DIR, path)}`);
    buildSite(env);
    const clean = textsOf();
    const fragment = filesOf(env.CACHE_DIR).find((path) => path.endsWith('.pf_fragment')) ?? '';
    writeFileSync(join(env.CACHE_DIR, fragment), 'damaged');
    const { templatesDir } = workFolders();
    const modules = filesOf(templatesDir).filter((path) => path.endsWith('.mjs'));
    for (const path of modules) appendFileSync(join(templatesDir, path), "throw new Error('damaged');");

    rmSync(env.OUT_DIR, { recursive: true });
    const { status, printed } = buildSite(env);
    expect(status).toBe(0);
    expect(printed.match(/^`.*` in the cache is damaged: it is removed and made anew$/gm)).toHaveLength(2);
    expect(printed).toContain('daybook/templates/');
    expect(textsOf()).toEqual(clean);
    rmSync(env.OUT_DIR, { recursive: true });
    expect(besidesSummary(buildSite(env).printed)).toBe('');
  });
});
