import { join } from 'node:path';
import { readText } from '../source/content-files.ts';
import { LEDGER_FILE, newLedgerLines, parseLedger } from '../archive/ledger.ts';
import { readArchive } from '../archive/read-content.ts';
import { formatReport, severityOf } from '../source/issues.ts';
import { readEnvironment } from '../site/environment.ts';
import { writeWhole } from '../import/write-file.ts';
import { failContent, readOptions } from './options.ts';

readOptions({});
const { contentDir } = readEnvironment();
const { archive, issues } = readArchive(contentDir);
const errors = issues.filter((issue) => severityOf(issue) === 'error');
if (errors.length > 0) failContent(`${formatReport(errors)}\nNothing recorded: mend the content first`);
const ledger = readText(contentDir, LEDGER_FILE);
const added = newLedgerLines(archive, parseLedger(ledger));
const kept = ledger === '' || ledger.endsWith('\n') ? ledger : `${ledger}\n`;
if (added.length > 0) writeWhole(join(contentDir, LEDGER_FILE), `${kept}${added.join('\n')}\n`);
console.log(`${added.length} new paths in ${LEDGER_FILE}`);
