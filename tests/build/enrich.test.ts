import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { contentFolder } from '../support/build-site.ts';
import {
  arxiv,
  emptyContent,
  inventedDay,
  paperApi,
  status,
  unreachable,
  webPage,
  type InventedPaper,
  type Route,
} from '../support/source-server.ts';
import { sourceForTests } from '../support/test-source.ts';
import { spawnCommand, treeOf, type Faults, type Finished } from '../support/spawn-command.ts';

const source = await sourceForTests();

const FILE = 'metadata/enriched.json';

/** The two papers of arXiv of which the digests below know the title, or the id. */
const LAMP: InventedPaper = {
  id: '2511.00001',
  title: 'Lamps: A Survey',
  abstract: 'A lamp is lit in $O(n)$ rooms.',
  authors: ['Ada Quill', 'Bo Tern'],
  publishedOn: '2025-11-03',
  categories: ['cs.LG', 'stat.ML'],
};
const TIDE: InventedPaper = { ...LAMP, id: '2511.00002', title: 'Tides', abstract: 'It rises, $x$ by $x$.' };

const DIGEST = [
  '## LAMPS: a survey\n\n- Authors: 2\n\nA lamp is lit in O(n) rooms.\n',
  '## Tides\n\n- arXiv: 2511.00002\n- Authors: Ada Quill; Bo Tern\n\nIt rises, x by x.\n',
  '## Harbours of nobody\n\nThey are quiet.\n',
  '## Gulls\n\n- arXiv: 2511.00009\n\nThey cry.\n',
].join('\n');

const both =
  (papers: readonly InventedPaper[]): Route =>
  (url, times) =>
    (url.pathname === '/api/query' ? arxiv : paperApi)(papers)(url, times);

function enrich(content: string, args: readonly string[] = [], faults: Faults = {}): Promise<Finished> {
  const where = ['--api', source.api, '--arxiv', source.api, '--pause', '0'];
  return spawnCommand(['enrich', ...where, ...args], content, faults);
}

/** The requests of a run. */
async function requestsOf(run: () => Promise<unknown>): Promise<string[]> {
  const before = source.asked.length;
  await run();
  return source.asked.slice(before);
}

describe('npm run enrich', () => {
  test('fills what papers lack, remembers who is unknown, and asks for nothing twice', async () => {
    source.play(both([LAMP, TIDE]));
    const content = contentFolder({ 'digests/2025-11-05.md': DIGEST });
    const requests = await requestsOf(async () => {
      const { status, stdout, stderr } = await enrich(content);
      expect([status, stdout, stderr]).toEqual([0, '4 papers asked for: 2 found, 2 unknown\n', '']);
    });
    expect(requests).toEqual([
      expect.stringMatching(/^\/api\/papers\/search\?q=Harbours%20of%20nobody&/),
      expect.stringMatching(/^\/api\/papers\/search\?q=LAMPS/),
      expect.stringMatching(/^\/api\/query\?id_list=.*&max_results=100$/),
      '/api/papers/2511.00009',
    ]);
    const text = readFileSync(join(content, FILE), 'utf8');
    expect(JSON.parse(text)).toEqual([
      {
        arxivId: LAMP.id,
        title: 'LAMPS: a survey',
        authorCount: 2,
        publishedOn: LAMP.publishedOn,
        authors: LAMP.authors,
        categories: LAMP.categories,
        abstract: LAMP.abstract,
      },
      { arxivId: TIDE.id, publishedOn: TIDE.publishedOn, categories: TIDE.categories, abstract: TIDE.abstract },
      { arxivId: '2511.00009' },
      { title: 'Harbours of nobody' },
    ]);

    const { archive, issues } = checkContent(content);
    expect(issues).toEqual([]);
    expect([...archive.papers.keys()]).toEqual([LAMP.id, TIDE.id, '2511.00009', 'harbours-of-nobody']);
    expect(archive.papers.get(LAMP.id)).toMatchObject({ abstract: LAMP.abstract, aliases: ['lamps-a-survey'] });

    expect(await requestsOf(() => enrich(content))).toEqual([]);
    expect(readFileSync(join(content, FILE), 'utf8')).toBe(text);
  });

  test('adds to existing records without changing them, and never overrides what an editor wrote', async () => {
    source.play(both([LAMP, TIDE]));
    const mine = [{ arxivId: LAMP.id, title: 'Lamps: A Survey', abstract: 'Mine.' }];
    const content = contentFolder({
      'digests/2025-11-05.md': DIGEST,
      [FILE]: JSON.stringify(mine),
      'metadata/zz.yml': `- arxivId: ${TIDE.id}\n  abstract: Ours.\n`,
    });
    await enrich(content);
    const { papers } = checkContent(content).archive;
    expect(papers.get(LAMP.id)?.abstract).toBe('Mine.');
    expect(papers.get(TIDE.id)).toMatchObject({ abstract: 'Ours.', categories: TIDE.categories });
    expect(JSON.parse(readFileSync(join(content, FILE), 'utf8'))).toEqual(expect.arrayContaining(mine));
  });

  test('fills titles, authors and abstracts of a reading list that has ids and addresses alone', async () => {
    source.play(both([LAMP, TIDE]));
    const content = contentFolder({
      'digests/2025-11-05.md': `---\nsource: Our lab\n---\n- https://arxiv.org/abs/${LAMP.id}, read by Bo\n- ${TIDE.id}\n`,
    });
    expect(checkContent(content).issues.map(({ ruleId }) => ruleId)).toEqual(['missing-title', 'missing-title']);
    expect((await enrich(content)).stdout).toBe('2 papers asked for: 2 found, 0 unknown\n');
    const { archive, issues } = checkContent(content);
    expect(issues).toEqual([]);
    expect(
      [...archive.papers.values()].map(({ id, title, authors, abstract }) => [id, title, authors, abstract]),
    ).toEqual([LAMP, TIDE].map(({ id, title, authors, abstract }) => [id, title, authors, abstract]));
    expect(archive.papers.get(LAMP.id)?.summary).toMatchObject({ text: 'read by Bo', by: 'Our lab' });
    expect(await requestsOf(() => enrich(content))).toEqual([]);
  });

  test('works in batches of 100, and resumes after a kill where it was', async () => {
    const papers = inventedDay('2025-11-05', 250).map((record) => (record as { paper: { id: string } }).paper.id);
    source.play(both(papers.map((id) => ({ ...LAMP, id }))));
    const files = { 'digests/2025-11-05.json': JSON.stringify(inventedDay('2025-11-05', 250)) };
    const [whole, limited, killed] = [contentFolder(files), contentFolder(files), contentFolder(files)] as const;
    const requests = await requestsOf(() => enrich(whole));
    expect(requests.map((path) => path.split(',').length)).toEqual([100, 100, 50]);

    await enrich(limited, ['--limit', '130']);
    expect(JSON.parse(readFileSync(join(limited, FILE), 'utf8'))).toHaveLength(130);
    await enrich(limited);

    // Three calls write a file; the fifth writes the second batch aside.
    expect((await enrich(killed, [], { killAt: 5 })).status).toBeNull();
    expect(JSON.parse(readFileSync(join(killed, FILE), 'utf8'))).toHaveLength(100);
    const [next = ''] = await requestsOf(() => enrich(killed));
    expect(next.split(',')).toHaveLength(100);
    expect([treeOf(limited), treeOf(killed)]).toEqual([treeOf(whole), treeOf(whole)]);
  });

  test('writes nothing on a dry run, and prints what it would add', async () => {
    source.play(both([LAMP, TIDE]));
    const content = contentFolder({ 'digests/2025-11-05.md': DIGEST });
    const tree = treeOf(content);
    const { stdout } = await enrich(content, ['--dry-run']);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'dry run: publishedOn, categories, abstract, arxivId for Tides',
        'dry run: nothing for Harbours of nobody',
        '4 papers asked for: 2 found, 2 unknown',
      ]),
    );
    expect(treeOf(content)).toEqual(tree);
  });

  test.each<[string, Route, RegExp]>([
    ['a web page', () => webPage, /^Cannot get http:.*search.*HTML instead of JSON.*\n$/],
    ['403', () => status(403), /^Cannot get http:.*the answer was 403; check --api.*\n$/],
  ])('says in one line that it cannot use %s, and changes nothing', async (_, route, message) => {
    source.play(route);
    const content = contentFolder({ 'digests/2025-11-05.md': DIGEST });
    const tree = treeOf(content);
    const { status, stdout, stderr } = await enrich(content);
    expect([status, stdout, treeOf(content)]).toEqual([1, '', tree]);
    expect(stderr).toMatch(message);
  });

  test('says in one line that nobody can be reached', async () => {
    const content = contentFolder({ 'digests/2025-11-05.md': DIGEST });
    const { status, stderr } = await enrich(content, ['--api', await unreachable()]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Cannot get http:.*ECONNREFUSED.*\n$/)]);
  });

  test('says what is wrong with a file that it could not keep as it is, and changes nothing', async () => {
    const content = emptyContent();
    mkdirSync(join(content, 'metadata'));
    writeFileSync(join(content, FILE), '[{ "arxivId": "lamps" }]');
    const { status, stderr } = await enrich(content);
    expect([status, treeOf(content)]).toEqual([1, { [FILE]: '[{ "arxivId": "lamps" }]' }]);
    expect(stderr).toMatch(/^metadata\/enriched\.json:1:4 warning .*invalid-field$/m);
    expect(stderr).toMatch(/^Nothing was looked up: correct the file/m);
  });

  test.concurrent.each<[string, string[], RegExp]>([
    ['an unknown option', ['--api-key', 'x'], /--api-key/],
    ['a word', ['x'], /'x'/],
    ['a limit that is none', ['--limit', 'few'], /^Unexpected --limit `few`, .*\n$/],
    ['a pause that is none', ['--pause', '-1'], /--pause/],
    ['an address that is none', ['--arxiv', 'arxiv.org'], /^Unexpected --arxiv `arxiv\.org`, .*\n$/],
  ])('refuses %s', async (_, args, message) => {
    const content = emptyContent();
    const { status, stderr } = await spawnCommand(['enrich', ...args], content);
    expect([status, treeOf(content)]).toEqual([2, {}]);
    expect(stderr).toMatch(message);
  });
});
