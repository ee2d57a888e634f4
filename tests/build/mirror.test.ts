import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolder, ROOT, temporaryFolder, writeFiles } from '../support/build-site.ts';
import { serveSite } from '../support/static-server.ts';

const BASE = '/daybook';
const SCRIPT = /<!-- example: a mirror -->\s+```js\n([^]*?)```/.exec(
  readFileSync(join(ROOT, 'docs/site.md'), 'utf8'),
)?.[1];

const content = contentFolder({
  'digests/2024-12-31.md': '## A lamp\n\nIt shines.\n',
  'digests/2025-01-02.md': '## A ship\n\nIt sails.\n',
  'digests/2025-02-03.md': '## Fog\n\nIt stays.\n',
});
const env = { CONTENT_DIR: content, BASE_PATH: BASE };
const before = buildSite(env).outDir;
writeFiles(content, { 'digests/2025-02-04.md': '## A bell\n\nIt rings.\n' });
const after = buildSite(env).outDir;

const copy = temporaryFolder('mirror');
writeFileSync(join(copy, 'mirror.mjs'), SCRIPT ?? '');
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** Runs the script of the documentation against a site; gives the files that it fetched, and what had not changed. */
async function mirror(siteDir: string): Promise<{ fetched: string[]; unchanged: string[]; printed: string }> {
  const server = await serveSite(siteDir, BASE, 0);
  servers.push(server);
  const answers: { readonly path: string; readonly status: number }[] = [];
  server.on('request', ({ url = '' }, response) =>
    response.on('finish', () => answers.push({ path: url.replace(`${BASE}/data/`, ''), status: response.statusCode })),
  );
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const url = `http://127.0.0.1:${port}${BASE}/data/index.json`;
  const child = spawn(process.execPath, ['mirror.mjs', url], { cwd: copy });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await once(child, 'close');
  const ofStatus = (wanted: number) => answers.filter(({ status }) => status === wanted).map(({ path }) => path);
  return { fetched: ofStatus(200), unchanged: ofStatus(304), printed };
}

/** The data files of a folder by their names. */
const dataOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.(?:jsonl?|csv)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

describe('the mirror script of docs/site.md', () => {
  test('has at most 20 lines', () => {
    expect((SCRIPT ?? '').split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(20);
    expect(SCRIPT).toBeTruthy();
  });

  test('fetches every data file at first', async () => {
    const { fetched, printed } = await mirror(before);
    expect(printed).toBe('');
    expect(fetched.toSorted()).toEqual(readdirSync(join(before, 'data')).toSorted());
    expect(dataOf(copy)).toEqual(dataOf(join(before, 'data')));
  });

  test('fetches nothing while nothing has changed', async () => {
    expect(await mirror(before)).toEqual({ fetched: [], unchanged: ['index.json'], printed: '' });
  });

  test('fetches the index and the files that a new day has changed, and no others', async () => {
    const { fetched, unchanged } = await mirror(after);
    expect(fetched).toEqual(['index.json', '2025-02.jsonl', '2025.csv', 'ids.json']);
    expect(unchanged).toEqual([]);
    expect(dataOf(copy)).toEqual(dataOf(join(after, 'data')));
  });

  test('fetches what is missing of the copy when its note of the index is', async () => {
    rmSync(join(copy, 'index.etag'));
    rmSync(join(copy, '2024-12.jsonl'));
    expect((await mirror(after)).fetched).toEqual(['index.json', '2024-12.jsonl']);
    expect(dataOf(copy)).toEqual(dataOf(join(after, 'data')));
  });
});
