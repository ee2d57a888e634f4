// `npm run bench:search -- --papers N`: indexes N/100, N/10 and N synthetic papers in shards and as a single Pagefind index,
// and prints what each costs to build, and to search in Chromium.
import { parseArgs } from 'node:util';
import { inTemporaryFolder } from './folders.ts';
import { buildIndexes, indexParts, type BuiltIndex, type BuiltIndexes } from './search-build.ts';
import { reportBrowser } from './search-report.ts';
import { loadVocabulary } from './words.ts';

const { values } = parseArgs({ options: { papers: { type: 'string', default: '100000' } } });
const papers = Number(values.papers);
if (!Number.isInteger(papers) || papers < 100) {
  console.error(`Unexpected --papers \`${values.papers}\`, expected a whole number from 100 on`);
  process.exit(2);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`);

function reportBuild(count: number, { sharded, unchanged, nextDay, single }: BuiltIndexes): void {
  const line = (name: string, { ms, peakBytes, bytes, files }: BuiltIndex): void =>
    console.log(
      `  ${name.padEnd(12)} ${seconds(ms).padStart(8)}, peak memory ${megabytes(peakBytes)}, ` +
        `${megabytes(bytes)} in ${files} files, ${Math.round(bytes / count)} bytes a paper`,
    );
  console.log(`\nBuild, ${count} papers`);
  line('shards', sharded);
  line('unchanged', unchanged);
  line('a day added', nextDay);
  line('one index', single);
  const { shards, buckets, bucketBytes, vocabularyBytes } = indexParts(sharded);
  console.log(
    `  ${shards} shards, ${buckets} buckets of ${bucketBytes} bytes for titles and ids, ${vocabularyBytes} bytes of vocabulary (gzip)`,
  );
  const memory = (sharded.peakBytes ?? 0) / (single.peakBytes ?? 1);
  console.log(
    `  shards take ${(sharded.ms / single.ms).toFixed(2)} of one index's time, ${memory.toFixed(2)} of its memory`,
  );
}

console.log(`Words: ${loadVocabulary().origin}`);
for (const count of [papers / 100, papers / 10, papers].map(Math.round)) {
  await inTemporaryFolder(async (folder) => {
    const indexes = await buildIndexes(folder, count);
    reportBuild(count, indexes);
    await reportBrowser(count, { sharded: indexes.sharded.path, single: indexes.single.path });
  });
}
