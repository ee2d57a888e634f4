import { dayOf } from '../day.ts';
import { issueRecord, severityOf, sortIssues } from '../source/issues.ts';
import { formatIssues, formatReport } from '../source/report.ts';
import { readEnvironment } from '../site/environment.ts';
import { readOptions } from './options.ts';

const {
  values: { json, brief },
} = readOptions(
  { about: 'Reads every file of the content folder and lists problems.' },
  {
    json: { type: 'boolean', default: false, about: 'prints JSON, for programs' },
    brief: { type: 'boolean', default: false, about: 'shows some problems of each kind, and counts the others' },
  },
);
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { issues } = checkContent(readEnvironment().contentDir, dayOf(new Date()));
const format = brief ? formatReport : formatIssues;
console.log(json ? JSON.stringify(sortIssues(issues).map(issueRecord), null, 2) : format(issues));
process.exitCode = issues.some((issue) => severityOf(issue) === 'error') ? 1 : 0;
