import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { toDataIndex } from '../../export/json-lines.ts';

export const GET: APIRoute = async () => new Response(toDataIndex(await loadArchive()));
