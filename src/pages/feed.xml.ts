import type { APIRoute } from 'astro';
import { loadArchive } from '../collections/load.ts';
import { site, wording } from '../components/context.ts';
import { toRss } from '../export/feed.ts';

export const GET: APIRoute = async () => new Response(toRss(await loadArchive(), site, wording));
