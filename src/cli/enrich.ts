import { join } from 'node:path';
import { readSources } from '../archive/read-sources.ts';
import { formatReport } from '../source/report.ts';
import { readEnvironment } from '../site/environment.ts';
import { ARXIV, ARXIV_BATCH, ARXIV_PAUSE_MS } from '../import/arxiv-api.ts';
import { enrichBatch, type EnrichedPaper } from '../import/enrich-batch.ts';
import { addRecords, openPapers, toEnrichedFile } from '../import/enrich.ts';
import { createHttpClient, DEFAULT_HTTP } from '../import/http.ts';
import { HUGGING_FACE } from '../import/hugging-face-api.ts';
import { writeWhole } from '../import/write-file.ts';
import { ENRICHED_FILE, isEnriched } from '../paper/merge.ts';
import { countOf, hostsOf, readAddress, readNumber, showProgress } from './import-options.ts';
import { failContent, readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Asks arXiv and Hugging Face for what digests do not say of their papers.' },
  {
    'dry-run': { type: 'boolean', default: false, about: 'writes nothing; prints what each paper would gain' },
    limit: { type: 'string', value: 'N', about: 'at most so many papers, the newest first' },
    arxiv: { type: 'string', default: ARXIV, value: 'URL', about: 'another host for arXiv' },
    api: { type: 'string', default: HUGGING_FACE, value: 'URL', about: 'another host for Hugging Face' },
    pause: {
      type: 'string',
      value: 'N',
      about: 'milliseconds between requests (3000 for arXiv, 700 for Hugging Face)',
    },
  },
);
const limit = values.limit === undefined ? Infinity : readNumber('limit', values.limit, 'a number of papers');
const pause = values.pause === undefined ? null : readNumber('pause', values.pause, 'milliseconds');
const namedHosts = hostsOf([values.arxiv, values.api], [ARXIV, HUGGING_FACE]);
const sources = {
  arxiv: { ...clientFor(ARXIV_PAUSE_MS), api: readAddress('arxiv', values.arxiv) },
  huggingFace: { ...clientFor(DEFAULT_HTTP.pauseMs), api: readAddress('api', values.api) },
};

try {
  await enrich();
} catch (error) {
  failContent(error instanceof Error ? error.message : String(error));
}

async function enrich(): Promise<void> {
  const { contentDir } = readEnvironment();
  const { digests, metadata, issues } = readSources(contentDir);
  const ownIssues = issues.filter(({ file }) => file === ENRICHED_FILE);
  if (ownIssues.length > 0)
    failContent(`${formatReport(ownIssues)}\nNothing was looked up: correct the file, or delete it`);
  const open = openPapers({ digests, metadata }).slice(0, limit);
  let records = metadata.filter(isEnriched).map(({ facts }) => facts);
  let known = 0;
  for (let start = 0; start < open.length; start += ARXIV_BATCH) {
    showProgress(`${start}/${open.length} papers`);
    const batch = open.slice(start, start + ARXIV_BATCH);
    const enriched = await enrichBatch(batch, sources).finally(() => showProgress(''));
    records = addRecords(
      records,
      enriched.map(({ record, paper }) => ({ record, replaces: paper.found })),
    );
    if (values['dry-run']) enriched.forEach(reportPaper);
    else writeWhole(join(contentDir, ENRICHED_FILE), toEnrichedFile(records));
    known += enriched.filter(({ isKnown }) => isKnown).length;
  }
  console.log(`${countOf(open.length, 'paper')} asked for: ${known} found, ${open.length - known} unknown`);
}

function reportPaper({ paper, record, isKnown }: EnrichedPaper): void {
  const gained = Object.keys(record).filter((key) => key !== 'title');
  console.log(`dry run: ${isKnown ? gained.join(', ') : 'nothing'} for ${paper.known.title}`);
}

function clientFor(pauseMs: number): { readonly http: ReturnType<typeof createHttpClient> } {
  return { http: createHttpClient({ ...DEFAULT_HTTP, pauseMs: pause ?? pauseMs, namedHosts }) };
}
