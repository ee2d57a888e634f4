import { build } from 'astro';
import { runAstro } from './astro.ts';

await runAstro(() => build({ logLevel: 'warn' }));
