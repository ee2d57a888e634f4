import { readFileSync, statSync } from 'node:fs';
import { LEDGER_FILE, parseLedger, splitLines } from '../archive/ledger.ts';
import { readText } from '../source/content-files.ts';
import { formatResults } from '../check/result.ts';
import { readEnvironment } from '../site/environment.ts';
import { createHttpClient, DEFAULT_HTTP } from '../import/http.ts';
import { hostsOf } from './import-options.ts';
import { failContent, failUsage, readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Fails if a path of another publication is missing or changed.' },
  { against: { type: 'string', value: 'FILE|URL', about: 'the permalinks.txt of that publication' } },
);
const against =
  values.against ?? failUsage('Compare with what? Say `--against FILE` or `--against URL` of a permalinks.txt');
const isAddress = /^https?:\/\//.test(against);
if (isAddress && !URL.canParse(against)) {
  failUsage(`Unexpected --against \`${against}\`, expected a URL such as \`https://example.org/permalinks.txt\``);
}

const published = isAddress ? await fetchPublished(against) : readPublished(against);
const { contentDir } = readEnvironment();
// What takes time to load is loaded once the words fit.
const { checkContent } = await import('../check/content.ts');
const { comparePermalinks } = await import('../check/permalinks.ts');
const { archive } = checkContent(contentDir);
const result = comparePermalinks(published, archive, parseLedger(readText(contentDir, LEDGER_FILE)));
console.log(formatResults([result]));
process.exitCode = result.problems.length > 0 ? 1 : 0;

/** The file of a live site; null where the site has none yet. */
async function fetchPublished(url: string): Promise<string | null> {
  try {
    const { status, text } = await createHttpClient({ ...DEFAULT_HTTP, attempts: 3, namedHosts: hostsOf([url]) })(url);
    if (status === 404) return null;
    return status === 200
      ? asList(url, text)
      : failContent(
          `Cannot compare with ${url}: the answer was ${status}, expected a list of paths; check the address`,
        );
  } catch (error) {
    return failContent(error instanceof Error ? error.message : String(error));
  }
}

function readPublished(file: string): string {
  return statSync(file, { throwIfNoEntry: false })?.isFile()
    ? asList(file, readFileSync(file, 'utf8'))
    : failContent(`Cannot compare with \`${file}\`: there is no such file; check the path`);
}

/** Checks that every line of a text is a path or a comment. */
function asList(place: string, text: string): string {
  const strange = splitLines(text).find((line) => /^[^/#]/.test(line.trim()));
  return strange === undefined
    ? text
    : failContent(
        `Cannot compare with ${place}: found \`${strange.slice(0, 60)}\`, expected a list of paths; check the address`,
      );
}
