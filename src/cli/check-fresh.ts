import { dayOf } from '../day.ts';
import { checkFreshness } from '../check/freshness.ts';
import { formatResults } from '../check/result.ts';
import { readEnvironment } from '../site/environment.ts';
import { readDays } from '../import/days.ts';
import { sourceName } from '../import/import-source.ts';
import { readNumber } from './import-options.ts';
import { readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Fails if the newest digest is too old.' },
  {
    'working-days': { type: 'string', default: '4', value: 'N', about: 'working days that may have passed since (4)' },
  },
);
const most = readNumber('workingDays', values['working-days'], 'a whole number');
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { contentDir } = readEnvironment();
const { archive } = checkContent(contentDir);
// Digests added by hand must not hide that a source that is imported has stopped.
const sources = Object.keys(readDays(contentDir)).map(sourceName);
const results = (sources.length === 0 ? [null] : sources).map((source) =>
  checkFreshness(newestOf(source), dayOf(new Date()), most, source),
);
console.log(formatResults(results));
process.exitCode = results.some(({ problems }) => problems.length > 0) ? 1 : 0;

/** The day of the newest digest of a source, or of all; null where there is none. */
function newestOf(source: string | null): string | null {
  const digests = [...archive.digests.values()].filter((digest) => source === null || digest.source === source);
  return (
    digests
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null
  );
}
