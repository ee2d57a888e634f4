import { readPort } from '../site/environment.ts';
import { runAstro } from './astro.ts';
import { readOptions } from './options.ts';
import { reportAddress } from './report-address.ts';

readOptions(
  {
    about: 'Serves the archive while you write, and reloads on every change in the content folder. PORT sets the port.',
  },
  {},
);
// What takes time to load is loaded once the words fit.
const { dev } = await import('astro');
await runAstro('development', async () => {
  const port = readPort();
  console.log('Reading the content …');
  const server = await dev({ server: { port } });
  reportAddress(server.address.port, port);
});
