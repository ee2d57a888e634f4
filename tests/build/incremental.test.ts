import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite, contentFolder, ROOT, temporaryFolder, writeFiles } from '../support/build-site.ts';
import { runEdits } from '../support/edit-runs.ts';
import { treeOf } from '../support/spawn-command.ts';

const DAY = (day: number): string =>
  `## Paper of day ${day}\n\n- Authors: Ada Quill\n\nLamp ${day} shines.\n\n## Fog ${day}\n\n- Authors: Bo Tern ${day}\n\nIt is grey.\n`;

describe('a build after edits of the content', () => {
  test('gives the same bytes as a build from nothing', async () => {
    const { builds, broken } = await runEdits(20, 7, 4);
    expect(broken).toEqual([]);
    expect(builds).toBeGreaterThan(2);
  }, 480_000);
});

describe('a build of a site of which a few pages are stale', () => {
  const content = contentFolder({ 'digests/2025-01-02.md': DAY(2), 'digests/2025-01-03.md': DAY(3) });
  const folder = temporaryFolder('stale');
  const env = { CONTENT_DIR: content, OUT_DIR: join(folder, 'dist'), CACHE_DIR: join(folder, 'cache') };

  /** Builds the site, and tells which of its files are new or other than before, and how many were rendered. */
  function rebuild(): { readonly changed: readonly string[]; readonly rendered: number } {
    const before = treeOf(env.OUT_DIR);
    const { status, printed } = buildSite(env);
    expect([status, printed]).toEqual([0, expect.any(String)]);
    const after = treeOf(env.OUT_DIR);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    return { changed, rendered: Number(/(\d+) files? rendered$/m.exec(printed)?.[1]) };
  }

  /** Files that come with Daybook. */
  const isOwn = (path: string): boolean => existsSync(join(ROOT, 'public', path));

  function editJson<Value>(file: string, edit: (value: Value) => unknown): void {
    writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as Value)));
  }

  /** Whether Astro makes a file from a page. */
  const isRendered = (path: string): boolean => !/^(?:pagefind\/|_astro\/|files\.json$|\.)/.test(path);

  test('renders what shows a corrected abstract, and nothing else', () => {
    buildSite(env);
    const { ino, mtimeMs } = statSync(join(env.OUT_DIR, 'papers/fog-3/index.html'));
    writeFileSync(join(content, 'digests/2025-01-02.md'), DAY(2).replace('Lamp 2 shines', 'Lamp 2 glows'));
    const { changed, rendered } = rebuild();
    expect(changed.filter(isRendered)).toHaveLength(rendered);
    expect(changed).toContain('papers/paper-of-day-2/index.html');
    expect(changed).toContain('papers/date/2025-01-02/index.html');
    expect(changed).not.toContain('papers/fog-2/index.html');
    expect(statSync(join(env.OUT_DIR, 'papers/fog-3/index.html'))).toMatchObject({ ino, mtimeMs });
  }, 300_000);

  test('renders the pages of a new day, those that list it, and nothing else', () => {
    writeFiles(content, { 'digests/2025-01-06.md': DAY(6) });
    const { changed, rendered } = rebuild();
    expect(changed.filter(isRendered)).toHaveLength(rendered);
    expect(changed).toContain('papers/fog-6/index.html');
    expect(changed).not.toContain('papers/date/2025-01-02/index.html');
  }, 300_000);

  test('removes what vanishes, and renders what named it', () => {
    rmSync(join(content, 'digests/2025-01-06.md'));
    const { changed, rendered } = rebuild();
    expect(changed.filter(isRendered)).toHaveLength(rendered);
    expect(Object.keys(treeOf(env.OUT_DIR)).filter((path) => /fog-6|2025-01-06/.test(path))).toEqual([]);
  }, 300_000);

  test('renders everything where a script or a style that pages may link is not made any more', () => {
    const asset = '_astro/older.css';
    writeFiles(env.OUT_DIR, { [asset]: 'h1 {}' });
    const { size, mtimeMs } = statSync(join(env.OUT_DIR, asset));
    editJson(join(env.CACHE_DIR, 'build-record.json'), (record: { readonly files: readonly object[] }) => ({
      ...record,
      files: [...record.files, { path: asset, bytes: size, sha256: '', key: '', time: Math.floor(mtimeMs) }],
    }));
    writeFileSync(join(content, 'digests/2025-01-02.md'), DAY(2).replace('Lamp 2 shines', 'Lamp 2 burns'));
    const { rendered } = rebuild();
    const files = Object.keys(treeOf(env.OUT_DIR));
    expect(rendered).toBe(files.filter((path) => isRendered(path) && !isOwn(path)).length);
    expect(files).not.toContain(asset);
  }, 300_000);

  test('mends a file that is missing, and renders nothing else', () => {
    rmSync(join(env.OUT_DIR, 'papers/fog-3/index.html'));
    expect(rebuild()).toEqual({ changed: ['papers/fog-3/index.html'], rendered: 1 });
  }, 300_000);
});
