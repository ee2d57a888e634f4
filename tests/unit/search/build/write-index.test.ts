import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { PaperLine } from '../../../../src/export/data/paper-line.ts';
import { MANIFEST_FILE, type SearchManifest } from '../../../../src/search/manifest.ts';
import { parseVocabulary } from '../../../../src/search/vocabulary.ts';
import { writeIndex, type IndexOptions, type MonthPapers } from '../../../../src/search/build/write-index.ts';
import { sealCache } from '../../../../src/site/cache-seal.ts';
import type { BuildStore, StoredValue } from '../../../../src/source/build-store.ts';
import { temporaryFolder } from '../../../support/build-site.ts';
import { paperOf } from '../sample-papers.ts';

const FULL = 4;

const DAYS = ['2024-12-30', '2024-12-31', '2025-01-02', '2025-01-03', '2025-01-06'];

/** Two papers a day, with values for all filters. */
const PAPERS = DAYS.flatMap((day, dayIndex) =>
  ['a', 'b'].map((letter, index) =>
    paperOf({
      id: `${day}-${letter}`,
      day,
      title: `Clouds ${letter} of ${day}`,
      abstract: `It rains on α-${letter}.`,
      authors: [`Ada ${letter}`],
      organization: `Lab ${dayIndex % 3}`,
      topics: [`t${dayIndex % 2}`, `u${index}`],
      digests: [
        { date: day, source: null, claimsWithdrawal: false, goneSince: null, comments: dayIndex, upvotes: index },
      ],
    }),
  ),
);

/** Writes an index of papers into a new folder. */
async function index(papers: readonly PaperLine[], cachePath = join(temporaryFolder('cache'), 'search')) {
  const outputPath = join(temporaryFolder('index'), 'pagefind');
  const manifest = await writeIndex([[{ hash: null, read: () => papers }]], { outputPath, cachePath, full: FULL });
  return { manifest, outputPath, cachePath };
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(files.map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]));
}

/** A store in memory, and its values by their keys. */
function memoryStore() {
  const values = new Map<string, StoredValue>();
  const store: BuildStore = {
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    close: () => undefined,
  };
  return { store, values };
}

const paths = (manifest: SearchManifest): string[] => manifest.shards.map(({ path }) => path);

// Each test starts processes.
describe('writeIndex', { timeout: 60_000 }, () => {
  test('lists shards, spans and counts in a manifest, and writes all files that it lists', async () => {
    const { manifest, outputPath } = await index(PAPERS);
    expect(JSON.parse(readFileSync(join(outputPath, MANIFEST_FILE), 'utf8'))).toEqual(manifest);
    expect(manifest.shards.map(({ id, first, last, papers }) => [id, first, last, papers])).toEqual([
      ['2024-1', '2024-12-30', '2024-12-31', 4],
      ['2025-1', '2025-01-02', '2025-01-03', 4],
      ['2025-2', '2025-01-06', '2025-01-06', 2],
    ]);
    for (const { path, sha256 } of manifest.shards) {
      expect(path).toContain(sha256.slice(0, 12));
      expect(existsSync(join(outputPath, path, 'pagefind-entry.json'))).toBe(true);
    }
    const runtime = [...filesOf(outputPath).keys()].filter((path) => /\.js$/.test(path));
    expect(runtime).toEqual(['pagefind-worker.js', 'pagefind.js'].map((name) => `/${manifest.runtime}${name}`));
    expect(existsSync(join(outputPath, manifest.lookup.path, '0.json'))).toBe(true);
    expect(statSync(join(outputPath, manifest.vocabulary.path)).size).toBe(manifest.vocabulary.bytes);
  });

  test('writes an index of titles in a large archive alone', async () => {
    const { manifest, cachePath } = await index(PAPERS);
    expect(manifest.titles).toBeUndefined();
    const outputPath = join(temporaryFolder('index'), 'pagefind');
    const years = [[{ hash: null, read: () => PAPERS }]];
    const large = await writeIndex(years, { outputPath, cachePath, full: FULL, titlesFrom: PAPERS.length });
    expect(large.shards).toEqual(manifest.shards);
    expect(readdirSync(join(outputPath, large.titles?.path ?? ''))).toEqual(['0.bin']);
  });

  test('reads no paper of a year that has not changed, and writes no shard that readers have', async () => {
    const read = vi.fn(() => PAPERS);
    const { store } = memoryStore();
    const cachePath = join(temporaryFolder('cache'), 'search');
    const write = async (hash: string, keeps: boolean) => {
      const outputPath = join(temporaryFolder('index'), 'pagefind');
      const options = { outputPath, cachePath, store, full: FULL, keeps: () => keeps };
      return { manifest: await writeIndex([[{ hash, read }]], options), files: [...filesOf(outputPath).keys()] };
    };
    const first = await write('a', false);
    expect(read).toHaveBeenCalledTimes(1);
    expect(await write('a', false)).toEqual(first);
    expect(read).toHaveBeenCalledTimes(1);
    const inShards = (file: string): boolean => paths(first.manifest).some((path) => file.startsWith(`/${path}`));
    expect(await write('b', true)).toEqual({
      manifest: first.manifest,
      files: first.files.filter((file) => !inShards(file)),
    });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('leaves the cached files of a shard alone that readers have', async () => {
    const { manifest, cachePath } = await index(PAPERS);
    const [first = { sha256: '' }] = manifest.shards;
    const folder = join(cachePath, 'shards', first.sha256);
    rmSync(folder, { recursive: true });
    const outputPath = join(temporaryFolder('index'), 'pagefind');
    const keeps = ({ sha256 }: { sha256: string }): boolean => sha256 === first.sha256;
    const years = [[{ hash: null, read: () => PAPERS }]];
    expect(await writeIndex(years, { outputPath, cachePath, full: FULL, keeps })).toEqual(manifest);
    expect(existsSync(folder)).toBe(false);
  });

  test('lists the years of a shard: of its papers, and of all digests that they appear in', async () => {
    const returning = [{ date: '2024-12-30' }, { date: '2026-02-03' }].map(({ date }) => ({
      date,
      source: null,
      comments: null,
      upvotes: null,
      claimsWithdrawal: false,
      goneSince: null,
    }));
    const papers = [
      paperOf({ id: 'a', digests: returning, publishedOn: '2023-11-30' }),
      paperOf({ id: 'b', day: '2025-01-02' }),
    ];
    const { manifest } = await index(papers);
    expect(manifest.shards.map(({ years }) => years)).toEqual([
      { published: ['2023'], year: ['2024', '2026'] },
      { published: [], year: ['2025'] },
    ]);
  });

  test('takes the vocabulary from titles, texts and authors', async () => {
    const { manifest, outputPath } = await index(PAPERS);
    const { words } = parseVocabulary(readFileSync(join(outputPath, manifest.vocabulary.path), 'utf8'));
    expect(words).toEqual(['ada', 'clouds', 'rains']);
  });

  test('gives the same bytes for the same papers in any order', async () => {
    const [one, two] = [await index(PAPERS), await index(PAPERS.toReversed())];
    expect(filesOf(one.outputPath)).toEqual(filesOf(two.outputPath));
  });

  test('counts the papers of a month that has changed alone, and takes the others from the store', async () => {
    const { store, values } = memoryStore();
    const countedMonths = (): number => [...values.keys()].filter((key) => key.startsWith('search month ')).length;
    const cachePath = join(temporaryFolder('cache'), 'search');
    const write = async (months: readonly MonthPapers[], options: Partial<IndexOptions>) => {
      const outputPath = join(temporaryFolder('index'), 'pagefind');
      await writeIndex([months], { outputPath, cachePath, full: FULL, ...options });
      return filesOf(outputPath);
    };
    const month = (number: string, extra: readonly PaperLine[] = []): MonthPapers => {
      const ofMonth = PAPERS.map((paper) => ({ ...paper, id: `${number}-${paper.id}` }));
      return { hash: `${number} ${extra.length}`, read: () => [...ofMonth, ...extra] };
    };
    await write([month('01'), month('02')], { store });
    expect(countedMonths()).toBe(2);
    const changed = [month('01'), month('02', [paperOf({ id: 'new', day: '2025-02-07', title: 'Zephyrs' })])];
    const files = await write(changed, { store });
    expect(countedMonths()).toBe(3);
    expect(files).toEqual(await write(changed, {}));
    expect([...files.values()].join('')).toContain('zephyrs');
  });

  test('indexes only the newest shard when a day is added, and takes the others from the cache', async () => {
    const before = await index(PAPERS);
    const marks = before.manifest.shards.map(({ sha256 }) => {
      const folder = join(before.cachePath, 'shards', sha256);
      const file = join(folder, 'mark');
      writeFileSync(file, 'from the cache');
      sealCache(folder);
      return file;
    });
    const old = filesOf(before.outputPath);
    const after = await index([...PAPERS, paperOf({ id: 'new', day: '2025-01-07' })], before.cachePath);
    expect(paths(after.manifest).slice(0, -1)).toEqual(paths(before.manifest).slice(0, -1));
    expect(paths(after.manifest).at(-1)).not.toBe(paths(before.manifest).at(-1));
    const now = filesOf(after.outputPath);
    for (const path of paths(after.manifest).slice(0, -1)) {
      expect(now.get(`/${path}mark`)).toBe('from the cache');
      for (const [file, text] of old) if (file.startsWith(`/${path}`)) expect(now.get(file)).toBe(text);
    }
    expect(now.has(`/${paths(after.manifest).at(-1)}mark`)).toBe(false);
    // The cache drops shards that are no longer used.
    expect(marks.map((file) => existsSync(file))).toEqual([true, true, false]);
    expect(readdirSync(join(before.cachePath, 'shards'))).toHaveLength(2 * after.manifest.shards.length);
  });

  test('indexes only the shard of a paper whose counts change', async () => {
    const before = await index(PAPERS);
    const changed = PAPERS.map((paper, place) =>
      place === 0
        ? {
            ...paper,
            digests: [
              { date: DAYS[0] ?? '', source: null, claimsWithdrawal: false, goneSince: null, comments: 90, upvotes: 7 },
            ],
          }
        : paper,
    );
    const after = await index(changed, before.cachePath);
    const kept = paths(after.manifest).map((path, place) => path === paths(before.manifest)[place]);
    expect(kept).toEqual([false, true, true]);
  });

  test('names a damaged shard of the cache, and indexes it anew', async () => {
    const before = await index(PAPERS);
    const [folder = ''] = before.manifest.shards.map(({ sha256 }) => join(before.cachePath, 'shards', sha256));
    const [file = ''] = filesOf(folder).keys();
    writeFileSync(join(folder, file), 'damaged');
    using warn = vi.spyOn(console, 'warn').mockReturnValue();
    const after = await index(PAPERS, before.cachePath);
    expect(warn.mock.calls).toEqual([[expect.stringContaining(`\`${folder}\` in the cache is damaged`)]]);
    expect(filesOf(after.outputPath)).toEqual(filesOf((await index(PAPERS)).outputPath));
  });

  test('ignores shards left by an interrupted build', async () => {
    const cachePath = join(temporaryFolder('cache'), 'search');
    mkdirSync(join(cachePath, 'work/shard-1/index'), { recursive: true });
    const { outputPath } = await index(PAPERS, cachePath);
    expect(readdirSync(join(cachePath, 'work'))).toEqual([]);
    expect(filesOf(outputPath)).toEqual(filesOf((await index(PAPERS)).outputPath));
  });

  test('writes an index without shards if there are no papers', async () => {
    const { manifest, outputPath } = await index([]);
    expect(manifest).toMatchObject({ shards: [], runtime: '', lookup: { bits: 0 }, vocabulary: { bytes: 0 } });
    expect(existsSync(join(outputPath, manifest.lookup.path, '0.json'))).toBe(true);
  });
});
