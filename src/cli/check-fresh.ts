import { checkContent } from '../check/content.ts';
import { dayOf } from '../day.ts';
import { checkFreshness } from '../check/freshness.ts';
import { formatResults } from '../check/result.ts';
import { readEnvironment } from '../site/environment.ts';
import { readDays } from '../import/days.ts';
import { HUGGING_FACE_SOURCE } from '../import/from-source.ts';
import { readNumber } from './import-options.ts';
import { readOptions } from './options.ts';

const { values } = readOptions({ 'working-days': { type: 'string', default: '4' } });
const most = readNumber('workingDays', values['working-days'], 'a whole number');
const { contentDir } = readEnvironment();
const { archive } = checkContent(contentDir);
// Digests added by hand must not hide that the imported source has stopped.
const { key, name } = HUGGING_FACE_SOURCE;
const source = readDays(contentDir)[key] === undefined ? null : name;
const days = [...archive.digests.values()].filter((digest) => source === null || digest.source === source);
const newest =
  days
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? null;
const result = checkFreshness(newest, dayOf(new Date()), most, source);
console.log(formatResults([result]));
process.exitCode = result.problems.length > 0 ? 1 : 0;
