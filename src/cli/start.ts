import { build, preview } from 'astro';
import { href, paths } from '../site/urls.ts';
import { runAstro } from './astro.ts';
import { withBuildLock } from './build-lock.ts';

await runAstro('production', async () => {
  await withBuildLock(() => build({ logLevel: 'warn' }));
  const server = await preview({ logLevel: 'warn', server: { port: 4321 } });
  console.log(`Daybook is at http://${server.host ?? 'localhost'}:${server.port}${href(paths.home)}`);
});
