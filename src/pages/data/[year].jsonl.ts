import type { APIRoute, GetStaticPaths } from 'astro';
import { loadArchive } from '../../collections/load.ts';
import { dataYears, toJsonLines } from '../../export/json-lines.ts';

export const getStaticPaths = (async () =>
  dataYears(await loadArchive()).map((year) => ({ params: { year } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => new Response(toJsonLines(await loadArchive(), params['year'] ?? ''));
