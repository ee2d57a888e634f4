// `node tests/bench/known-items.ts [FOLDER]`: known-item search. Indexes a folder of digests in several shards, searches for
// every paper by what a reader may remember of it, and compares the ranking with that of a single index. `--among N` adds N
// synthetic papers; `--sample N` searches for N of the papers alone, since a search among 75,000 takes seconds.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../src/check/content.ts';
import { paperLine, type PaperLine } from '../../src/export/data/paper-line.ts';
import { indexShard } from '../../src/search/build/index-shard.ts';
import { MANIFEST_FILE, type SearchManifest } from '../../src/search/manifest.ts';
import { firstDay, toRecord } from '../../src/search/build/record.ts';
import { writeIndex } from '../../src/search/build/write-index.ts';
import { SHARED } from '../support/shared-texts.ts';
import { inTemporaryFolder } from './folders.ts';
import { openIndex, type NodeReader } from './node-reader.ts';
import { seededRandom } from './random.ts';
import { syntheticPapers } from './search-papers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shards: { type: 'string', default: '8' },
    among: { type: 'string', default: '0' },
    sample: { type: 'string' },
  },
});
const digests = resolve(positionals[0] ?? join(SHARED, 'digests/hf-api'));

/** Rows among which a paper must be found. */
const FIRST_ROWS = 10;

const WORD = /[\p{L}\p{N}]{3,}/gu;

await inTemporaryFolder(async (folder) => {
  const content = join(folder, 'content');
  mkdirSync(content);
  cpSync(digests, join(content, 'digests'), { recursive: true });
  const { archive } = checkContent(content);
  const papers = Array.from(archive.papers.values(), (paper) => paperLine(archive, paper));
  const invented = syntheticPapers(Number(values.among)).filter(({ id }) => !archive.papers.has(id));
  const all = [...papers, ...invented];
  const years = [...Map.groupBy(all, (paper) => firstDay(paper).slice(0, 4)).values()];
  const frequencies = documentFrequencies(all);
  const outputPath = join(folder, 'sharded');
  const full = Math.ceil(all.length / Number(values.shards));
  const manifest = await writeIndex(
    years.map((papers) => [{ hash: null, read: () => papers }]),
    { outputPath, cachePath: join(folder, 'cache'), full },
  );
  console.log(`${all.length} papers in ${manifest.shards.length} shards`);
  const sharded = openIndex(outputPath);
  await reportKnownItems(sampleOf(papers), frequencies, sharded);
  const single = openIndex(await writeSingle(folder, all, manifest));
  await reportAgreement(frequencies, sharded, single);
});

/** Writes an index of all papers in one shard; the runtime, lookup table and vocabulary are those of the sharded index. */
async function writeSingle(folder: string, papers: readonly PaperLine[], sharded: SearchManifest): Promise<string> {
  const outputPath = join(folder, 'single');
  for (const [path, content] of await indexShard(papers.map(toRecord))) {
    const file = join(outputPath, 'all', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const [oldest, newest] = [sharded.shards[0], sharded.shards.at(-1)];
  if (!oldest || !newest) throw new Error('There are no papers');
  const manifest: SearchManifest = {
    ...sharded,
    shards: [{ ...newest, id: 'all', path: 'all/', first: oldest.first, papers: papers.length }],
    runtime: `../sharded/${sharded.runtime}`,
    lookup: { ...sharded.lookup, path: `../sharded/${sharded.lookup.path}` },
    vocabulary: { ...sharded.vocabulary, path: `../sharded/${sharded.vocabulary.path}` },
    abbreviations: { ...sharded.abbreviations, path: `../sharded/${sharded.abbreviations.path}` },
  };
  writeFileSync(join(outputPath, MANIFEST_FILE), JSON.stringify(manifest));
  return outputPath;
}

/** As many papers as `--sample` asks for, evenly chosen; all of them by default. */
function sampleOf(papers: readonly PaperLine[]): PaperLine[] {
  const count = Math.min(Number(values.sample ?? papers.length), papers.length);
  return Array.from({ length: count }, (_, place) => papers[Math.floor((place * papers.length) / count)] as PaperLine);
}

type Frequencies = ReadonlyMap<string, number>;

async function reportKnownItems(
  papers: readonly PaperLine[],
  frequencies: Frequencies,
  reader: NodeReader,
): Promise<void> {
  const random = seededRandom(1);
  const found = { salient: 0, title: 0, misspelt: 0 };
  const missed: string[] = [];
  let [asked, misspelt] = [0, 0];
  for (const { title, permalink } of papers) {
    if ((await reader.search(title, 1)).links[0] === permalink) found.title += 1;
    else missed.push(`title: ${title}`);
    const words = salientWords(title, frequencies);
    if (words.length < 3) continue;
    asked += 1;
    const isFound = async (query: string): Promise<boolean> =>
      (await reader.search(query, FIRST_ROWS)).links.includes(permalink);
    if (await isFound(words.join(' '))) found.salient += 1;
    else missed.push(`words: ${words.join(' ')} (${title})`);
    // Shorter words and those with digits are never corrected.
    const index = words.findIndex((word) => word.length >= 5 && /^\p{L}+$/u.test(word));
    if (index === -1) continue;
    misspelt += 1;
    const query = words.map((word, at) => (at === index ? misspell(word, random) : word)).join(' ');
    const { links, total } = await reader.search(query, FIRST_ROWS);
    const suggestion = await reader.suggest(query, total);
    if (links.includes(permalink) || (suggestion !== null && (await isFound(suggestion)))) found.misspelt += 1;
    else missed.push(`misspelt: ${query} → ${suggestion} (${title})`);
  }
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
  console.log(`exact title first: ${share(found.title, papers.length)}`);
  console.log(`three salient words, in the first ${FIRST_ROWS}: ${share(found.salient, asked)}`);
  console.log(`one of them misspelt, with the suggestion: ${share(found.misspelt, misspelt)}`);
  for (const line of missed.slice(0, 20)) console.log(`  not found by ${line}`);
}

/** Compares the first ten results of each query in both indexes; the gain of a result is ten for the single index's first, one for its tenth. */
async function reportAgreement(frequencies: Frequencies, sharded: NodeReader, single: NodeReader): Promise<void> {
  const common = [...frequencies].filter(([, count]) => count >= 10).map(([word]) => word);
  const random = seededRandom(2);
  const pick = (): string => common[Math.floor(random() * common.length)] ?? '';
  const kinds = { 'one word': 1, 'two words': 2, 'three words': 3 };
  for (const [kind, count] of Object.entries(kinds)) {
    const scores: number[] = [];
    for (let query = 0; query < 100; query += 1) {
      const text = Array.from({ length: count }, pick).join(' ');
      const [own, ideal] = [await sharded.search(text, FIRST_ROWS), await single.search(text, FIRST_ROWS)];
      if (ideal.links.length > 1) scores.push(ndcg(own.links, ideal.links));
      if (own.total !== ideal.total) console.log(`  ${text}: ${own.total} results, ${ideal.total} in one index`);
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    console.log(
      `nDCG@10 against one index, ${kind}: ${mean.toFixed(4)}, least ${Math.min(...scores).toFixed(3)}, ${scores.length} queries`,
    );
  }
}

function ndcg(own: readonly string[], ideal: readonly string[]): number {
  const gain = (link: string): number => (ideal.includes(link) ? FIRST_ROWS - ideal.indexOf(link) : 0);
  const sum = (links: readonly string[]): number =>
    links.reduce((total, link, index) => total + gain(link) / Math.log2(index + 2), 0);
  return sum(own) / sum(ideal);
}

/** The three rarest words of a title, in the order of the title. */
function salientWords(title: string, frequencies: Frequencies): string[] {
  const words = [...new Set(title.match(WORD) ?? [])];
  const rare = words
    .toSorted((a, b) => (frequencies.get(a.toLowerCase()) ?? 0) - (frequencies.get(b.toLowerCase()) ?? 0))
    .slice(0, 3);
  return words.filter((word) => rare.includes(word));
}

function documentFrequencies(papers: readonly PaperLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, abstract } of papers) {
    for (const word of new Set(`${title} ${abstract ?? ''}`.toLowerCase().match(WORD))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Deletes, doubles, swaps or replaces a letter inside a word. */
function misspell(word: string, random: () => number): string {
  const index = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, index), word.charAt(index), word.slice(index + 1)];
  const misspellings = [
    before + after,
    before + letter + letter + after,
    before + after.charAt(0) + letter + after.slice(1),
    `${before}e${after}`,
  ];
  return misspellings[Math.floor(random() * misspellings.length)] ?? word;
}
