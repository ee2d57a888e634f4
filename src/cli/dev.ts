import { dev } from 'astro';
import { readPort } from '../site/environment.ts';
import { runAstro } from './astro.ts';
import { readOptions } from './options.ts';
import { reportAddress } from './report-address.ts';

readOptions({});
await runAstro('development', async () => {
  const port = readPort();
  const server = await dev({ server: { port } });
  reportAddress(server.address.port, port);
});
