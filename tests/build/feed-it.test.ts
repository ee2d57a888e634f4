import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/build-site.ts';
import {
  arxiv,
  arxivSearch,
  daily,
  emptyContent,
  inventedDay,
  json,
  paperApi,
  startSource,
} from '../support/source-server.ts';
import { spawnCommand, treeOf } from '../support/spawn-command.ts';

const PAGE = readFileSync(join(ROOT, 'docs/commands.md'), 'utf8');
const SECTION = /\n## Import and enrich\n([\s\S]*?)\n## /.exec(PAGE)?.[1] ?? '';
const COMMANDS = [...SECTION.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));

/** What files and standard input hold in the examples. */
const INPUTS: Readonly<Record<string, string>> = {
  '2025-11-05.txt': 'Daily Papers\n\nNov 5\n\nA Paper\n\nIts text.\n\n  • 4 authors\n·\nNov 3 2\n',
  'picks.md': '---\ndate: 2025-11-06\n---\n\n## A pick\n\nIts text.\n',
  'page.txt': '## A page\n\nIts text.\n',
};

/** What arXiv has: a paper of each category that the examples name. */
const PAPERS = [
  { id: '2511.00001', publishedOn: '2025-11-05', categories: ['cs.CL'] },
  { id: '2511.00002', publishedOn: '2025-11-07', categories: ['hep-th'] },
].map((paper) => ({ ...paper, title: paper.id, abstract: 'A lamp is lit.', authors: ['Ada Quill'] }));

/** The words of a command line. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
}

describe('the section “Import and enrich” of docs/commands.md', () => {
  test('shows commands that do what it says', async () => {
    expect(COMMANDS.length).toBeGreaterThan(6);
    const day = inventedDay('2025-11-05', 2);
    await using source = await startSource((url, times) => {
      if (url.pathname === '/picks.json') return json(inventedDay('2025-11-04', 1));
      const play = url.pathname.startsWith('/api/papers') ? paperApi([]) : daily({ '2025-11-05': day });
      const ask = url.searchParams.has('search_query') ? arxivSearch(PAPERS) : arxiv([]);
      return (url.pathname === '/api/query' ? ask : play)(url, times);
    });
    const folder = emptyContent();
    for (const [name, text] of Object.entries(INPUTS)) writeFileSync(join(folder, name), text);

    const content = emptyContent();
    const counts: number[] = [];
    for (const command of COMMANDS) {
      const [, file, line = ''] = /^(?:cat (\S+) \| )?npm run ([^#]*)/.exec(command) ?? [];
      const [script = '', , ...words] = wordsOf(line);
      const args = words.map((word) => (word in INPUTS ? join(folder, word) : word));
      const local = args.map((word) => word.replace('https://example.org', source.api));
      const hosts = script === 'enrich' ? ['--arxiv', source.api, '--api', source.api] : ['--api', source.api];
      const faults = { today: '2025-11-07', input: INPUTS[file ?? ''] ?? '' };
      const { status, stderr } = await spawnCommand([script, ...local, ...hosts, '--pause', '0'], content, faults);
      expect([command, status, stderr.replace(/^.* info .*\n0 errors, .*\n/, '')]).toEqual([command, 0, '']);
      counts.push(Object.keys(treeOf(content)).length);
    }
    expect(counts).toEqual([0, 3, 4, 5, 6, 6, 6, 7, 8, 8, 9]);
  });
});
