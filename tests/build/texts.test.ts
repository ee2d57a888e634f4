import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { buildSite, ROOT, temporaryFolder } from '../support/build-site.ts';

/** How often a process read a text, and how many different texts it read. */
interface TextCounts {
  readonly reads: number;
  readonly texts: number;
}

describe('a build', () => {
  test('reads each text once, for topics, related papers, pages, data files and feeds together', () => {
    const content = join(ROOT, 'content');
    const counts = join(temporaryFolder('texts'), 'counts');
    const { status, printed } = buildSite({
      CONTENT_DIR: content,
      PLAY_TEXT_COUNTS: counts,
      NODE_OPTIONS: `--import=${join(ROOT, 'tests/support/preload-count-texts.ts')}`,
    });
    expect([status, printed]).toEqual([0, expect.any(String)]);
    const processes = readFileSync(counts, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TextCounts);
    // The processes that index shards read the data files, which hold plain text.
    const [reader, ...others] = processes.toSorted((a, b) => b.reads - a.reads);
    expect(others.filter(({ reads }) => reads > 0)).toEqual([]);
    expect(reader?.reads).toBe(reader?.texts);
    const titles = new Set(Array.from(checkContent(content).archive.papers.values(), ({ title }) => title));
    expect(reader?.texts).toBeGreaterThanOrEqual(titles.size);
  });
});
