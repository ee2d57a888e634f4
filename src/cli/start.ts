import { readPort } from '../site/environment.ts';
import { runAstro } from './astro.ts';
import { readOptions } from './options.ts';
import { reportAddress } from './report-address.ts';

readOptions({ about: 'Builds the archive and serves it. PORT sets the port.' }, {});
// What takes time to load is loaded once the words fit.
const { preview } = await import('astro');
const { buildSite } = await import('./building/build-site.ts');
await runAstro('production', async () => {
  const port = readPort();
  console.log('Building the archive …');
  await buildSite();
  const server = await preview({ logLevel: 'warn', server: { port } });
  reportAddress(server.port, port);
});
