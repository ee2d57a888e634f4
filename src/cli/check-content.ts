import { checkContent } from '../check/content.ts';
import { dayOf } from '../day.ts';
import { issueRecord, severityOf, sortIssues } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { readEnvironment } from '../site/environment.ts';
import { readOptions } from './options.ts';

const {
  values: { json },
} = readOptions(
  { about: 'Reads every file of the content folder and lists problems.' },
  { json: { type: 'boolean', default: false, about: 'prints JSON, for programs' } },
);
const { issues } = checkContent(readEnvironment().contentDir, dayOf(new Date()));
console.log(json ? JSON.stringify(sortIssues(issues).map(issueRecord), null, 2) : formatReport(issues));
process.exitCode = issues.some((issue) => severityOf(issue) === 'error') ? 1 : 0;
