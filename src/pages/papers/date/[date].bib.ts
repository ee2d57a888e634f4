import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive } from '../../../collections/load.ts';
import { toDayBibtex } from '../../../export/bibtex.ts';

export const getStaticPaths = (async () =>
  (await loadArchive()).days.map(({ date }) => ({ params: { date } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => new Response(toDayBibtex(await loadArchive(), params['date'] ?? ''));
