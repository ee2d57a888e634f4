import { build } from 'astro';
import { runAstro } from './astro.ts';

await runAstro('production', () => build({ logLevel: 'warn' }));
