// `npm run bench -- --papers N`: builds invented archives of N/10 and N papers, and as many bare pages as the larger
// one has, and prints the cost.
import { parseArgs } from 'node:util';
import { measureArchive, measureBareAstro, type BuildCost } from './build.ts';
import { parseText } from '../../src/text/parse-text.ts';
import { toHtml } from '../../src/text/write/to-html.ts';
import { syntheticAbstracts } from './synthetic-archive.ts';
import { loadVocabulary } from './words.ts';

const { values } = parseArgs({ options: { papers: { type: 'string', default: '10000' } } });
const papers = Number(values.papers);
if (!Number.isInteger(papers) || papers < 10) {
  console.error(`Unexpected --papers \`${values.papers}\`, expected a whole number from 10 on`);
  process.exit(2);
}

const STAGES = ['content', 'pages', 'search'] as const;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number | null): string => (bytes === null ? 'unknown' : `${(bytes / 1e6).toFixed(0)} MB`);

function report(name: string, count: number, { ms, stages, peakBytes, bytes, pages }: BuildCost): void {
  const parts = STAGES.map((stage) => `${stage} ${seconds(stages[stage] ?? 0)}`).join(', ');
  console.log(`${name}: ${seconds(ms)} (${parts})`);
  console.log(
    `  peak memory ${megabytes(peakBytes)}, output ${megabytes(bytes)} in ${pages} pages, ${(bytes / count / 1000).toFixed(1)} kB a paper`,
  );
}

/** Milliseconds that invented abstracts take from source to HTML, on one core. */
function timeTexts(count: number): number {
  const texts = syntheticAbstracts(count);
  const started = performance.now();
  for (const text of texts) toHtml(parseText(text).nodes);
  return performance.now() - started;
}

const small = Math.round(papers / 10);
console.log(`Words: ${loadVocabulary().origin}`);
const smaller = await measureArchive(small);
report(`${small} papers`, small, smaller);
const larger = await measureArchive(papers);
report(`${papers} papers`, papers, larger);
const bare = await measureBareAstro(larger.pages);
report(`${larger.pages} bare pages`, larger.pages, bare);
const textMs = timeTexts(papers);
console.log(
  `${papers} abstracts to HTML: ${seconds(textMs)}, ${((100 * textMs) / larger.ms).toFixed(1)} % of the build each time they are rendered`,
);
console.log(`Growth exponent from ${small} to ${papers}: ${Math.log10(larger.ms / smaller.ms).toFixed(2)}`);
for (const stage of STAGES) {
  const exponent = Math.log10((larger.stages[stage] ?? 0) / (smaller.stages[stage] ?? 1));
  console.log(`  ${stage} ${exponent.toFixed(2)}`);
}
console.log(`Against bare Astro: ${(larger.ms / bare.ms).toFixed(2)} times`);
