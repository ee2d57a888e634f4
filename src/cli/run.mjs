// Runs `src/cli/<command>.ts`. Plain JavaScript, so that an old Node gets a clear message instead of a syntax error.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [22, 12];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(
    `Daybook needs Node ${OLDEST_NODE.join('.')} or later, and this is ${process.version}: ` +
      'install a newer one from https://nodejs.org, then run `npm ci` again',
  );
  process.exit(2);
}

// Most of a short command's time would go into reading its own code.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/daybook/code', import.meta.url)));

const [command = '', ...args] = process.argv.slice(2);
const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
if (process.features.typescript) {
  process.argv = [process.argv[0] ?? 'node', script, ...args];
  await import(new URL(`${command}.ts`, import.meta.url).href).catch(endWith);
} else {
  // Node 22.12 to 22.17 strips types only when asked to.
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${flags.join(' ')}` };
  process.exit(spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env }).status ?? 1);
}

/** @param {unknown} error */
function endWith(error) {
  // A mistake in the code, of which the place tells most; all else says what to do.
  const isFault = !(error instanceof Error) || /^(?:Type|Range|Reference|Syntax|Assertion)Error$/.test(error.name);
  console.error(isFault ? error : error.message);
  process.exit(1);
}
