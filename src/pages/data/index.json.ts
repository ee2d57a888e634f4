import type { APIRoute } from 'astro';
import { loadArchive } from '../../collections/load.ts';
import { toDataIndex } from '../../export/json-lines.ts';

export const GET: APIRoute = async () => new Response(toDataIndex(await loadArchive()));
