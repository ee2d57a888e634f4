// `node render-process.ts JOB RESULT`: makes pages of a build as a process of its own. JOB is a file with a `RenderJob`, RESULT
// receives what is `Rendered`.
import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { messageOf } from '../../source/error-message.ts';
import { fileAt } from '../../site/urls.ts';
import { restoreContext } from '../create-context.ts';
import { startBuild } from '../running-build.ts';
import { loadTemplates, renderPages } from './render-pages.ts';
import type { Rendered, RenderJob } from './render-in-processes.ts';

const [jobFile = '', resultFile = ''] = process.argv.slice(2);
// Without the build there is nobody to make pages for.
process.on('disconnect', () => process.exit(1));

try {
  const { shared, contentDir, folder, siteDir, files } = deserialize(readFileSync(jobFile)) as RenderJob;
  const keys = new Map<string, string>();
  startBuild({
    context: restoreContext(shared, contentDir),
    planned: new Map(),
    isMade: (path) => files.has(fileAt(path)),
    recordKey: (path, key) => keys.set(fileAt(path), key),
  });
  const templates = await loadTemplates(folder);
  const pages = (await templates.list()).filter(({ file }) => files.has(file));
  await renderPages(templates, pages, siteDir, () => process.send?.({ made: 1 }));
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  writeFileSync(resultFile, serialize({ keys, peakBytes } satisfies Rendered));
  process.exit(0);
} catch (error) {
  process.send?.({ error: messageOf(error) }, () => process.exit(1));
}
