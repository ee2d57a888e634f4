import type { APIRoute } from 'astro';
import { site } from '../components/context.ts';
import { toOpenSearch } from '../export/opensearch.ts';

export const GET: APIRoute = () => new Response(toOpenSearch(site));
