import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { toPermalinksFile } from '../export/permalinks.ts';

export const GET: APIRoute = async () => new Response(toPermalinksFile(await loadArchive()));
