import { build } from 'astro';
import { runAstro } from './astro.ts';
import { withBuildLock } from './build-lock.ts';

await runAstro('production', () => withBuildLock(() => build({ logLevel: 'warn' })));
