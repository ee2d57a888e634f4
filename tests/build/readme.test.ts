import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, copyContent, ROOT, runCommand, temporaryFolder } from '../support/build-site.ts';
import { pagesOf, resolves } from '../support/site-files.ts';
import { daily, inventedDay, startSource, text } from '../support/source-server.ts';
import { spawnCommand } from '../support/spawn-command.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PUBLISHING = readFileSync(join(ROOT, 'docs/publishing.md'), 'utf8');
const SETTINGS = readFileSync(join(ROOT, 'docs/settings.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What other tests run: they serve pages, or are the tests themselves. */
const ELSEWHERE = /^(?:start|dev|test|ci)$/;

/** The commands of a section's shell examples: the script of `package.json`, and its words. */
function commandsOf(page: string, section: string): { readonly script: string; readonly words: readonly string[] }[] {
  // The other examples may have headings of their own.
  const shell = page.replace(/```(?!sh\n)\w+\n[\s\S]*?```/g, '');
  const body = shell.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  const lines = [...body.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.split('\n'));
  return lines.flatMap((line) => {
    const [, script, words = ''] = /^\s*npm (?:run )?([\w:]+)(?: -- ([^#\n]*))?/.exec(line) ?? [];
    if (script === undefined || ELSEWHERE.test(script)) return [];
    return { script, words: [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare) };
  });
}

/** The file of `src/cli` that a script runs. */
function fileOf(script: string): string {
  return manifest.scripts[script]?.replace('node src/cli/run.mjs ', '') ?? `no script ${script}`;
}

describe('README and docs', () => {
  test('take a newcomer from the demo to an archive of their own', async () => {
    const content = copyContent(join(ROOT, 'content'));
    await using source = await startSource(daily({ '2025-11-05': inventedDay('2025-11-05', 2) }, '2025-11-06'));
    const commands = commandsOf(README, 'Publish it');
    expect(commands.map(({ script }) => script)).toEqual(['new', 'import']);
    for (const { script, words } of commands) {
      const local = script === 'import' ? ['--api', source.api, '--pause', '0'] : [];
      const { status, stderr } = await spawnCommand([fileOf(script), ...words, ...local], content, {
        today: '2025-11-07',
      });
      expect([script, status, stderr]).toEqual([script, 0, '']);
    }
    const outDir = join(temporaryFolder('readme'), 'dist');
    expect(runCommand('build', [], { CONTENT_DIR: content, OUT_DIR: outDir }).status).toBe(0);
    expect(pagesOf(outDir).filter((page) => page.startsWith('papers/date/'))).toEqual([
      'papers/date/2025-11-05/index.html',
    ]);
  });

  test('show commands that look after an archive', async () => {
    const newest = 'digests/2025/2025-11-07-hugging-face.json';
    const content = contentFolder({ [newest]: readFileSync(join(ROOT, 'content', newest), 'utf8') });
    const outDir = join(temporaryFolder('readme'), 'dist');
    await using source = await startSource(() => text('/papers/date/2025-11-07/\n', 'text/plain'));
    const commands = [...commandsOf(README, 'Add a digest'), ...commandsOf(PUBLISHING, 'Look after it')];
    expect(commands.map(({ script }) => script)).toEqual([
      'check:content',
      'build',
      'check',
      'record:permalinks',
      'check:permalinks',
      'check:fresh',
      'publish:check',
    ]);
    process.env['OUT_DIR'] = outDir;
    for (const { script, words } of commands) {
      const local = words.map((word) => word.replace('https://example.org', source.api));
      const { status, stdout, stderr } = await spawnCommand([fileOf(script), ...local], content, {
        today: '2025-11-10',
      });
      expect([script, status, stdout + stderr]).toEqual([script, 0, expect.any(String)]);
    }
    delete process.env['OUT_DIR'];
    expect(existsSync(join(content, 'permalinks.txt'))).toBe(true);
  });

  test('show redirects that lead somewhere in the demo', () => {
    const target = /\/papers\/an-old-slug\/: (\S+)/.exec(SETTINGS)?.[1] ?? '';
    const outDir = join(process.env['DAYBOOK_TEST_SITES'] ?? '', 'demo');
    expect(resolves(outDir, target)).toBe(true);
  });
});
