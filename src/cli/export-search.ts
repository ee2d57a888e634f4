import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../site/environment.ts';
import { failContent, readOptions } from './options.ts';

const {
  values: { out },
} = readOptions(
  { about: 'Writes all papers as a search server takes them: OpenSearch or Elasticsearch, and Typesense.' },
  {
    out: { type: 'string', default: 'search-export', value: 'FOLDER', about: 'where they are written (search-export)' },
  },
);
// What takes time to load is loaded once the words fit.
const { withShownCounts } = await import('../archive/shown-counts.ts');
const { checkContent } = await import('../check/content.ts');
const { paperLine } = await import('../export/data/paper-line.ts');
const { divideIntoFiles } = await import('../export/search-server/bulk-files.ts');
const { searchDocument } = await import('../export/search-server/document.ts');
const { SEARCH_SERVERS } = await import('../export/search-server/servers.ts');
const { compareFirstDay } = await import('../paper/first-day.ts');
const { readSite } = await import('../site/settings.ts');
const { absoluteUrl } = await import('../site/urls.ts');
const { severityOf } = await import('../source/issues.ts');
const { formatReport } = await import('../source/report.ts');

const { contentDir } = readEnvironment();
const { archive, issues } = checkContent(contentDir);
const errors = issues.filter((issue) => severityOf(issue) === 'error');
if (errors.length > 0) failContent(`${formatReport(errors)}\nNothing written: correct the content first`);
const shown = withShownCounts(archive, readSite(contentDir).counts);
const papers = [...shown.papers.values()].toSorted(compareFirstDay);

for (const [name, { fieldsFile, fields, extension, toLines }] of Object.entries(SEARCH_SERVERS)) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  // An earlier export may have had more files.
  for (const file of readdirSync(folder)) if (/^papers-\d+\.\w+$/.test(file)) rmSync(join(folder, file));
  writeFileSync(join(folder, fieldsFile), `${JSON.stringify(fields, null, 2)}\n`);
  const documents = papers.map((paper) => toLines(searchDocument(paperLine(shown, paper), absoluteUrl)));
  let count = 0;
  for (const text of divideIntoFiles(documents)) {
    count += 1;
    writeFileSync(join(folder, `papers-${String(count).padStart(3, '0')}.${extension}`), text);
  }
  console.log(`${folder}: ${fieldsFile} and ${papers.length} papers in ${count} ${count === 1 ? 'file' : 'files'}`);
}
