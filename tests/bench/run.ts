// `npm run bench`: measures what builds cost, as docs/performance.md explains. `--papers 1000,10000` sets the sizes of invented
// archives, `--content DIR` takes a real one; `--against hugo` or `--against <checkout>` builds the same with others.
import { cpus } from 'node:os';
import { copyContent, writeInvented } from './builds/content.ts';
import { parseBenchOptions, type BenchOptions } from './builds/options.ts';
import { formatArchive, formatGrowth } from './builds/report.ts';
import { measureScenarios, type ArchiveCost } from './builds/scenarios.ts';
import { loadVocabulary } from './words.ts';

const { sizes, content, against } = readOptions();
const writers =
  content === null
    ? sizes.map((size) => (folder: string) => writeInvented(folder, size))
    : [(folder: string) => copyContent(content, folder)];

console.log(`${cpus().length} cores, Node ${process.version}${content === null ? `; ${loadVocabulary().origin}` : ''}`);
const archives: ArchiveCost[] = [];
for (const writeContent of writers) {
  const archive = await measureScenarios(writeContent, against);
  archives.push(archive);
  console.log(`\n${formatArchive(archive)}`);
}
const growth = formatGrowth(archives);
if (growth !== null) console.log(`\n${growth}`);

function readOptions(): BenchOptions {
  try {
    return parseBenchOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
