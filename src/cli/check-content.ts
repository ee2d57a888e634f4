import { parseArgs } from 'node:util';
import { readArchive } from '../archive/read.ts';
import { formatReport, issueRecord, severityOf, sortIssues } from '../digest/issues.ts';
import { readEnvironment } from '../environment.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { issues } = readArchive(readEnvironment().contentDir);
console.log(values.json ? JSON.stringify(sortIssues(issues).map(issueRecord), null, 2) : formatReport(issues));
process.exitCode = issues.some((issue) => severityOf(issue) === 'error') ? 1 : 0;
