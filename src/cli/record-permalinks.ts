import { join } from 'node:path';
import { readText } from '../source/content-files.ts';
import { LEDGER_FILE } from '../archive/ledger.ts';
import { severityOf } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { readEnvironment } from '../site/environment.ts';
import { writeWhole } from '../import/write-file.ts';
import { failContent, readOptions } from './options.ts';

readOptions({ about: 'Adds new permanent paths to permalinks.txt.' }, {});
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { recordPermalinks } = await import('../check/ledger.ts');
const { contentDir } = readEnvironment();
const { archive, issues } = checkContent(contentDir);
const errors = issues.filter((issue) => severityOf(issue) === 'error');
if (errors.length > 0) failContent(`${formatReport(errors)}\nNothing recorded: correct the content first`);
const ledger = readText(contentDir, LEDGER_FILE);
const { text, added, identified } = recordPermalinks(archive, ledger);
if (added + identified > 0) writeWhole(join(contentDir, LEDGER_FILE), text);
const known = identified === 0 ? '' : `, ${identified} identified by their paper`;
console.log(`${added} new paths in ${LEDGER_FILE}${known}`);
