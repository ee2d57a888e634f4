// Runs `src/cli/<command>.ts`. Plain JavaScript, so that an old Node gets a clear message instead of a syntax error.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Daybook needs Node ${OLDEST_NODE} or later, and this is ${process.version}: ` +
      'install a newer one from https://nodejs.org, then run `npm ci` again',
  );
  process.exit(2);
}

// Most of a short command's time would go into reading its own code.
module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/daybook/code', import.meta.url)));

const [command = '', ...args] = process.argv.slice(2);
const script = new URL(`${command}.ts`, import.meta.url);
process.argv = [process.argv[0] ?? 'node', fileURLToPath(script), ...args];
await import(script.href).catch(endWith);

/** @param {unknown} error */
function endWith(error) {
  // Of a mistake in the code the stack tells most; every other message says what to do.
  const isFault = !(error instanceof Error) || /^(?:Type|Range|Reference|Syntax|Assertion)Error$/.test(error.name);
  console.error(isFault ? error : error.message);
  process.exit(1);
}
