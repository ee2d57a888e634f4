// Builds one site and prints its stages as JSON: `timed-build.ts daybook`, or `timed-build.ts bare <root>`.
import { build, type AstroIntegration } from 'astro';

const [kind, root] = process.argv.slice(2);
const marks: [stage: string, at: number][] = [];
const mark = (stage: string): void => void marks.push([stage, performance.now()]);

const stopwatch: AstroIntegration = {
  name: 'stopwatch',
  hooks: {
    'astro:build:start': () => mark('content'),
    'astro:build:generated': () => mark('pages'),
    'astro:build:done': () => mark('search'),
  },
};

const started = performance.now();
await build({
  logLevel: 'error',
  integrations: [stopwatch],
  ...(kind === 'bare' && root !== undefined && { root, configFile: false }),
});
mark('rest');

let last = started;
const stages = marks.map(([stage, at]) => {
  const ms = at - last;
  last = at;
  return [stage, Math.round(ms)] as const;
});
console.log(JSON.stringify({ ms: Math.round(performance.now() - started), stages: Object.fromEntries(stages) }));
