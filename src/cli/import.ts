import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { dayOf } from '../day.ts';
import { futureDays } from '../check/future-days.ts';
import { readSources } from '../archive/read-sources.ts';
import { describeProblem } from '../source/describe-problem.ts';
import { type Issue } from '../source/issues.ts';
import { formatReport } from '../source/report.ts';
import { DaySchema, HeaderSchema, type Header } from '../digest/schema.ts';
import { ARXIV_CATEGORY } from '../digest/formats/arxiv-category.ts';
import { readEnvironment } from '../site/environment.ts';
import { ARXIV, ARXIV_PAUSE_MS } from '../import/arxiv-api.ts';
import { arxivSource } from '../import/arxiv-days.ts';
import { countChanges } from '../import/changes.ts';
import { isFatal, planImport, type ImportInput } from '../import/from-files.ts';
import { HUGGING_FACE, huggingFaceSource } from '../import/hugging-face-api.ts';
import { createHttpClient, DEFAULT_HTTP } from '../import/http.ts';
import type { ImportSource } from '../import/import-source.ts';
import { contentReader } from '../import/place.ts';
import { writeWhole } from '../import/write-file.ts';
import type { Wanted } from '../import/wanted-days.ts';
import { importFromSource } from './import-days.ts';
import { describeChanges, describePlaced, hostsOf, readAddress, readNumber } from './import-options.ts';
import { failContent, failOption, failUsage, readOptions } from './options.ts';

const { values, positionals } = readOptions(
  { about: 'Writes digests from files, URLs and APIs into the content folder.', words: 'FILE|URL|- …' },
  {
    'dry-run': { type: 'boolean', default: false, about: 'writes nothing; prints what would be written' },
    date: { type: 'string', value: 'DAY', about: 'the day of the inputs; with --from, the day to ask for' },
    source: { type: 'string', value: 'NAME', about: 'who made the digests' },
    terms: { type: 'string', value: 'TEXT', about: 'the terms under which the source provides them' },
    text: { type: 'string', value: 'KIND', about: '`summary` where the texts are not the abstracts' },
    'text-by': { type: 'string', value: 'NAME', about: 'who wrote the summaries' },
    language: { type: 'string', value: 'TAG', about: 'the language of the texts' },
    from: { type: 'string', value: 'API', about: 'imports days from `huggingface` or `arxiv`' },
    since: { type: 'string', value: 'DAY', about: 'with --from: from that day' },
    until: { type: 'string', value: 'DAY', about: 'with --since or --missing: up to that day (today)' },
    missing: {
      type: 'boolean',
      default: false,
      about: 'with --from: from the first day that the archive has of the source',
    },
    category: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      about: 'with --from arxiv: which papers, as in cs.CL; may be given repeatedly',
    },
    api: { type: 'string', value: 'URL', about: 'another host for that API' },
    pause: { type: 'string', value: 'N', about: 'milliseconds between requests (700; 3000 for arXiv)' },
  },
);
const { contentDir } = readEnvironment();
const dryRun = values['dry-run'];
const usualPause = values.from === 'arxiv' ? ARXIV_PAUSE_MS : DEFAULT_HTTP.pauseMs;
const http = createHttpClient({
  ...DEFAULT_HTTP,
  pauseMs: readNumber('pause', values.pause ?? String(usualPause), 'milliseconds'),
  namedHosts: hostsOf([values.api ?? '', ...positionals]),
});

try {
  if (values.from !== undefined) await fromSource(values.from);
  else await fromInputs();
} catch (error) {
  failContent(error instanceof Error ? error.message : String(error));
}

async function fromSource(name: string): Promise<void> {
  refuse(['source', 'terms', 'text', 'text-by', 'language'], 'beside --from, which knows it');
  if (positionals.length > 0) failUsage(`Unexpected \`${positionals[0]}\` beside --from, expected files or --from`);
  const sources = namedSources(name);
  const wanted = readWanted();
  for (const source of sources) await importFromSource({ contentDir, http, source, dryRun, wanted });
}

/** The sources that `--from` names: each category of arXiv is one. */
function namedSources(name: string): ImportSource[] {
  if (name === 'huggingface') {
    refuse(['category'], 'without `--from arxiv`');
    return [huggingFaceSource(readAddress('api', values.api ?? HUGGING_FACE))];
  }
  if (name !== 'arxiv') failUsage(`Unexpected --from \`${name}\`, expected \`huggingface\` or \`arxiv\``);
  const categories = (values.category ?? []).flatMap((list) => list.split(/[\s,]+/)).filter(Boolean);
  if (categories.length === 0) failUsage('Which papers? Give `--category`, such as `--category cs.CL`');
  const unknown = categories.find((category) => !ARXIV_CATEGORY.test(category));
  if (unknown !== undefined) {
    failOption({ path: ['category'], found: unknown, expected: 'a category of arXiv such as `cs.CL`' });
  }
  const api = readAddress('api', values.api ?? ARXIV);
  return [...new Set(categories)].map((category) => arxivSource(api, category));
}

async function fromInputs(): Promise<void> {
  refuse(['since', 'until', 'missing', 'category'], 'without `--from`');
  if (positionals.length === 0)
    failUsage('Nothing to import: name files, URLs or `-`, or a source with `--from huggingface` or `--from arxiv`');
  const inputs: ImportInput[] = [];
  for (const word of positionals) inputs.push(await readInput(word));
  const { placed, issues: found } = planImport(inputs, readGiven(), contentReader(contentDir));
  const issues = [...found, ...futureDays(placed, dayOf(new Date()))];
  if (issues.length > 0)
    console.error(formatReport(issues, '`npm run check:content` lists all of them, once imported'));
  if (issues.some(isFatal)) failContent(`Nothing imported: ${whyNothing(issues)}`);
  if (placed.length === 0) return console.log('Nothing imported: no papers');
  const before = readSources(contentDir);
  for (const digest of placed) console.log(`${dryRun ? 'dry run: ' : ''}${describePlaced(digest)}`);
  console.log(describeChanges(countChanges(before, placed)));
  if (dryRun) return;
  for (const { path, text } of placed) writeWhole(join(contentDir, path), text);
}

function whyNothing(issues: readonly Issue[]): string {
  return issues.some(({ ruleId }) => ruleId === 'unknown-day')
    ? 'see above; `--date YYYY-MM-DD` sets the day'
    : 'see above';
}

async function readInput(word: string): Promise<ImportInput> {
  if (word === '-') return { path: 'stdin', bytes: await buffer(process.stdin) };
  if (/^https?:\/\//.test(word)) {
    if (!URL.canParse(word))
      failUsage(`Unexpected address \`${word}\`, expected a URL such as \`https://example.org/a.json\``);
    const { status, bytes } = await http(word);
    if (status !== 200) failContent(`Cannot get ${word}: the answer was ${status}; check the address`);
    return { path: basename(new URL(word).pathname) || 'answer', bytes };
  }
  try {
    return { path: basename(word), bytes: readFileSync(word) };
  } catch (error) {
    return failContent(
      `Cannot read \`${word}\`: ${error instanceof Error ? error.message : String(error)}; check the path`,
    );
  }
}

/** The header fields that the command line gives. */
function readGiven(): Header {
  const { date, source, terms, text, language } = values;
  const given = { date, source, terms, text, textBy: values['text-by'], language };
  const result = HeaderSchema.partial().safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (result.success) return result.data as Header;
  const [issue] = result.error.issues;
  if (!issue) throw result.error;
  return failOption(describeProblem(issue, given));
}

/** Ends the command where it has an option that does not go with the others. */
function refuse(names: readonly (keyof typeof values)[], where: string): void {
  const found = names.find((name) => values[name]);
  if (found !== undefined) failUsage(`Unexpected --${found} ${where}`);
}

function readWanted(): Wanted {
  const { date, since, until, missing } = values;
  if ([date, since, missing || undefined].filter((value) => value !== undefined).length !== 1) {
    failUsage('Which days? Give one of `--date D`, `--since D` and `--missing`; `--until D` ends the last two');
  }
  const last = until === undefined ? {} : { until: readDay('until', until) };
  if (date !== undefined) {
    refuse(['until'], 'beside --date, which is one day');
    return { kind: 'date', date: readDay('date', date) };
  }
  return since === undefined ? { kind: 'missing', ...last } : { kind: 'since', date: readDay('since', since), ...last };
}

function readDay(option: string, day: string): string {
  const [issue] = DaySchema.safeParse(day).error?.issues ?? [];
  return issue ? failOption({ ...describeProblem(issue, day), path: [option] }) : day;
}
