import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { LEDGER_FILE, parseLedger } from '../archive/ledger.ts';
import { readEnvironment } from '../site/environment.ts';
import { writeWhole } from '../import/write-file.ts';
import { parseSite, readSite, SITE_FILE, SiteSchema } from '../site/settings.ts';
import { readText } from '../source/content-files.ts';
import { describeProblem } from '../source/describe-problem.ts';
import { contentOwners, describeFiles } from './demo/demo-files.ts';
import { failContent, failOption, readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Removes the demo, and starts an archive of your own.' },
  {
    title: { type: 'string', value: 'TEXT', about: 'the archive’s name' },
    description: { type: 'string', value: 'TEXT', about: 'one sentence on it' },
    language: { type: 'string', value: 'TAG', about: 'the language of the interface, as in de or en-GB' },
    yes: { type: 'boolean', default: false, about: 'does it, instead of saying what would be removed' },
  },
);
const { contentDir } = readEnvironment();
const { yes, ...given } = values;
const [issue] = SiteSchema.safeParse(given).error?.issues ?? [];
if (issue) failOption(describeProblem(issue, given));

const { demo, others } = contentOwners(contentDir);
const removed = demo.filter((path) => path !== SITE_FILE);
const kept = others.length === 0 ? '' : `; what is not the demo's stays: ${describeFiles(others)}`;
const published = others.includes(LEDGER_FILE) ? parseLedger(readText(contentDir, LEDGER_FILE)).length : 0;
if (published > 0) {
  failContent(
    `Nothing is changed: ${join(contentDir, LEDGER_FILE)} lists ${published} published addresses, which would vanish; ` +
      'delete it first, if no link to them has to last',
  );
}
if (!yes) {
  failContent(
    `This would remove the demo from ${contentDir}, ${describeFiles(removed)}, and start an archive of your own${kept}: ` +
      'run `npm run new -- --yes --title "…"` to do it',
  );
}
const settings = newSettings();
mkdirSync(contentDir, { recursive: true });
for (const path of removed) {
  rmSync(join(contentDir, path));
  removeEmptied(dirname(join(contentDir, path)));
}
writeWhole(join(contentDir, SITE_FILE), settings);
console.log(`Removed the demo: ${describeFiles(removed)}${kept}`);
console.log(`${contentDir} is yours: put a digest into ${join(contentDir, 'digests')}, or run \`npm run import\``);

/** The text of `site.yml`: settings that somebody changed stay, but for those that are given. */
function newSettings(): string {
  if (!others.includes(SITE_FILE)) {
    const { description } = parseSite(stringify({ language: given.language }));
    return stringify({ title: 'My daybook', description, language: 'en', ...given });
  }
  readSite(contentDir);
  const document = parseDocument(readText(contentDir, SITE_FILE));
  for (const [name, value] of Object.entries(given)) document.set(name, value);
  return document.toString({ lineWidth: 0 });
}

/** Removes a folder in which nothing is left, and those above it. */
function removeEmptied(folder: string): void {
  if (resolve(folder) === resolve(contentDir) || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptied(dirname(folder));
}
