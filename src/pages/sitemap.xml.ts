import type { APIRoute } from 'astro';
import { loadContext } from '../collections/load.ts';
import { KINDS } from '../views/kinds.ts';

export const GET: APIRoute = async () => new Response(KINDS.sitemapIndex.view(await loadContext()));
