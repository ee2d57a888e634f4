import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { paperLine } from '../../../src/export/data/paper-line.ts';
import { writeIndex } from '../../../src/search/build/write-index.ts';
import { findPapers } from '../../../src/search/feeds/find-papers.ts';
import { openIndex, type NodeReader } from '../../bench/node-reader.ts';
import { temporaryFolder } from '../../support/build-site.ts';
import { archiveOf, digest } from '../support/sources.ts';

/** Papers by their ids. */
const PAPERS = {
  '2501.00001': { title: 'Counting clouds', authors: ['Jürgen Müller', 'Søren Ångström'] },
  '2501.00002': { title: 'Waves of the sea', authors: ['Juergen Mueller', 'Anna Schmidt'] },
  '2501.00003': { title: 'Boats', authors: ['Jürgen Adler', 'Anna Müller'] },
  '2501.00004': { title: 'Ships', authors: ['Eva Müller-Lüdenscheidt', 'Łukasz Weiß'] },
  '2501.00005': { title: 'Harbours', authors: ['Jurgen Muller', 'Lukasz Weiss'] },
  '2501.00006': { title: '𝒢raph ① of ﬁsh, Kelp™ at 8ª', authors: ['Ada Byron'] },
  '2501.00008': {
    title: 'Ｄｅｅｐ　Ｔａｎｋｓ of ﬁnite ﬁelds',
    authors: ['Henri Poincaré', 'N’Golo Kanté'],
    abstract: 'On Poincaré’s shells and Kanté’s law.',
  },
  '2501.00009': {
    title: 'Running the naïve Bayes',
    abstract: 'naïve Bayes and naive Bayes rules',
    authors: ['B. Ray'],
  },
  '2501.00010': {
    title: 'Märchen 강화 학습 ガイド'.normalize('NFD'),
    abstract: 'Über Zürich, in Märchen aus Łódź.'.normalize('NFD'),
    authors: ['Zoë Bräuer'.normalize('NFD')],
  },
  '2501.00011': {
    title: 'Scales from −5 to 5µm',
    abstract: 'A p−value of 2−3, 0.5−0.7, image→words, 25℃, 10×, ≈30, $40.',
    authors: ['Jo GROẞ'],
  },
  '2501.00007': { title: 'Graph of O(n²) crabs: 1 𝐱, ℓ1-norm', authors: ['Byron Ada'] },
};

const { archive } = archiveOf([
  digest(
    '2025-01-02',
    Object.entries(PAPERS).map(([arxivId, facts]) => ({ arxivId, ...facts })),
  ),
]);

/** The ends of the ids of the papers that a query finds. */
const QUERIES: Readonly<Record<string, readonly (readonly [query: string, ids: string])[]>> = {
  'names in other spellings': [
    ['author:"Juergen Mueller"', '1 2'],
    ['author:"Jürgen Müller"', '1 2 5'],
    ['author:"Jurgen Muller"', '1 5'],
    ['author:"Mueller Juergen"', ''],
    ['"Juergen Mueller"', '1 2'],
    ['Jürgen Müller', '1 2 3 5'],
    ['author:mueller', '1 2 3 4'],
    ['author:müller', '1 2 3 4 5'],
    ['author:"Eva Mueller"', '4'],
    ['author:"Eva Mueller-Luedenscheidt"', '4'],
    ['author:"Soeren Aangstroem"', '1'],
    ['author:"Soren Angstrom"', '1'],
    ['author:"Łukasz Weiß"', '4 5'],
    ['author:"Lukasz Weiss"', '4 5'],
    ['ships OR author:"juergen mueller"', '1 2 4'],
    ['-author:"juergen mueller"', '3 4 5 6 7 8 9 10 11'],
  ],
  'signs of other keyboards': [
    ['author：Ada', '6 7'],
    ['author:「Byron Ada」', '7'],
    ['『Graph of』', '7'],
    ['graph －kelp', '7'],
    ['graph −kelp', '7'],
    ['graph －author：「Ada Byron」', '7'],
    ['ｇｒａｐｈ', '6 7'],
    ['year：2025 boats ＯＲ ships', '3 4'],
  ],
  'letters and digits in other forms': [
    ['graph', '6 7'],
    ['𝒢raph', '6 7'],
    ['①', '6 7'],
    ['1', '6 7'],
    ['8ª', '6'],
    ['8a', '6'],
    ['𝐱', '7'],
    ['x', '7'],
    ['title:x', '7'],
    ['title:𝐱', '7'],
    ['n²', '7'],
    ['n2', '7'],
    ['O(n^2)', '7'],
    ['kelp', '6'],
    ['kelp™', '6'],
    ['fish', '6'],
    ['ﬁsh', '6'],
    ['l1', '7'],
    ['ℓ1', '7'],
    ['"graph of"', '7'],
    ['"graph of fish"', ''],
    ['"deep tanks"', '8'],
    ['title:"deep tanks"', '8'],
    ['"finite fields"', '8'],
    ['"tanks deep"', ''],
  ],
  'words with and without marks in one text': [
    ['"Henri Poincaré"', '8'],
    ['author:"Henri Poincaré"', '8'],
    ['author:"Henri Poincare"', '8'],
    ['author:"Poincaré Henri"', ''],
    ['"Poincaré Henri"', ''],
    ['author:"N’Golo Kanté"', '8'],
    ['"naïve Bayes"', '9'],
    ['title:"naïve Bayes"', '9'],
    ['byron OR ships -"Henri Poincaré"', '4 6 7'],
    ['-author:"Henri Poincaré"', '1 2 3 4 5 6 7 9 10 11'],
  ],
  'queries that are still typed': [
    ['author:"juergen', '1 2 3'],
    ['author:"juergen mueller', '1 2'],
    ['author:"', ''],
    ['"deep tanks', '8'],
    ['ships OR', '4'],
    ['author:byron OR', '6 7'],
    ['boats OR author:"eva', '3 4'],
  ],
  'signs of formulas': [
    ['−5', '11'],
    ['-5', '11'],
    ['5', '11'],
    ['"from −5"', '11'],
    ['title:"from −5 to 5µm"', '11'],
    ['p−value', '11'],
    ['p-value', '11'],
    ['value', '11'],
    ['"p−value of"', '11'],
    ['2−3', '11'],
    ['0.5−0.7', '11'],
    ['0.7', '11'],
    ['5µm', '11'],
    ['5\u03bcm', '11'],
    ['title:5µm', '11'],
    ['image→words', '11'],
    ['words', '11'],
    ['25℃', '11'],
    ['25°C', '11'],
    ['25', '11'],
    ['10×', '11'],
    ['10', '11'],
    ['≈30', '11'],
    ['~30', '11'],
    ['$40', '11'],
    ['40', '11'],
    ['30', '11'],
    ['ships −−müller', '4'],
    ['gross', '11'],
    ['author:GROẞ', '11'],
    ['author:groß', '11'],
  ],
  'marks apart from their letters': [
    ['author:"Zoë Bräuer"', '10'],
    ['author:"Zoe Braeuer"', '10'],
    ['author:"Zoë Bräuer"'.normalize('NFD'), '10'],
    ['title:maerchen', '10'],
    ['Märchen', '10'],
    ['Märchen'.normalize('NFD'), '10'],
    ['"Zoë Bräuer"', '10'],
    ['"Über Zürich"', '10'],
    ['title:"Märchen 강화"', '10'],
    ['"in Märchen"', '10'],
    ['"Märchen aus Łódź"', '10'],
    ['강화', '10'],
    ['학습'.normalize('NFD'), '10'],
    ['ガイド', '10'],
    ['イド'.normalize('NFD'), '10'],
  ],
};

let reader: NodeReader;

beforeAll(async () => {
  const outputPath = join(temporaryFolder('index'), 'pagefind');
  const lines = Array.from(archive.papers.values(), (paper) => paperLine(archive, paper));
  await writeIndex([[{ hash: null, read: () => lines }]], { outputPath, cachePath: temporaryFolder('cache') });
  reader = openIndex(outputPath);
}, 60_000);

const shortIds = (ids: readonly string[]): string =>
  ids
    .map((id) => id.replace('2501.', '').replace(/^0+/, ''))
    .toSorted((a, b) => Number(a) - Number(b))
    .join(' ');

async function foundOnPage(query: string): Promise<string> {
  const { links } = await reader.search(query, 100, 'newest');
  return shortIds(links.map((link) => link.split('/')[2] ?? ''));
}

function foundByFeed(query: string): string {
  const { feeds, issues } = parseSearchFeeds(`- { slug: x, title: X, q: ${JSON.stringify(query)} }\n`);
  expect(issues).toEqual([]);
  return shortIds(findPapers(feeds, archive).get('x') ?? []);
}

describe.each(Object.entries(QUERIES))('the page and feeds, for %s,', (_, queries) => {
  test.each(queries)('find of %j the papers %j', async (query, ids) => {
    expect({ page: await foundOnPage(query), feed: foundByFeed(query) }).toEqual({ page: ids, feed: ids });
  });
});
