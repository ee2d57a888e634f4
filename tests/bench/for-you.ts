// `npm run bench:for-you -- --content DIR`: how many of the papers that a reader looks for the order "for you" puts first.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Archive } from '../../src/archive/archive.ts';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { paperWords } from '../../src/archive/paper-vectors.ts';
import { checkContent } from '../../src/check/content.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import { compareFirstDay, firstDay } from '../../src/paper/first-day.ts';
import { foldWords } from '../../src/text/fold-words.ts';
import { NO_SOURCES } from '../support/no-sources.ts';
import { SHARED } from '../support/shared-texts.ts';
import { expectedShare, foundShare, readersOf } from './for-you-readers.ts';
import { frozenVectors, fullVectors, reducedVectors, type ReadPaper, type VectorsFor } from './for-you-vectors.ts';

const { values } = parseArgs({
  options: { content: { type: 'string' }, saved: { type: 'string', default: '10' } },
});
const saved = Number(values.saved);
if (!Number.isInteger(saved) || saved < 1)
  fail(`Unexpected --saved \`${values.saved}\`, expected a whole number from 1 on`);
const digests = join(SHARED, 'digests/hf-api');
if (values.content === undefined && !existsSync(digests)) fail(`There is no folder ${digests}: name one by --content`);
const papers = readPapers(values.content === undefined ? archiveOf(digests) : checkContent(values.content).archive);
const readers = readersOf(papers, saved);
const days = readers.reduce((sum, reader) => sum + reader.days.length, 0);
console.log(`${papers.length} papers; ${readers.length} readers save ${saved} papers each and read ${days} later days`);
if (days === 0) fail('No keyword is shared by enough papers of several days');
console.log('Share of a day’s relevant papers among its first five, mean of all these days');
const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;
console.log(`  random        ${percent(expectedShare(readers))}`);
const full = measure('full TF-IDF', fullVectors(papers));
const reduced = measure('64 × 8 bits', reducedVectors(papers));
const frozen = frozenVectors(papers);
if (frozen) measure('frozen basis', frozen.vectors, `, learnt from the first ${frozen.count} papers`);
else console.log('  frozen basis  none: the archive is too small');
console.log(`64 × 8 bits give ${(reduced / full).toFixed(3)} of full TF-IDF`);

function measure(name: string, vectors: VectorsFor, remark = ''): number {
  const share = foundShare(readers, vectors);
  console.log(`  ${name.padEnd(12)}  ${percent(share)}${remark}`);
  return share;
}

/** The papers by day. Vectors know no keywords at all, so that they know none of a reader's. */
function readPapers(archive: Archive): ReadPaper[] {
  return [...archive.papers.values()].toSorted(compareFirstDay).map((paper) => ({
    id: paper.id,
    date: firstDay(paper),
    keywords: new Set((paper.keywords ?? []).map((keyword) => foldWords(keyword).join(' ')).filter(Boolean)),
    words: [...paperWords({ ...paper, keywords: null })],
  }));
}

function archiveOf(folder: string): Archive {
  const files = globSync('*.json', { cwd: folder }).toSorted();
  const read = files.flatMap((path) => parseDigest({ path, bytes: readFileSync(join(folder, path)) }).digests);
  return buildArchive({ ...NO_SOURCES, digests: read }).archive;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
