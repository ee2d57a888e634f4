import { preview } from 'astro';
import { readPort } from '../site/environment.ts';
import { runAstro } from './astro.ts';
import { buildSite } from './building/build-site.ts';
import { readOptions } from './options.ts';
import { reportAddress } from './report-address.ts';

readOptions({ about: 'Builds the archive and serves it. PORT sets the port.' }, {});
await runAstro('production', async () => {
  const port = readPort();
  console.log('Building the archive …');
  await buildSite();
  const server = await preview({ logLevel: 'warn', server: { port } });
  reportAddress(server.port, port);
});
