import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, ROOT } from '../support/build-site.ts';
import { spawnCommand, treeOf } from '../support/spawn-command.ts';

const { scripts: SCRIPTS } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('every command', () => {
  test.concurrent.each(
    Object.entries(SCRIPTS).flatMap(([script, line]) => {
      const command = /^node src\/cli\/run\.mjs ([a-z-]+)$/.exec(line)?.[1];
      return command === undefined ? [] : [[script, command] as const];
    }),
  )('says with --help what it does and takes, and does nothing: %s', async (script, command) => {
    const content = contentFolder({ 'site.yml': 'title: 5\n', 'digests/a.md': '## A\n\nIt says one thing.\n' });
    const tree = treeOf(content);
    const { status, stdout, stderr } = await spawnCommand([command, '--help'], content);
    expect([status, stderr, treeOf(content)]).toEqual([0, '', tree]);
    expect(stdout).toMatch(/^[A-Z].*\.( PORT .*)?\n\n {2}npm (?:run )?\S+( -- .*)?\n\n(?: {2}--\S.*\n)+$/);
    expect(stdout).toContain(script === 'start' ? '\n  npm start' : `\n  npm run ${script}`);
    const documented = rowsOf(script).match(/(?<=`)--[a-z-]+/g) ?? [];
    expect(
      documented.filter((option) => !stdout.includes(`\n  ${option} `) && !stdout.includes(`${option}\n`)),
    ).toEqual([]);
  });
});

/** The rows of docs/commands.md that describe a script's options. */
function rowsOf(script: string): string {
  const page = readFileSync(join(ROOT, 'docs/commands.md'), 'utf8');
  const section = page.split(/^#{2,3} /m).find((text) => text.toLowerCase().startsWith(`${script}\n`)) ?? '';
  const rows = page.split('\n').filter((line) => line.startsWith(`| \`npm run ${script}\``));
  return [...rows, ...section.split('\n').filter((line) => line.startsWith('| `--'))].join('\n');
}
