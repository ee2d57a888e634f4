import { join } from 'node:path';
import { readText } from '../archive/content-files.ts';
import { LEDGER_FILE, newLedgerLines, parseLedger } from '../archive/permalinks.ts';
import { readArchive } from '../archive/read.ts';
import { severityOf } from '../digest/issues.ts';
import { readEnvironment } from '../environment.ts';
import { writeWhole } from '../import/write-file.ts';
import { failContent, readOptions } from './options.ts';

readOptions({});
const { contentDir } = readEnvironment();
const { archive, issues } = readArchive(contentDir);
if (issues.some((issue) => severityOf(issue) === 'error')) {
  failContent('Nothing recorded: the content has errors; see `npm run check:content`');
}
const ledger = readText(contentDir, LEDGER_FILE);
const added = newLedgerLines(archive, parseLedger(ledger));
const kept = ledger === '' || ledger.endsWith('\n') ? ledger : `${ledger}\n`;
if (added.length > 0) writeWhole(join(contentDir, LEDGER_FILE), `${kept}${added.join('\n')}\n`);
console.log(`${added.length} new paths in ${LEDGER_FILE}`);
