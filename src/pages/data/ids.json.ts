import type { APIRoute } from 'astro';
import { viewOf } from '../../collections/load.ts';
import { KINDS } from '../../views/kinds.ts';

export const GET: APIRoute = () => new Response(viewOf(KINDS.dataIds));
