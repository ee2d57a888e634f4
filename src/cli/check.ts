import { checkLinks } from '../check/links.ts';
import { checkManifest } from '../check/manifest.ts';
import { formatResults, type CheckResult } from '../check/result.ts';
import { siteFiles } from '../check/site-pages.ts';
import { checkWeight } from '../check/weight.ts';
import { formatIssue, severityOf, type Issue } from '../source/issues.ts';
import { ownFiles } from '../site/brand/public-files.ts';
import { readBuiltSite } from '../integrations/build-record.ts';
import { readEnvironment } from '../site/environment.ts';
import { failContent, readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Checks content, permalinks, files, links, sizes and accessibility of the built site.' },
  {
    full: {
      type: 'boolean',
      default: false,
      about: 'reads every file of the site, also those whose size and time are as the last build left them',
    },
  },
);
const environment = readEnvironment();
const { contentDir, outDir, basePath } = environment;
const files = siteFiles(outDir);
if (files.length === 0) failContent(`Nothing to check in \`${outDir}\`: run \`npm run build\` first`);
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { checkAccessibility } = await import('../check/accessibility.ts');
const own = ownFiles(contentDir);
const known = values.full ? null : readBuiltSite(environment);
const errors = checkContent(contentDir).issues.filter((issue) => severityOf(issue) === 'error');
const isBroken = ({ ruleId }: Issue): boolean => ruleId === 'vanished-permalink' || ruleId === 'changed-permalink';
const results: CheckResult[] = [
  { name: 'content', problems: errors.filter((error) => !isBroken(error)).map(formatIssue), scope: contentDir },
  { name: 'permalinks', problems: errors.filter(isBroken).map(formatIssue), scope: 'the ledger of published paths' },
  checkManifest(outDir, files, (path) => known?.files.has(path) ?? false),
  checkLinks(outDir, basePath, files, own),
  checkWeight(outDir, files, own),
  await checkAccessibility(
    outDir,
    files.filter((file) => !own.has(file)),
  ),
];
console.log(formatResults(results));
process.exitCode = results.some(({ problems }) => problems.length > 0) ? 1 : 0;
