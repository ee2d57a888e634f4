import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arxivSearch, emptyContent, type InventedPaper } from '../support/source-server.ts';
import { sourceForTests } from '../support/test-source.ts';
import { spawnCommand, treeOf, type Finished } from '../support/spawn-command.ts';

const source = await sourceForTests();

const paper = (id: string, publishedOn: string, categories = ['cs.CL']): InventedPaper => ({
  id,
  title: `Lamp ${id}`,
  abstract: `Lamp ${id} is lit in $n$ rooms.`,
  authors: ['Ada Quill'],
  publishedOn,
  categories,
});
const OLD = paper('2511.00001', '2025-11-03');
const BOTH = paper('2511.00002', '2025-11-10', ['cs.CL', 'cs.LG']);
const LATE = paper('2511.00003', '2025-11-09');

function fromArxiv(content: string, args: readonly string[], today = '2025-11-11'): Promise<Finished> {
  return spawnCommand(['import', '--from', 'arxiv', '--api', source.api, '--pause', '0', ...args], content, { today });
}

describe('npm run import -- --from arxiv', () => {
  test('fills an archive with a file for each day and category, and run again changes nothing', async () => {
    source.play(arxivSearch([OLD, BOTH]));
    const content = emptyContent();
    const args = ['--category', 'cs.CL, cs.LG', '--since', '2025-11-02'];
    const { status, stdout, stderr } = await fromArxiv(content, args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^10 days, 2 papers: 2 new, 0 known, 0 changed$/m);
    expect(stdout).toMatch(/^10 days, 1 paper: 0 new, 1 known, 0 changed$/m);
    const tree = treeOf(content);
    expect(Object.keys(tree)).toEqual([
      'days.yml',
      'digests/2025/2025-11-03-arxiv-cs-cl.json',
      'digests/2025/2025-11-10-arxiv-cs-cl.json',
      'digests/2025/2025-11-10-arxiv-cs-lg.json',
    ]);
    expect(JSON.parse(tree['digests/2025/2025-11-03-arxiv-cs-cl.json'] ?? '')).toMatchObject({
      date: '2025-11-03',
      source: 'arXiv cs.CL',
      papers: [{ id: '2511.00001v3', abstract: 'Lamp 2511.00001 is lit in $n$ rooms.' }],
    });
    expect(tree['days.yml']).toMatch(/^arXiv cs\.CL:$/m);

    await fromArxiv(content, args);
    expect(treeOf(content)).toEqual(tree);
  });

  test('asks for a day again until arXiv has announced what was submitted on it', async () => {
    source.play(arxivSearch([BOTH]));
    const content = emptyContent();
    await fromArxiv(content, ['--category', 'cs.CL', '--since', '2025-11-09']);
    const ledger = (): string => readFileSync(join(content, 'days.yml'), 'utf8');
    expect(ledger()).toContain('2025-11-09: { status: unpublished, ');
    expect(ledger()).toContain('2025-11-10: { status: partial, ');

    source.play(arxivSearch([BOTH, LATE]));
    const { stdout } = await fromArxiv(content, ['--category', 'cs.CL', '--missing'], '2025-11-18');
    expect(stdout).toMatch(/^new digests\/2025\/2025-11-09-arxiv-cs-cl\.json: 1 paper$/m);
    expect(ledger()).not.toMatch(/2025-11-(09|10)/);
    expect(ledger()).toContain('2025-11-18: { status: unpublished, ');
  });

  test.each([
    [[], 'Which papers? Give `--category`, such as `--category cs.CL`'],
    [['--category', 'cs.CL OR all:lamps'], 'Unexpected --category `OR`, expected a category of arXiv such as `cs.CL`'],
  ])('with %j ends with a message and exit code 2', async (args, message) => {
    const content = emptyContent();
    const { status, stderr } = await fromArxiv(content, [...args, '--missing']);
    expect([status, stderr, treeOf(content)]).toEqual([2, `${message}\n`, {}]);
  });
});
