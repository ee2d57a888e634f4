import { dev } from 'astro';
import { runAstro } from './astro.ts';

await runAstro('development', () => dev({}));
