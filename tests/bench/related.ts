// `npm run bench:related -- --papers N`: what finding related papers costs, how good they are, and how they change.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildArchive } from '../../src/archive/build-archive.ts';
import { parseDigest } from '../../src/digest/parse.ts';
import type { Paper } from '../../src/paper/schema.ts';
import { NO_SOURCES } from '../support/no-sources.ts';
import { SHARED } from '../support/shared-texts.ts';
import { measureCost, measureStability, reportChanges } from './related-cost.ts';
import { measureQuality } from './related-quality.ts';

const STABILITY_PAPERS = 10_000;
const PAPERS_A_DAY = 30;

const { values } = parseArgs({ options: { papers: { type: 'string', default: '75000' } } });
const count = Number(values.papers);
if (!Number.isInteger(count) || count < 10) {
  console.error(`Unexpected --papers \`${values.papers}\`, expected a whole number from 10 on`);
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
