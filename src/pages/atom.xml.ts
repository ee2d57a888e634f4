import type { APIRoute } from 'astro';
import { loadArchive } from '../collections/load.ts';
import { site, wording } from '../components/context.ts';
import { toAtom } from '../export/feed.ts';

export const GET: APIRoute = async () => new Response(toAtom(await loadArchive(), site, wording));
