import type { APIRoute } from 'astro';
import { loadContext } from '../../collections/load.ts';
import { KINDS, type RouteOf } from '../../views/kinds.ts';
import { staticPaths } from '../../views/static-paths.ts';

export const getStaticPaths = async () => staticPaths(KINDS.dataTable, (await loadContext()).archive);

export const GET: APIRoute<RouteOf<'dataTable'>> = async ({ props }) =>
  new Response(KINDS.dataTable.view(await loadContext(), props));
