import { build, preview } from 'astro';
import { readPort } from '../site/environment.ts';
import { runAstro } from './astro.ts';
import { withBuildLock } from './build-lock.ts';
import { reportAddress } from './report-address.ts';

await runAstro('production', async () => {
  const port = readPort();
  await withBuildLock(() => build({ logLevel: 'warn' }));
  const server = await preview({ logLevel: 'warn', server: { port } });
  reportAddress(server.port, port);
});
