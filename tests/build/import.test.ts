import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyContent, inventedDay, json, status, text } from '../support/source-server.ts';
import { sourceForTests } from '../support/test-source.ts';
import { spawnCommand, treeOf } from '../support/spawn-command.ts';

const source = await sourceForTests();

describe('npm run import -- FILE|URL|- …', () => {
  const MARKDOWN = '---\ndate: 2025-11-05\nsource: Us\n---\n\n## A paper about [lamps]\n\nThey are lit.\n';

  test('reads files, URLs and standard input at once, and changes nothing the second time', async () => {
    source.play(({ pathname }) => (pathname === '/a.md' ? text(MARKDOWN) : json(inventedDay('2025-11-05', 2))));
    const content = emptyContent();
    const file = join(emptyContent(), '2025-11-04.json');
    writeFileSync(file, JSON.stringify(inventedDay('2025-11-04', 3)));
    const words = [file, `${source.api}/a.md`, `${source.api}/answer?x=1`, '-'];
    const input = MARKDOWN.replace('2025-11-05', '2025-11-06');
    const once = await spawnCommand(['import', ...words], content, { input });
    expect(once).toMatchObject({ status: 0, stderr: '' });
    expect(once.stdout.split('\n')).toEqual([
      'new digests/2025/2025-11-04-hugging-face.json: 3 papers',
      'new digests/2025/2025-11-05-us.md: 1 paper',
      'new digests/2025/2025-11-05-hugging-face.json: 2 papers',
      'new digests/2025/2025-11-06-us.md: 1 paper',
      '6 papers: 6 new, 0 known, 0 changed',
      '',
    ]);
    const tree = treeOf(content);
    const again = await spawnCommand(['import', ...words], content, { input });
    expect(again.stdout).toContain('6 papers: 0 new, 6 known, 0 changed');
    expect(treeOf(content)).toEqual(tree);
    expect(Object.keys(tree)).toHaveLength(4);
  });

  test('writes nothing on a dry run, and prints what it would do', async () => {
    const content = emptyContent();
    const { status, stdout } = await spawnCommand(['import', '-', '--dry-run'], content, { input: MARKDOWN });
    expect([status, treeOf(content)]).toEqual([0, {}]);
    expect(stdout).toBe('dry run: new digests/2025/2025-11-05-us.md: 1 paper\n1 paper: 1 new, 0 known, 0 changed\n');
  });

  test('warns of a day that has not come yet', async () => {
    const input = MARKDOWN.replace('2025-11-05', '2099-11-05');
    const { status, stderr } = await spawnCommand(['import', '-', '--dry-run'], emptyContent(), { input });
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^digests\/2099\/2099-11-05-us\.md:1:1 warning The day `2099-11-05` of this digest has not come yet/,
    );
  });

  test('reports known papers that change', async () => {
    const content = emptyContent();
    await spawnCommand(['import', '-'], content, { input: MARKDOWN });
    const input = MARKDOWN.replace('They are lit.', 'They are dark.').concat('\n## Another\n\nMore.\n');
    const { stdout } = await spawnCommand(['import', '-'], content, { input });
    expect(stdout).toBe('replaced digests/2025/2025-11-05-us.md: 2 papers\n2 papers: 1 new, 0 known, 1 changed\n');
  });

  test.concurrent.each<[string, string[], number, RegExp]>([
    ['nothing', [], 2, /^Nothing to import: .*\n$/],
    ['an unknown option', ['--frm', 'x'], 2, /--frm/],
    ['an unknown source', ['--from', 'elsewhere'], 2, /^Unexpected --from `elsewhere`, .*\n$/],
    ['no days', ['--from', 'huggingface'], 2, /^Which days\? .*\n$/],
    ['two kinds of days', ['--from', 'huggingface', '--missing', '--date', '2025-11-05'], 2, /^Which days\? .*\n$/],
    [
      'a day that is none',
      ['--from', 'huggingface', '--since', '2025-02-30'],
      2,
      /^Unexpected --since `2025-02-30`, .*\n$/,
    ],
    [
      'files beside a source',
      ['--from', 'huggingface', '--missing', 'a.md'],
      2,
      /^Unexpected `a\.md` beside --from.*\n$/,
    ],
    [
      'a source beside a source',
      ['--from', 'huggingface', '--missing', '--source', 'X'],
      2,
      /^Unexpected --source beside.*\n$/,
    ],
    ['days of no source', ['a.md', '--missing'], 2, /^Unexpected --missing without .*\n$/],
    [
      'an address that is none',
      ['--from', 'huggingface', '--missing', '--api', 'x'],
      2,
      /^Unexpected --api `x`, .*\n$/,
    ],
    ['a pause that is none', ['a.md', '--pause', 'soon'], 2, /^Unexpected --pause `soon`, .*\n$/],
    ['a text that is none', ['-', '--text', 'poem'], 2, /^Unexpected --text `poem`, expected one of .*\n$/],
    ['a missing file', ['nowhere.md'], 1, /^Cannot read `nowhere\.md`: .*; check the path\n$/],
    ['a folder', ['src'], 1, /^Cannot read `src`: .*; check the path\n$/],
    ['an address that no server can have', ['http://'], 2, /^Unexpected address `http:\/\/`, .*\n$/],
    ['standard input without papers', ['-'], 1, /Nothing imported: see above\n$/],
    [
      'a day that nothing tells',
      ['tests/fixtures/issues/unknown-day/digests/search.txt'],
      1,
      /Nothing imported: .* `--date YYYY-MM-DD` .*\n$/,
    ],
  ])('refuses %s, and changes nothing', async (_, args, code, message) => {
    const content = emptyContent();
    const { status, stdout, stderr } = await spawnCommand(['import', ...args], content);
    expect([status, stdout, treeOf(content)]).toEqual([code, '', {}]);
    expect(stderr).toMatch(message);
  });

  test('refuses an address that has no answer', async () => {
    source.play(() => status(404));
    const { status: code, stderr } = await spawnCommand(['import', `${source.api}/x.md`], emptyContent());
    expect([code, stderr]).toEqual([1, `Cannot get ${source.api}/x.md: the answer was 404; check the address\n`]);
  });
});
