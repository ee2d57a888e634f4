// `npm run bench:related -- --papers N`: what finding related papers costs, how good they are, and how they change.
// `npm run bench:related -- --sample N CONTENT`: topics and related papers of a content folder, drawn for a reader to judge.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { checkContent } from '../../src/check/content.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { NO_SOURCES } from '../support/no-sources.ts';
import { SHARED } from '../support/shared-texts.ts';
import { measureCost, measureStability, reportChanges } from './related-cost.ts';
import { measureQuality } from './related-quality.ts';
import { printSample } from './related-sample.ts';

const STABILITY_PAPERS = 10_000;
const PAPERS_A_DAY = 30;

const { values, positionals } = parseArgs({
  options: {
    papers: { type: 'string', default: '75000' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const count = readWhole('papers', values.papers, 10);
if (values.sample !== undefined) {
  const size = readWhole('sample', values.sample, 1);
  printSample(checkContent(positionals[0] ?? 'content').archive, size, readWhole('seed', values.seed, 0));
  process.exit();
}

function readWhole(name: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  console.error(`Unexpected --${name} \`${value}\`, expected a whole number from ${least} on`);
  process.exit(2);
}

/** The papers of real digests. */
function readPapers(folder: string): Paper[] {
  const digests = globSync('*.json', { cwd: folder })
    .toSorted()
    .flatMap((path) => parseDigest({ path, bytes: readFileSync(join(folder, path)) }).digests);
  return [...buildArchive({ ...NO_SOURCES, digests }).archive.papers.values()];
}

function firstDay({ appearances }: Paper): string {
  return appearances[0]?.date ?? '';
}

measureCost(count);
measureStability(STABILITY_PAPERS, PAPERS_A_DAY);
const folder = join(SHARED, 'digests/hf-api');
if (existsSync(folder)) {
  const papers = readPapers(folder);
  const newest = papers.map(firstDay).toSorted().at(-1) ?? '';
  const older = papers.filter((paper) => firstDay(paper) < newest);
  reportChanges(`${older.length} real papers and a day of ${papers.length - older.length} more`, older, papers);
  measureQuality(papers);
} else {
  console.log(`\nQuality is not measured: there is no folder ${folder} with real papers`);
}
