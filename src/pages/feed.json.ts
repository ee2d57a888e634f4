import type { APIRoute } from 'astro';
import { loadArchive } from '../collections/load.ts';
import { site, wording } from '../components/context.ts';
import { toJsonFeed } from '../export/feed.ts';

export const GET: APIRoute = async () => new Response(toJsonFeed(await loadArchive(), site, wording));
