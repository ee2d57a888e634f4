import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readEnvironment } from '../site/environment.ts';
import { writeWhole } from '../import/write-file.ts';
import { SITE_FILE, SiteSchema } from '../site/settings.ts';
import { describeProblem } from '../source/describe-problem.ts';
import { failContent, failOption, readOptions } from './options.ts';

const { values } = readOptions({
  title: { type: 'string', default: 'My daybook' },
  description: { type: 'string', default: 'The papers of each day, kept.' },
  language: { type: 'string', default: 'en' },
  yes: { type: 'boolean', default: false },
});
const { contentDir } = readEnvironment();
const { title, description, language } = values;
const settings = { title, description, language };
const [issue] = SiteSchema.safeParse(settings).error?.issues ?? [];
if (issue) failOption(describeProblem(issue, settings));

/** What belongs to the demo. Topics are useful for any archive, and anything else was added by somebody: both stay. */
const DEMO = ['digests', 'metadata', 'notes', 'pages', 'permalinks.txt', 'redirects.yml', 'feeds.yml', 'days.yml'];

const present = existsSync(contentDir) ? readdirSync(contentDir).filter((name) => DEMO.includes(name)) : [];
if (!values.yes) {
  failContent(
    `This would remove ${present.length === 0 ? 'nothing' : present.join(', ')} from ${contentDir} and start an archive of your own: ` +
      'run `npm run new -- --yes --title "…"` to do it',
  );
}
mkdirSync(contentDir, { recursive: true });
for (const name of present) rmSync(join(contentDir, name), { recursive: true });
writeWhole(join(contentDir, SITE_FILE), stringify(settings));
console.log(`${contentDir} is yours: put a digest into ${join(contentDir, 'digests')}, or run \`npm run import\``);
