import { readArchive } from '../archive/read.ts';
import { checkFreshness } from '../check/freshness.ts';
import { formatResults } from '../check/result.ts';
import { readEnvironment } from '../environment.ts';
import { failUsage, readOptions } from './options.ts';

const { values } = readOptions({ 'working-days': { type: 'string', default: '4' } });
const most = Number(values['working-days']);
if (!Number.isInteger(most) || most < 0) {
  failUsage(`Unexpected --working-days \`${values['working-days']}\`, expected a whole number`);
}
const { archive } = readArchive(readEnvironment().contentDir);
const result = checkFreshness(archive.days.at(-1)?.date ?? null, new Date().toISOString().slice(0, 10), most);
console.log(formatResults([result]));
process.exitCode = result.problems.length > 0 ? 1 : 0;
