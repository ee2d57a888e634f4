import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from '../../../../../src/search/build/write-index.ts';
import { openIndex, type NodeReader } from '../../../../bench/node-reader.ts';
import { temporaryFolder } from '../../../../support/build-site.ts';
import { paperOf } from '../../sample-papers.ts';

const PAPERS = [
  paperOf({
    id: 'a',
    day: '2024-03-01',
    title: 'Tide tables for boats',
    abstract: 'Ada Byron is cited.',
    authors: ['Bo Li'],
    topics: ['ships', 'tables'],
  }),
  paperOf({
    id: 'b',
    day: '2024-11-05',
    title: 'Waves',
    abstract: 'Of tides and boats.',
    authors: ['Ada Byron', 'Jürgen Müller'],
    organization: 'The Läb',
    topics: ['ships'],
  }),
  paperOf({ id: 'c', day: '2025-01-02', title: 'A formal tide', authors: ['Ada Smith', 'Cy Byron'] }),
  paperOf({ id: 'd', day: '2025-06-01', title: '云朵计数', abstract: 'Wave.', authors: ['王小明'] }),
  paperOf({
    id: 'e',
    day: '2025-06-02',
    title: 'Compiler languages, and a compiler for logic',
    abstract: 'As Grace Hopper wrote, logic languages and a logic compiler differ.',
    authors: ['Grace Moore', 'Alan Hopper'],
  }),
  paperOf({
    id: 'f',
    day: '2025-06-03',
    title: 'Year:2024 in review',
    abstract: 'Grace asked Hopper, and Grace Hopper answered with a com\u200cpiler for logic.',
    authors: ['Grace Moore', 'Grace Hopper'],
  }),
];

/** What finds which papers; of several shards, too. */
const QUERIES: readonly (readonly [string, string])[] = [
  ['author:"Ada Byron"', 'b'],
  ['author:byron', 'bc'],
  ['author:ada author:byron', 'bc'],
  ['tide author:byron', 'bc'],
  ['author:"Grace Hopper"', 'f'],
  ['author:"Alan Hopper"', 'e'],
  ['com\u00adpi\u200bler', 'ef'],
  ['year:20\u200b24 tables', 'a'],
  ['compiler -author:"grace hopper"', 'e'],
  ['author:grace author:hopper', 'ef'],
  ['title:"compiler languages"', 'e'],
  ['title:"compiler for logic"', 'e'],
  ['title:"logic compiler"', ''],
  ['title:"logic languages"', ''],
  ['Year:2024 in review', 'f'],
  ['author:mueller', 'b'],
  ['author:小明', 'd'],
  ['title:tide', 'ac'],
  ['title:"tide tables"', 'a'],
  ['title:"tables tide"', ''],
  ['title:云朵', 'd'],
  ['tide -boats', 'c'],
  ['tide -"ada byron"', 'c'],
  ['tide -author:byron', 'a'],
  ['tide -form', 'abc'],
  ['tide -formal', 'ab'],
  ['-tide', 'def'],
  ['tide -author:byr', 'abc'],
  ['title:form', ''],
  ['month:2024-11 month:2025-01', ''],
  ['tide after:2024-11-05 before:2024-11-05', ''],
  ['form OR author:byron', 'bc'],
  ['tide OR boats '.repeat(40), 'abc'],
  ['waves OR formal', 'bcd'],
  ['ada waves OR formal', 'bc'],
  ['"tide tables" OR title:waves', 'ab'],
  ['tables OR formal tide OR wave', 'ac'],
  ['year:2024', 'ab'],
  ['year:2024..2025 -tide', 'def'],
  ['tide year:2025', 'c'],
  ['org:"The Läb"', 'b'],
  ['org:"the lab"', 'b'],
  ['org:"A Lab"', ''],
  ['topic:ships topic:tables', 'a'],
  ['-topic:ships', 'cdef'],
  ['tide -topic:ships', 'c'],
  ['tide -year:2024', 'c'],
  ['-year:2024 -year:2025', ''],
  ['-year:2020', 'abcdef'],
  ['-org:"the lab" tide', 'ac'],
  ['-month:2024-11', 'acdef'],
  ['tide -after:2024-11-05', 'a'],
  ['-before:2025', 'cdef'],
  ['-before:2030', ''],
  ['-tide -year:2024', 'def'],
  ['year:2024 OR year:2025', 'abcdef'],
  ['year:2025 OR topic:tables', 'acdef'],
  ['tide month:2024-03 OR month:2025-01', 'ac'],
  ['topic:tables OR author:byron', 'abc'],
  ['author:smith OR org:"the lab"', 'bc'],
  ['org:nobody OR topic:none', ''],
  ['tables OR year:2025 -formal', 'adef'],
  ['wave OR tables year:2024 OR title:formal', 'ab'],
  ['month:2024-11', 'b'],
  ['after:2024-11-05', 'bcdef'],
  ['before:2024-11-05', 'a'],
  ['tide after:2024-04 before:2025', 'b'],
];

describe.each([
  ['in one shard', 4000],
  ['in several shards', 1],
])('a search %s', (_, full) => {
  let reader: NodeReader;

  beforeAll(async () => {
    const outputPath = join(temporaryFolder('index'), 'pagefind');
    await writeIndex([[{ hash: null, read: () => PAPERS }]], { outputPath, cachePath: temporaryFolder('cache'), full });
    reader = openIndex(outputPath);
  }, 60_000);

  test.each(QUERIES)('for %j finds %j', async (query, ids) => {
    for (const order of ['relevance', 'newest', 'discussed'] as const) {
      const { links, total } = await reader.search(query, 10, order);
      const found = links.map((link) => link.split('/')[2] ?? '');
      expect([order, found.toSorted().join(''), total]).toEqual([order, ids, ids.length]);
      if (order === 'newest') expect(found).toEqual(found.toSorted().toReversed());
    }
  });
});
