import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planImport, type ImportPlan } from '../../../src/import/from-files.ts';
import { describeShared, SHARED } from '../support/shared.ts';
import { WRITERS } from '../support/write-digests.ts';

/** Imports a file twice, each time into what is there. */
function importTwice(name: string, bytes: Uint8Array): { readonly first: ImportPlan; readonly second: ImportPlan } {
  const files = new Map<string, string>();
  const run = (): ImportPlan => {
    const plan = planImport([{ path: name, bytes }], {}, (path) => files.get(path) ?? null);
    for (const { path, text } of plan.placed) files.set(path, text);
    return plan;
  };
  return { first: run(), second: run() };
}

/** Expects that an import has so many papers, and that another one changes nothing. */
function expectImported(name: string, bytes: Uint8Array, count: number): void {
  const { first, second } = importTwice(name, bytes);
  expect([name, first.placed.reduce((sum, { papers }) => sum + papers, 0)]).toEqual([name, count]);
  expect(first.placed.every(({ status }) => status === 'new')).toBe(true);
  expect(second.placed).toEqual(first.placed.map((placed) => ({ ...placed, status: 'unchanged' })));
}

const PAPERS = [1, 2, 3].map((number) => ({
  id: `2511.0000${number}`,
  title: `On Lamps and Ships of Harbour ${number}`,
  authors: ['Ada Byron', 'Bo Tern'],
  abstract: `We count the lamps of all ships. There are more than we thought, in harbour ${number}.`,
}));

describe('an import of a file twice has each paper once', () => {
  test.each(Object.entries(WRITERS))('as %s', (_, write) => {
    expectImported('2025-11-05-x', new TextEncoder().encode(write(PAPERS)), PAPERS.length);
  });
});

/** The records of an answer, which may be in an object. */
function recordsIn(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : (Object.values(answer as object).find(Array.isArray) ?? []);
}

/** How many papers a real file has, counted by its marks and by no reader. */
const COUNTERS: readonly (readonly [name: RegExp, count: (text: string) => number])[] = [
  [/^hf-api.*\.json$/, (text) => recordsIn(JSON.parse(text)).length],
  [/markdown-table/, (text) => text.match(/^\| (?!Title|---|:-)/gm)?.length ?? 0],
  [/\.xml$/, (text) => text.match(/<item>/g)?.length ?? 0],
  [/top_10_papers/, (text) => text.match(/^--- \d+\./gm)?.length ?? 0],
  [/paper_metadata/, (text) => text.match(/^Title: /gm)?.length ?? 0],
];

describeShared('an import of a real file twice has each paper once', () => {
  const files = readdirSync(join(SHARED, 'digests'), { recursive: true, encoding: 'utf8' });
  test.each(
    files.flatMap((name) => {
      const counter = COUNTERS.find(([pattern]) => pattern.test(name.replaceAll('\\', '/')));
      return counter ? [[name, counter[1]] as const] : [];
    }),
  )('%s', (name, count) => {
    const bytes = readFileSync(join(SHARED, 'digests', name));
    expectImported(name.split('/').at(-1) ?? name, bytes, count(bytes.toString('utf8')));
  });
});
