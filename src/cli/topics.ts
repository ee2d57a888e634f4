import { TOPICS_FILE } from '../archive/topics/topics.ts';
import { formatReport } from '../source/report.ts';
import { readEnvironment } from '../site/environment.ts';
import { readNumber } from './import-options.ts';
import { failContent, readOptions } from './options.ts';

const {
  values: { json, sample },
} = readOptions(
  { about: 'Shows what each topic matches, and which papers have none.' },
  {
    sample: { type: 'string', default: '5', value: 'N', about: 'papers to show of each topic (5)' },
    json: { type: 'boolean', default: false, about: 'prints JSON, for programs' },
  },
);
const size = readNumber('sample', sample, 'a whole number');
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { formatTopicReport, topicReport } = await import('../archive/topics/topic-report.ts');
const { contentDir } = readEnvironment();
const { archive, issues } = checkContent(contentDir);
const problems = issues.filter(({ file }) => file === TOPICS_FILE);
if (problems.length > 0) console.error(formatReport(problems));
if (archive.topics.size === 0) failContent(`No topics in ${contentDir}: describe them in \`${TOPICS_FILE}\``);
const report = topicReport(archive, size);
console.log(json ? JSON.stringify(report, null, 2) : formatTopicReport(report));
